"""The core of a stream without I/O: its short way, its state, content codings, further attempts, and its errors."""

from __future__ import annotations

import gzip
import json
import warnings
from typing import Any

import pytest

from overlay.core import errors
from overlay.requests.route import StreamPolicy
from overlay.sse.event import Kept, ServerSentEvent
from overlay.streams.core import StreamCore
from overlay.streams.errors import dropped_unused
from overlay.streams.meaning import Item
from overlay.streams.payloads import ASIDE
from tests.support.stream_core import CUT, HALF_A, NAMED, PLAIN, STOP, A, Call, core_of, fed, streamed
from tests.support.stream_support import DONE, POLICY, data, delta
from tests.transport.fast.test_chunks import calls


def framed(core: StreamCore[Any], items: list[Item]) -> list[tuple[Any, ServerSentEvent]]:
    """Return the items with their frames."""
    return [(payload, core.frame(sent)) for payload, sent in items]


@pytest.mark.parametrize(("first", "then"), [(1, 1), (2, 3)])
def test_a_piece_of_several_events_is_as_those_one_by_one(first: int, then: int) -> None:
    """Once the first chunk is there, chunks that go on with it take a short way, unless one of them is unusual."""
    odd = [
        *(delta("x", index=1), delta("x", "stop"), {"choices": []}, {"choices": [A["choices"][0]] * 2}, {"a": 1}, [1]),
        *({**A, "error": "x"}, {"choices": None}, {"choices": [{"delta": {}}]}, {"choices": [None]}, 3, "x"),
    ]
    for payload in odd:
        body = data(A) * first + data(payload) + data(A) * then
        whole, single, expected = core_of(), core_of(), []
        found = [*whole.receive(data(A)), *whole.receive(body)]
        for byte in data(A) + body:
            if not single.ended:
                expected += single.receive(bytes([byte]))
        assert (
            framed(whole, found) == framed(single, expected)
            and repr(whole.failure) == repr(single.failure)
            and whole.ended == single.ended
        )
        assert (whole.events_received, whole.finished) == (single.events_received, single.finished)
        assert whole._finish == single._finish


def test_chunks_that_go_on_take_no_steps_each() -> None:
    core = core_of()
    core.receive(data(A))
    one = calls(lambda: core.receive(data(A)))
    assert calls(lambda: core.receive(data(A) * 10)) == one < calls(lambda: core.receive(data(A) + b": c\n\n"))
    assert core.events_received == 13


def test_what_was_read_together_goes_on_with_the_answer_and_no_further() -> None:
    """What says more, such as that the answer is finished, is not known before its turn."""
    goes_on, cut = data(delta("b")), data(A)[:-9]
    for odd in (data(delta("", "stop")), data(delta("c", index=1)), b": c\n\n", b"data: {\n\n", cut, goes_on * 2, DONE):
        core = core_of()
        core.receive(data(A))
        ready = [goes_on, odd, goes_on, goes_on]
        found = core.receive(data(A), ready=ready)
        assert [payload["choices"][0]["delta"]["content"] for payload, _ in found] == ["a", "b", "b"]
        assert ready == [goes_on, odd] and core.events_received == 4 and not core.finished and not core.ended
    ready = [goes_on, goes_on]
    assert len(core_of().receive(data(A), ready=ready)) == 1 and len(ready) == 2  # It is the first chunk.
    assert core.receive(data(A) + data(delta("", "stop")), ready=ready) and len(ready) == 2
    kept = core_of()
    kept.receive(data(A))
    kept.kept = Kept()
    assert len(kept.receive(data(A), ready=ready)) == 3 and not ready
    assert kept.kept.whole() == data(A) + goes_on * 2


@pytest.mark.parametrize("end", [b"", data(STOP), b": c\n\n", b"data: {\n\n", data({"error": "x"}), DONE + data(A)])
def test_a_read_that_begins_and_ends_within_an_event(end: bytes) -> None:
    """The whole events between are taken together, however they are cut."""
    body = data(A) * 30
    for at in (0, 1, 7, len(data(A)) - 1):
        whole, single = core_of(), core_of()
        found, expected = [*whole.receive(data(A) + body[:at])], [*single.receive(data(A))]
        found += whole.receive(body[at:] + end + data(A)[:9])
        for byte in body + end + data(A)[:9]:
            if not single.ended:
                expected += single.receive(bytes([byte]))
        assert (
            framed(whole, found) == framed(single, expected)
            and repr(whole.failure) == repr(single.failure)
            and whole.ended == single.ended
        )
        if not whole.ended:
            last = whole.receive(data(A)[9:]), single.receive(data(A)[9:])
            assert framed(whole, last[0]) == framed(single, last[1])


