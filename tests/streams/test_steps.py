"""The steps of a stream, without a connection and with a clock of the test's: when alarms are set and taken back, what
a timeout is, what a failure says, and who closes the reply.
"""

from __future__ import annotations

import gzip
import os
import zlib
from typing import Any

import pytest

from overlay.core import errors
from overlay.core.errors import StreamTimeoutError
from overlay.models.decoding import DecodeError
from overlay.requests.route import StreamPolicy
from overlay.streams import base, event_stream
from overlay.streams.payloads import ASIDE
from overlay.transport.waking.http2 import ANSWERED
from tests.support.http_library import httpx
from tests.support.stream_core import STOP, A
from tests.support.stream_steps import Alarm, Clock, failure_of, reply, steps
from tests.support.stream_support import DONE, data

WHOLE = data(A) + data(STOP) + DONE
OPEN = StreamPolicy()
"""Where nothing says how a stream ends."""


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    Alarm.made = []
    monkeypatch.setattr(base, "Alarm", Alarm)
    return Clock(monkeypatch)


def decode_badly(payload: Any) -> Any:
    raise DecodeError("bad", payload)


def dues() -> list[tuple[float, bool]]:
    """When the alarms that were set are due, and whether they were taken back."""
    return [(alarm.due, alarm.cancelled) for alarm in Alarm.made]


def test_a_whole_stream_sets_no_alarm_but_for_its_end(clock: Clock) -> None:
    one = reply(data(A), data(STOP), DONE)
    stream = steps(clock, one)
    assert failure_of(stream) == ([A, STOP], None) and stream._core.ended == "sentinel"
    assert dues() == [(1003.0, True), (1000.1, True)] and one.stream.closed == 1
    assert Alarm.made[0].sock is one.extensions["network_stream"].get_extra_info("socket")
    assert stream._open == [] and failure_of(stream) == ([], None) and len(Alarm.made) == 2


def test_a_stream_that_ends_at_once_waits_for_nothing(clock: Clock) -> None:
    stream = steps(clock, reply(WHOLE))
    assert failure_of(stream) == ([A, STOP], None)
    assert dues() == [(1000.1, True)]


@pytest.mark.parametrize("deadline", [None, 1050.0, 1001.0])
def test_the_end_of_a_finished_answer_has_a_time_limit(clock: Clock, deadline: float | None) -> None:
    def silence() -> bytes:
        clock.now = 1010.0
        Alarm.made[-1].fired = True
        return b""

    stream = steps(clock, reply(data(A), data(STOP), silence), deadline=deadline)
    assert failure_of(stream) == ([A, STOP], None) and stream._core.ended == "over"
    if deadline is None:
        assert dues() == [(1003.0, True)]
    else:
        assert [due for due, _ in dues()] == [deadline] if deadline < 1003 else [deadline, 1003.0]


def test_the_time_of_the_first_event(clock: Clock) -> None:
    def late() -> bytes:
        clock.now += 2.5
        return data(A)

    stream = steps(clock, reply(b": hi\n\n", late, late, DONE), on_incomplete="ignore")
    assert stream.time_to_first_event is None and stream._core.turned is True
    assert next(stream) == A and stream._core.turned is False and stream.time_to_first_event == 2.5
    assert failure_of(stream) == ([A], None) and stream.time_to_first_event == 2.5


def test_comments_give_no_more_time(clock: Clock) -> None:
    def comment() -> bytes:
        clock.now += 4.0
        return b": hi\n\n"

    stream = steps(clock, reply(comment, comment, comment, comment, WHOLE), idle=10.0)
    found, error = failure_of(stream)
    assert (
        found == [] and type(error) is StreamTimeoutError and "no event came within 10 s, after 0 events" in str(error)
    )
    assert type(error.__cause__) is TimeoutError and str(error.__cause__) == "no event came within 10 s"
    assert dues() == [(1010.0, True)] and stream._core.ended == "failed" and stream._core.failure is None


def test_events_give_more_time(clock: Clock) -> None:
    def later(piece: bytes) -> Any:
        def come() -> bytes:
            clock.now += 6.0
            return piece

        return come

    pieces = [later(piece) for piece in (b": hi\n\n", data(A), b": hi\n\n", data(A), b": hi\n\n", WHOLE)]
    stream = steps(clock, reply(*pieces), idle=10.0)
    assert failure_of(stream) == ([A, A, A, STOP], None)
    assert dues() == [(1010.0, True), (1022.0, True), (1034.0, True), (1036.1, True)]


