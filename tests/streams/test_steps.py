"""When alarms are set and taken back, and what a timeout is: a stream without a connection, with a clock of its own."""

from __future__ import annotations

import gzip
import zlib
from typing import Any

import pytest

from overlay.core import errors
from overlay.core.errors import StreamTimeoutError
from tests.support.http_library import httpx
from tests.support.stream_core import STOP, A
from tests.support.stream_steps import (
    WHOLE,
    Alarm,
    Clock,
    clock,
    dues,
    failure_of,
    reply,
    steps,
)
from tests.support.stream_support import DONE, data

__all__ = ["clock"]


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