def test_the_frames_of_events() -> None:
    core = core_of()
    first = core.receive(b"id: 5\n" + data(A))
    more = [*first, *core.receive(data(A) + data(A))]
    assert [frame.id for _, frame in framed(core, more)] == ["5", "5", "5"]
    ((_, frame),) = framed(core, core.receive(data(A)))
    assert frame == ServerSentEvent("message", json.dumps(A, separators=(",", ":")), "5") and core.last_event_id == "5"
    assert core_of().last_event_id is None and StreamCore(Call(), repr, POLICY).last_event_id is None  # type: ignore[arg-type]


def test_chunks_only() -> None:
    core = core_of()
    assert core.chunks_only is False and core.expected == 1
    core.expect(2)
    assert core.chunks_only is True and core.expected == 2
    body = (
        b'event: progress\ndata: {"a": 1}\n\nevent: note\ndata: hi\n\ndata: {"usage": 1}\n\ndata: {"type": "ping"}\n\n'
    )
    assert [payload for payload, _ in core.receive(body + data(A))] == [ASIDE, ASIDE, {"usage": 1, "choices": []}, A]
    core.receive(b"event: note\ndata:   {broken\n\n")
    assert isinstance(core.failure, errors.ResponseValidationError)
    assert StreamCore(Call(), repr, POLICY).ended == "closed"  # type: ignore[arg-type]
    other = core_of(NAMED)
    other.expect(1)
    assert other.chunks_only is False


def test_when_the_answers_are_finished() -> None:
    core = core_of()
    core.expect(2)
    assert (core.finished, core.turned) == (False, True)
    core.turned = False
    core.receive(data(STOP))
    assert (core.finished, core.turned) == (False, False), "another one was asked for"
    core.receive(data(delta("x", index=1)))
    assert (core.finished, core.turned) == (False, False), "it goes on"
    core.receive(data(delta("", "stop", index=1)))
    assert (core.finished, core.turned) == (True, True)


@pytest.mark.parametrize("way", ["raise", "warn", "ignore"])
@pytest.mark.parametrize("body", [data(A), data(A) + data(delta("", "stop", index=1)) + DONE])
def test_what_an_incomplete_answer_does(way: str, body: bytes) -> None:
    core = core_of(on_incomplete=way)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        fed(core, body)
    declared = b"DONE" in body
    said = [str(warning.message) for warning in caught]
    if way == "ignore":
        assert not said and core.failure is None
    elif declared or way == "warn":
        assert core.failure is None and len(said) == 1 and caught[0].category is UserWarning
        what = (
            "and its answer is taken for whole, although choices[0].finish_reason never came" if declared else CUT[19:]
        )
        assert what in said[0]
    else:
        assert not said and isinstance(core.failure, errors.StreamInterrupted)


def test_a_warning_that_is_an_error() -> None:
    core = core_of(on_incomplete="warn")
    fed(core, data(A))
    assert isinstance(core.failure, UserWarning) and core.ended == "over"


@pytest.mark.parametrize(
    ("status", "policy", "said"), [(204, PLAIN, "(status 204)"), (200, PLAIN, ""), (202, NAMED, "(status 202)")]
)
def test_a_reply_without_a_body(status: int, policy: StreamPolicy, said: str) -> None:
    core = core_of(policy, streamed(status))
    assert core.end() == [] and core.ended == "over"
    assert said in str(core.failure) if said else core.failure is None


@pytest.mark.parametrize("size", [1, 10, 10_000])
def test_a_body_in_a_content_coding(size: int) -> None:
    packed = gzip.compress(data(A) * 3 + data(STOP) + DONE)
    core = core_of(POLICY, streamed(content_encoding="gzip"))
    assert core.inflater is not None and not core.by_library and core.backlog is None
    items: list[Any] = []
    for at in range(0, len(packed), size):
        core.backlog = core.inflater.inflate(packed[at : at + size])
        while core.backlog is not None and not core.ended:
            items += core.resume()
    assert [payload for payload, _ in items] == [A, A, A, STOP] and core.ended == "sentinel" and core.failure is None


