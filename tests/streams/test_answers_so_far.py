"""The answer so far: that of the events that were given out, to whatever thread asks for it."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from overlay.sse.event import Kept
from tests.streams.test_whole_answers import LETTERS, MODES, USAGE, Stream, used
from tests.support.raw_server import chunked, raw_server
from tests.support.stream_support import OK, client, opened
from tests.support.user_streams import DONE, said


@MODES
@pytest.mark.parametrize("body", [(LETTERS,), [said(letter) for letter in "abcde"]], ids=["one chunk", "one read"])
def test_the_answer_so_far_is_that_of_the_events_so_far(mode: str, body: Any) -> None:
    """Also where a server sends many at once."""

    async def use(stream: Stream) -> list[str]:
        found = []
        while await stream.take(stream.stream, 1):
            partial = stream.stream.partial
            found.append(partial.choices[0].message.content if partial else "")
        return found[:6]

    everything = [*body, said("f", "stop"), USAGE, DONE]
    assert used(mode, chunked(*everything), use) == ["a", "ab", "abc", "abcd", "abcde", "abcdef"]


class Entrance:
    """A lock that says when somebody asks for it."""

    def __init__(self, lock: Any) -> None:
        self.lock, self.reached = lock, threading.Event()

    def __enter__(self) -> None:
        self.reached.set()
        self.lock.acquire()

    def __exit__(self, *_: object) -> None:
        self.lock.release()


def test_two_threads_that_ask_for_the_answer_both_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """One watches `partial` while the other, which has read the stream, collects it."""
    taken, go_on = threading.Event(), threading.Event()
    whole = Kept.whole

    def slowly(self: Kept, data: bytes = b"") -> bytes:
        found = whole(self, data)
        if not taken.is_set():
            taken.set()
            assert go_on.wait(5)
        return found

    with raw_server(OK) as server, client(server.url) as sdk, opened(sdk, "sync", accumulate=True) as stream:
        assert len([*stream]) == 2
        monkeypatch.setattr(Kept, "whole", slowly)
        found: list[Any] = []
        asked = [lambda: found.append(stream.partial), lambda: found.append(stream.collect())]
        threads = [threading.Thread(target=ask) for ask in asked]
        threads[0].start()
        assert taken.wait(5)
        stream._whole._lock = Entrance(stream._whole._lock)
        threads[1].start()
        assert stream._whole._lock.reached.wait(5)
        go_on.set()
        for thread in threads:
            thread.join(5)
    assert [each["choices"][0]["message"]["content"] for each in found] == ["ab", "ab"]
