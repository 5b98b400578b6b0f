"""How a stream ends, and who closes its reply: a stream without a connection."""

from __future__ import annotations

import os
from typing import Any

import pytest

from overlay.core import errors
from overlay.streams import base, event_stream
from overlay.transport.waking import ANSWERED
from tests.support.stream_core import STOP, A
from tests.support.stream_steps import (
    WHOLE,
    Clock,
    clock,
    dues,
    failure_of,
    reply,
    steps,
)
from tests.support.stream_support import DONE, data

__all__ = ["clock"]


def test_a_connection_that_breaks(clock: Clock) -> None:
    reset = OSError("reset")
    one = reply(data(A), reset)
    stream = steps(clock, one)
    found, error = failure_of(stream)
    assert found == [A] and type(error) is errors.StreamInterrupted and error.__cause__ is reset
    assert "the connection broke: reset, after 1 events" in str(error) and one.stream.closed == 1
    assert one.request.headers["authorization"] == "[secret]"
    assert failure_of(stream) == ([], None), "it is raised once"


def test_a_failure_without_words_has_its_name(clock: Clock) -> None:
    _, error = failure_of(steps(clock, reply(data(A), ConnectionResetError())))
    assert "the connection broke: ConnectionResetError, after 1 events" in str(error)


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
    assert one.stream.closed == 1 and failure_of(stream) == ([], None) and stream._turn


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