def test_the_idle_time_begins_with_the_question_for_an_event(clock: Clock) -> None:
    stream = steps(clock, reply(data(A), b": hi\n\n", WHOLE), idle=10.0)
    assert next(stream) == A
    clock.now += 50.0  # The reader was busy.
    assert failure_of(stream) == ([A, STOP], None) and dues()[0] == (1060.0, True)


def test_no_alarm_where_there_is_no_limit(clock: Clock) -> None:
    stream = steps(clock, reply(b": hi\n\n", b": hi\n\n", data(A)), idle=None, on_incomplete="ignore")
    assert failure_of(stream) == ([A], None) and dues() == []


@pytest.mark.parametrize("idle", [None, 10.0])
def test_a_read_that_timed_out(clock: Clock, idle: float | None) -> None:
    late = httpx.ReadTimeout("late")
    _, error = failure_of(steps(clock, reply(late), idle=idle))
    assert type(error) is StreamTimeoutError and error.__cause__ is late
    assert ("no event came in time" if idle is None else "no event came within 10 s") in str(error)


def test_a_read_that_an_alarm_ended(clock: Clock) -> None:
    def ring() -> bytes:
        Alarm.made[-1].fired = True
        raise OSError("shut down")

    _, error = failure_of(steps(clock, reply(b": hi\n\n", ring), idle=10.0))
    assert type(error) is StreamTimeoutError and type(error.__cause__) is TimeoutError


def test_an_end_that_an_alarm_made(clock: Clock) -> None:
    def ring() -> bytes:
        Alarm.made[-1].fired = True
        return b""

    found, error = failure_of(steps(clock, reply(data(A), b": hi\n\n", ring), idle=10.0))
    assert found == [A] and type(error) is StreamTimeoutError and error.events_received == 1


def test_a_connection_that_breaks(clock: Clock) -> None:
    reset = OSError("reset")
    one = reply(data(A), reset)
    stream = steps(clock, one)
    found, error = failure_of(stream)
    assert found == [A] and type(error) is errors.StreamInterrupted and error.__cause__ is reset
    assert "the connection broke: reset, after 1 events" in str(error) and one.stream.closed == 1
    assert one.request.headers["authorization"] == "[secret]"
    assert failure_of(stream) == ([], None), "it is raised once"


def test_the_deadline(clock: Clock) -> None:
    def late() -> bytes:
        clock.now = 1005.0
        return data(A)

    stream = steps(clock, reply(late, WHOLE), deadline=1005.0)
    assert next(stream) == A
    with pytest.raises(StreamTimeoutError, match=r"the deadline passed after 5\.0 s, after 1 events") as caught:
        next(stream)
    assert str(caught.value.__cause__) == "the deadline passed after 5.0 s"
    assert dues()[0] == (1005.0, True) and len(dues()) == 1


@pytest.mark.parametrize(("deadline", "idle", "first"), [(1005.0, 10.0, 1005.0), (1015.0, 10.0, 1015.0)])
def test_the_sooner_alarm_stands(clock: Clock, deadline: float, idle: float, first: float) -> None:
    stream = steps(clock, reply(b": hi\n\n", b": hi\n\n", data(A), DONE), deadline=deadline, idle=idle)
    stream._call.on_incomplete = "ignore"
    assert failure_of(stream) == ([A], None)
    if deadline == 1005.0:
        assert [due for due, _ in dues()] == [1005.0, 1000.1]
    else:
        assert [due for due, _ in dues()] == [1015.0, 1010.0, 1015.0, 1000.1]
    assert all(cancelled for _, cancelled in dues())


@pytest.mark.parametrize("http2", [False, True])
def test_a_declared_end_is_told_to_a_shared_connection(clock: Clock, http2: bool) -> None:
    one, rest = reply(WHOLE, b"rest", http2=http2), reply(data(A), http2=http2)
    assert failure_of(steps(clock, one)) == ([A, STOP], None)
    assert one.extensions.get(ANSWERED) is (True if http2 else None)
    assert one.stream.taken == (1 if http2 else 2) and (http2 or dues() == [(1000.1, True)])
    assert failure_of(steps(clock, rest, on_incomplete="ignore"))[0] == [A] and ANSWERED not in rest.extensions


@pytest.mark.parametrize(("sizes", "taken"), [([65_536, 1], 2), ([65_535, 1, 1], 3), ([65_535, 5, 1], 3)])
def test_how_much_is_read_after_a_declared_end(clock: Clock, sizes: list[int], taken: int) -> None:
    one = reply(WHOLE, *(b"x" * size for size in sizes))
    assert failure_of(steps(clock, one)) == ([A, STOP], None) and one.stream.taken == taken
    failing = reply(WHOLE, OSError("reset"))
    assert failure_of(steps(clock, failing)) == ([A, STOP], None) and failing.stream.closed == 1


