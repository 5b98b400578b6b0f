"""What counts as a complete answer."""

from __future__ import annotations

from typing import Any

import pytest

from overlay.core.errors import StreamInterrupted
from overlay.requests.route import StreamPolicy
from overlay.streams.completeness import observe
from tests.support.raw_server import raw_server, sized
from tests.support.stream_support import client, data, delta, read


@pytest.mark.parametrize(
    ("path", "payloads", "expected"),
    [
        (("done",), [{"done": False}], [False]),
        (("done",), [{}, {"done": True}, {"done": False}], [True]),
        (("choices", "*", "finish_reason"), [delta("a"), delta("", "stop", index=1)], [False, True]),
        (("a", "*", "b", "c"), [{"a": [{"b": {"c": 1}}, {"b": {}}]}], [True, False]),
        (("a", "*", "b", "*", "c"), [{"a": [{"b": [{"c": 1}, {"c": None, "index": 7}]}]}], [True, False]),
        (("choices", "*", "finish_reason"), [{"choices": None}, {"choices": [None, 3]}], []),
    ],
)
def test_what_counts_as_finished(path: tuple[str, ...], payloads: list[Any], expected: list[bool]) -> None:
    finished: dict[Any, bool] = {}
    for payload in payloads:
        observe(finished, path, payload)
    assert list(finished.values()) == expected


LAST = StreamPolicy(last=("answer.done", "answer.error"))


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize(
    ("types", "missing"),
    [
        (["answer.started", "answer.done"], None),
        (["answer.error"], None),
        (["answer.done", "usage"], None),
        (["answer.started", "answer.delta"], "the stream ended before its answer was complete: answer.done or"),
        ([], "nothing was streamed"),
    ],
)
def test_a_stream_may_be_complete_by_its_last_event(types: list[str], missing: str | None, mode: str) -> None:
    body = b"".join(b"event: " + kind.encode() + b"\n" + data({"type": kind}) for kind in types)
    with raw_server(sized(body)) as server:
        outcome = read(client(server.url), mode, policy=LAST)
    assert [event["type"] for event in outcome.events] == types
    if missing is None:
        assert outcome.error is None
    else:
        assert isinstance(outcome.error, StreamInterrupted)
        assert missing in str(outcome.error)