def test_a_content_coding_that_is_cut_off_or_broken() -> None:
    packed = gzip.compress(data(A) + data(STOP))
    core = core_of(POLICY, streamed(content_encoding="gzip"))
    core.backlog = core.inflater.inflate(packed[:-9])  # type: ignore[union-attr]
    assert len(core.resume()) == 2 and core.resume() == [] and core.backlog is None and core.resume() == []
    assert core.end() == [] and "the compressed body was cut off, after 2 events" in str(core.failure)
    broken = core_of(POLICY, streamed(content_encoding="gzip"))
    broken.backlog = broken.inflater.inflate(b"plain text")  # type: ignore[union-attr]
    assert broken.resume() == [] and broken.backlog is None and broken.ended == "over"
    assert (
        "the body is not in the content encoding that it claims" in str(broken.failure)
        and broken.failure.__cause__ is not None
    )  # type: ignore[union-attr]


def test_which_bodies_come_decoded() -> None:
    assert not core_of().by_library and core_of().inflater is None
    unheard = core_of(POLICY, streamed(content_encoding="rot13"))
    assert not unheard.by_library and unheard.inflater is None and unheard.failure is None
    read = streamed(content_encoding="gzip")
    read.is_stream_consumed = True
    assert core_of(POLICY, read).by_library
    unknown = core_of(POLICY, streamed(content_encoding="zstd"))
    if unknown.failure is not None:
        assert "zstd" in str(unknown.failure) and unknown.ended == "over"


def test_another_attempt_begins_anew() -> None:
    core = core_of()
    core.kept, core.backlog = Kept(), iter([b"old"])
    core.kept.add(b"old")
    fed(core, data(HALF_A) + data({"error": 1}))
    core.open(streamed())
    assert (core.failure, core.ended, core.finished, core.turned) == (None, "", False, True)
    assert core.backlog is None and core._halves == {} and core._finish == {} and core.inflater is None
    assert core.kept is not None and core.kept.whole() == b"" and core_of().kept is None


def test_what_was_kept_is_read_again() -> None:
    core = core_of()
    core.expect(1)
    core.kept = Kept()
    core.receive(data(A))
    core.receive(data(STOP))
    kept = core.kept.whole()
    assert kept == data(A) + data(STOP) and core.kept.whole() == b""
    again = core.replay(Call())
    assert (again.ended, again.failure, again.inflater, again.chunks_only) == ("", None, None, True)
    assert fed(again, kept) == ([A, STOP], "") and again.response is core.response


def test_another_decoder_is_observed_too() -> None:
    shown: list[Any] = []

    def decode(payload: Any, frame: Any) -> Any:
        return payload

    core = core_of()
    assert core.observed(decode) is decode
    core.decode = lambda payload, frame: None
    core.decode.observe = shown.append  # type: ignore[attr-defined]
    watched = core.observed(decode)
    assert watched("x", None) == "x" and shown == ["x"]


def test_errors_say_what_had_arrived() -> None:
    core = core_of()
    core.receive(b"id: 9\n" + data(A))
    cause = OSError("gone")
    error = core.interrupted("why", cause)
    assert (str(error), error.__cause__, error.raw_response) == ("why, after 1 events", cause, core.response)
    assert (error.events_received, error.last_event_id, type(error)) == (1, "9", errors.StreamInterrupted)
    assert type(core.interrupted("why", None, errors.StreamTimeoutError)) is errors.StreamTimeoutError
    placed = core.placed(errors.SDKError("x", core.response))
    assert (placed.events_received, placed.last_event_id) == (1, "9")
    assert isinstance(core.placed(ValueError("x")), ValueError)
    assert core.max_event_bytes == 2000 and core.reasoning == ()
    assert core_of(StreamPolicy(reasoning=("thoughts",))).reasoning == ("thoughts",)


def test_long_events_are_not_shown_whole() -> None:
    core = core_of(max_event_bytes=10_000)
    core.receive(b"data: {" + b"x" * 5000 + b"\n\n")
    assert 1000 < len(str(core.failure)) < 1300 and "x" * 900 in str(core.failure)
    assert core.failure.body == "{" + "x" * 5000  # type: ignore[union-attr]


def test_a_stream_that_is_dropped_unused_is_told_of_where_that_happens() -> None:
    def finaliser() -> None:
        dropped_unused(object())

    def drop() -> None:
        finaliser()

    with pytest.warns(ResourceWarning, match="await it, enter it or iterate it") as caught:
        drop()
    assert caught[0].lineno == drop.__code__.co_firstlineno + 1 and caught[0].source is not None