@pytest.mark.parametrize("size", [2000, 2001])
def test_a_flood_without_an_event(clock: Clock, size: int) -> None:
    stream = steps(clock, reply(b":" + b"x" * 1997 + b"\n\n", b":" + b"x" * (size - 3) + b"\n\n", WHOLE))
    found, error = failure_of(stream)
    if size == 2000:
        assert found == [A, STOP] and error is None
    else:
        assert found == [] and type(error) is errors.EventTooLargeError and "more than 4000 bytes" in str(error)
        assert "twice max_event_bytes" in str(error)


def test_an_event_begins_the_count_anew(clock: Clock) -> None:
    def comment() -> bytes:
        clock.now += 0.1
        return b":" + b"x" * 1500 + b"\n\n"

    def event() -> bytes:
        clock.now += 0.1
        return data(A)

    stream = steps(clock, reply(comment, comment, event, comment, comment, event, DONE), on_incomplete="ignore")
    assert failure_of(stream) == ([A, A], None)


def test_a_compressed_flood(clock: Clock) -> None:
    packed = gzip.compress((b":" + b"x" * 1000 + b"\n\n") * 100)
    _, error = failure_of(steps(clock, reply(packed, coding="gzip"), idle=10.0))
    assert type(error) is errors.EventTooLargeError
    assert failure_of(steps(clock, reply(gzip.compress(WHOLE), coding="gzip")))[0] == [A, STOP]


@pytest.mark.parametrize("retries", [0, 1])
def test_another_attempt_before_the_first_event(clock: Clock, retries: int) -> None:
    first, second = reply(b": hi\n\n", OSError("reset")), reply(WHOLE)
    stream = steps(clock, first, second, retries=retries)
    found, error = failure_of(stream)
    assert (found, error is None) == (([A, STOP], True) if retries else ([], False))
    assert first.stream.closed == 1 and second.stream.closed == retries
    call: Any = stream._call
    assert [str(one) for one in call.failures] == ["the connection broke: reset, after 0 events"]


def test_no_other_attempt_after_an_event(clock: Clock) -> None:
    stream = steps(clock, reply(data(A), OSError("reset")), reply(WHOLE), retries=1)
    found, error = failure_of(stream)
    call: Any = stream._call
    assert found == [A] and error is not None and call.failures == []


def test_a_stream_that_is_closed(clock: Clock) -> None:
    one = reply(data(A), data(A))
    stream = steps(clock, one)
    assert next(stream) == A
    stream.close()
    stream.close()
    assert one.stream.closed == 1 and failure_of(stream) == ([], None) and one.stream.taken == 1
    call: Any = stream._call
    assert call.waits_ended == 0 and one.extensions["network_stream"].get_extra_info("socket").shut == 0


@pytest.mark.parametrize("ending", [b"", OSError("shut down"), data(A)])
def test_a_stream_that_is_closed_while_it_is_read(clock: Clock, ending: Any) -> None:
    def close() -> bytes:
        stream.close()
        assert one.stream.closed == 0, "not under its reader"
        if isinstance(ending, OSError):
            raise ending
        return bytes(ending)

    one = reply(data(A), close, data(A))
    stream = steps(clock, one, retries=1)
    assert failure_of(stream) == ([A], None) and one.stream.closed == 1
    sock = one.extensions["network_stream"].get_extra_info("socket")
    assert sock.shut == 1 and stream._core.ended in ("closed", "")
    with pytest.raises(errors.StreamInterrupted, match="the stream was closed before its end"):
        stream._collected({}, dict)


def test_a_stream_that_is_closed_during_a_back_off(clock: Clock) -> None:
    stream = steps(clock, reply(OSError("reset")), reply(WHOLE), retries=1)
    call: Any = stream._call
    sent = call.retry

    def closing(error: Any) -> bool:
        stream.close()
        return bool(sent(error))

    call.retry = closing
    assert failure_of(stream) == ([], None) and call.waits_ended == 1 and len(call.replies) == 1


