"""How the events of a stream are decoded and collected: a stream without a connection."""

from __future__ import annotations

import gzip
from typing import Any

import pytest

from overlay.core import errors
from overlay.models.decoding import DecodeError
from overlay.requests.route import StreamPolicy
from tests.support.stream_core import STOP, A
from tests.support.stream_steps import (
    WHOLE,
    Clock,
    clock,
    failure_of,
    refuse_aside,
    reply,
    steps,
)
from tests.support.stream_support import DONE, data

__all__ = ["clock"]

OPEN = StreamPolicy()
"""Where nothing says how a stream ends."""


def decode_badly(payload: Any) -> Any:
    raise DecodeError("bad", payload)


@pytest.mark.parametrize("error", [ValueError("v"), TypeError("t"), LookupError("l"), AttributeError("a")])
def test_an_event_that_does_not_decode(clock: Clock, error: Exception) -> None:
    def decode(payload: Any, frame: Any) -> Any:
        if payload == STOP:
            raise error
        return payload

    one = reply(b"id: 7\n" + data(A) + data(STOP) + data(A) * 3)
    stream = steps(clock, one, decode=decode)
    found, raised = failure_of(stream)
    assert found == [A] and type(raised) is errors.ResponseValidationError and raised.__cause__ is error
    assert (
        f"an event is not what the API describes: {error}: " in str(raised) and raised.body == data(STOP).decode()[6:-2]
    )
    assert (raised.events_received, raised.last_event_id, stream._core.ended) == (2, "7", "failed")
    assert one.stream.closed == 1 and failure_of(stream) == ([], None)
    with pytest.raises(errors.StreamInterrupted, match="the stream has failed"):
        stream._collected({}, dict)


@pytest.mark.parametrize("kind", [ZeroDivisionError, errors.SDKError, DecodeError])
def test_other_failures_of_a_decoder(clock: Clock, kind: Any) -> None:
    one = reply(data(A) + data(A))
    own = kind("own", one)

    def decode(payload: Any, frame: Any) -> Any:
        raise own

    _, raised = failure_of(steps(clock, one, decode=decode))
    if kind is DecodeError:
        assert (
            type(raised) is errors.ResponseValidationError and raised.__cause__ is own and raised.events_received == 1
        )
    else:
        assert raised is own and (kind is ZeroDivisionError or own.events_received == 1)
    assert one.stream.closed == 1


def test_what_is_collected(clock: Clock) -> None:
    class Result:
        _response: Any = None

    one = reply(WHOLE)
    stream = steps(clock, one)
    list(stream)
    result = stream._collected({"a": 1}, lambda payload: Result())
    assert result._response == ("info", one)
    with pytest.raises(errors.ClientError, match="nothing is left to collect: the stream has been iterated already"):
        stream._collected(None, dict)
    cause = ValueError("bad")

    def failing(payload: Any) -> Any:
        raise cause

    with pytest.raises(errors.ResponseValidationError, match="the collected response: bad") as caught:
        stream._collected({}, failing)
    assert caught.value.__cause__ is cause and caught.value.raw_response is one
    with pytest.raises(errors.ResponseValidationError) as undecoded:
        stream._collected({}, lambda payload: decode_badly(payload))
    assert type(undecoded.value.__cause__) is DecodeError
    own = errors.SDKError("own", one)

    def other(payload: Any) -> Any:
        raise own

    with pytest.raises(errors.SDKError) as again:
        stream._collected({}, other)
    assert again.value is own
    empty = steps(clock, reply(), policy=OPEN)
    assert list(empty) == []
    with pytest.raises(errors.ClientError, match="nothing is left to collect: the stream had no event") as none:
        empty._collected(None, dict)
    assert none.value.raw_response is empty.response


def test_the_remaining_events_in_another_form(clock: Clock) -> None:
    stream = steps(clock, reply(data(A) + data(STOP) + DONE))
    seen: list[Any] = []
    stream._core.decode.observe = seen.append  # type: ignore[attr-defined]
    assert next(stream) == A and seen == []
    assert stream._decode_with(lambda payload, frame: frame.event) is stream
    assert failure_of(stream) == (["message"], None) and seen == [STOP]
    frames = list(steps(clock, reply(WHOLE)).events)
    assert [frame.data for frame in frames] == [data(A).decode()[6:-2], data(STOP).decode()[6:-2]]


def test_events_that_stand_aside(clock: Clock) -> None:
    stream = steps(clock, reply(b"event: note\ndata: hi\n\n" + WHOLE), decode=refuse_aside)
    stream._core.expect(1)
    assert failure_of(stream) == ([A, STOP], None)


def test_a_body_that_a_hook_has_read(clock: Clock) -> None:
    one = reply(gzip.compress(WHOLE), coding="gzip")
    one.read()
    stream = steps(clock, one)
    assert stream._core.by_library and failure_of(stream) == ([A, STOP], None)
    with steps(clock, reply(OSError("reset")), one, retries=1) as again:
        assert list(again) == [A, STOP] and again._core.by_library