def test_a_child_process_leaves_the_reply_to_its_parent(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    one = reply(data(A), data(A))
    stream = steps(clock, one)
    next(stream)
    monkeypatch.setattr(os, "getpid", lambda: -1)
    monkeypatch.setattr(base, "_inherited", [])
    stream.close()
    assert one.stream.closed == 0 and base._inherited[0][0] is one  # type: ignore[index]
    stream._open.append(one)


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


def test_a_second_reader(clock: Clock) -> None:
    caught: list[Any] = []

    def read() -> bytes:
        try:
            next(stream)
        except errors.ClientError as error:
            caught.append(error)
        return data(A)

    one = reply(read, DONE)
    stream = steps(clock, one, on_incomplete="ignore")
    assert failure_of(stream) == ([A], None)
    assert len(caught) == 1 and "another thread or task is reading this stream" in str(caught[0])
    assert caught[0].raw_response is one


def test_an_interrupt_closes_the_reply(clock: Clock) -> None:
    one = reply(data(A), KeyboardInterrupt())
    stream = steps(clock, one)
    next(stream)
    with pytest.raises(KeyboardInterrupt):
        next(stream)
    assert one.stream.closed == 1 and failure_of(stream) == ([], None) and not stream._turn.locked()


def test_the_remaining_events_in_another_form(clock: Clock) -> None:
    stream = steps(clock, reply(data(A) + data(STOP) + DONE))
    seen: list[Any] = []
    stream._core.decode.observe = seen.append  # type: ignore[attr-defined]
    assert next(stream) == A and seen == []
    assert stream._decode_with(lambda payload, frame: frame.event) is stream
    assert failure_of(stream) == (["message"], None) and seen == [STOP]
    frames = list(steps(clock, reply(WHOLE)).events)
    assert [frame.data for frame in frames] == [data(A).decode()[6:-2], data(STOP).decode()[6:-2]]


def test_compressed_comments_give_no_more_time(clock: Clock) -> None:
    packer = zlib.compressobj(wbits=31)

    def comment() -> bytes:
        clock.now += 4.0
        return packer.compress(b": hi\n\n") + packer.flush(zlib.Z_SYNC_FLUSH)

    _, error = failure_of(steps(clock, reply(*[comment] * 9, coding="gzip"), idle=10.0))
    assert type(error) is StreamTimeoutError and clock.now == 1012.0


def test_an_alarm_that_rang_while_an_event_came(clock: Clock) -> None:
    def ring() -> bytes:
        Alarm.made[-1].fired = True
        return data(A)

    found, error = failure_of(steps(clock, reply(b": hi\n\n", ring, OSError("shut down")), deadline=1050.0))
    assert found == [A] and type(error) is StreamTimeoutError and len(Alarm.made) == 1


def test_a_proper_end_while_an_alarm_is_set(clock: Clock) -> None:
    found, error = failure_of(steps(clock, reply(data(A), b": hi\n\n")))
    assert (
        found == [A] and type(error) is errors.StreamInterrupted and "the stream ended before its answer" in str(error)
    )
    assert dues() == [(1060.0, True)]


def test_a_failure_that_is_reported_after_a_flood(clock: Clock) -> None:
    flood = (b":" + b"x" * 1000 + b"\n\n") * 5
    _, error = failure_of(steps(clock, reply(flood + b"event: error\ndata: oops\n\n")))
    assert type(error) is errors.SDKError and "reported oops" in str(error)
    _, error = failure_of(steps(clock, reply(b": hi\n\n", b"event: error\ndata: oops\n\n"), idle=0.0))
    assert type(error) is StreamTimeoutError


def refuse_aside(payload: Any, frame: Any) -> Any:
    if payload is ASIDE:
        raise ValueError("not for this decoder")
    return payload


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


def test_the_end_of_the_program_closes_what_is_open(clock: Clock) -> None:
    one, other = reply(data(A), data(A)), reply(data(A), data(A))
    streams = [steps(clock, one), steps(clock, other)]
    event_stream._close_open()
    assert one.stream.closed == other.stream.closed == 1 and all(failure_of(each) == ([], None) for each in streams)
    third = reply(data(A), data(A))
    dropped = steps(clock, third)
    del dropped
    assert third.stream.closed == 1


def test_closed_while_the_end_comes_or_the_rest_is_read(clock: Clock) -> None:
    def close(*more: bytes) -> bytes:
        stream.close()
        assert one.stream.closed == 0, "not under its reader"
        return b"".join(more)

    one = reply(lambda: close(WHOLE), b"rest")
    stream = steps(clock, one)
    assert failure_of(stream) == ([], None) and one.stream.taken == 1 and one.stream.closed == 1
    one = reply(WHOLE, lambda: close(b"rest"))
    stream = steps(clock, one)
    assert failure_of(stream) == ([A, STOP], None) and one.stream.closed == 1
    assert one.extensions["network_stream"].get_extra_info("socket").shut == 1
