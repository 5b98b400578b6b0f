"""The steps of an asynchronous stream, without a connection and with a clock of the test's."""

from __future__ import annotations

import asyncio
import gzip
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
    failure_of_async,
    refuse_aside,
    reply_async,
    run,
    steps_async,
)
from tests.support.stream_support import DONE, data

__all__ = ["clock"]


def test_a_whole_stream(clock: Clock) -> None:
    async def main() -> None:
        one = reply_async(data(A), data(STOP) + DONE, b"rest")
        stream = steps_async(clock, one)
        assert await failure_of_async(stream) == ([A, STOP], None) and stream._core.ended == "sentinel"
        assert one.stream.closed == 1 and one.stream.taken == 3 and Alarm.made == []
        assert await failure_of_async(stream) == ([], None) and stream._open == []

    run(main)


@pytest.mark.parametrize(("sizes", "taken"), [([65_536, 1], 2), ([65_535, 1, 1], 3), ([65_535, 5, 1], 3)])
def test_how_much_is_read_after_a_declared_end(clock: Clock, sizes: list[int], taken: int) -> None:
    async def main() -> None:
        one = reply_async(WHOLE, *(b"x" * size for size in sizes))
        assert await failure_of_async(steps_async(clock, one)) == ([A, STOP], None) and one.stream.taken == taken
        failing = reply_async(WHOLE, OSError("reset"))
        assert await failure_of_async(steps_async(clock, failing)) == ([A, STOP], None) and failing.stream.closed == 1
        cut = reply_async(data(A), data(STOP))
        assert await failure_of_async(steps_async(clock, cut)) == ([A, STOP], None) and cut.stream.closed == 1

    run(main)


def test_the_rest_of_a_body_has_a_time_limit(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("overlay.streams.event_stream_async.DRAIN_SECONDS", 0.01)

    async def main() -> None:
        one = reply_async(WHOLE, asyncio.Event().wait)
        assert await failure_of_async(steps_async(clock, one)) == ([A, STOP], None) and one.stream.closed == 1

    run(main)


def test_failures(clock: Clock) -> None:
    async def main() -> None:
        reset, late = OSError("reset"), httpx.ReadTimeout("late")
        one, other = reply_async(data(A), reset), reply_async(late)
        found, error = await failure_of_async(steps_async(clock, one))
        assert found == [A] and type(error) is errors.StreamInterrupted and error.__cause__ is reset
        _, error = await failure_of_async(steps_async(clock, other, idle=10.0))
        assert type(error) is StreamTimeoutError and error.__cause__ is late
        assert one.stream.closed == 1 == other.stream.closed

    run(main)


def test_the_deadline_and_the_idle_time(clock: Clock) -> None:
    async def comment() -> bytes:
        clock.now += 4.0
        return b": hi\n\n"

    async def main() -> None:
        _, error = await failure_of_async(steps_async(clock, reply_async(*[comment] * 9), idle=10.0))
        assert "no event came within 10 s" in str(error) and Alarm.made[0].due == 1010.0
        started = clock.now
        _, error = await failure_of_async(steps_async(clock, reply_async(*[comment] * 9), deadline=started + 8.0))
        assert "the deadline passed after 8.0 s" in str(error)
        stream = steps_async(clock, reply_async(data(A), comment, WHOLE), idle=10.0)
        assert await anext(stream) == A
        clock.now += 50.0  # The reader was busy.
        assert await failure_of_async(stream) == ([A, STOP], None)

    run(main)


@pytest.mark.parametrize("retries", [0, 1])
def test_another_attempt(clock: Clock, retries: int) -> None:
    async def main() -> None:
        first, second = reply_async(OSError("reset")), reply_async(WHOLE)
        stream = steps_async(clock, first, second, retries=retries)
        found, error = await failure_of_async(stream)
        assert (found, error is None) == (([A, STOP], True) if retries else ([], False))
        assert first.stream.closed == 1 and second.stream.closed == retries
        after = steps_async(clock, reply_async(data(A), OSError("reset")), reply_async(WHOLE), retries=1)
        found, error = await failure_of_async(after)
        call: Any = after._call
        assert found == [A] and error is not None and call.failures == []

    run(main)


@pytest.mark.parametrize("size", [9, 10_000])
def test_a_compressed_body_lets_others_run(clock: Clock, size: int) -> None:
    turns: list[str] = []

    async def other() -> None:
        while True:
            turns.append("other")
            await asyncio.sleep(0)

    async def main() -> None:
        packed = gzip.compress(b": hi\n\n" * 100 + WHOLE)
        pieces = [packed[at : at + size] for at in range(0, len(packed), size)]
        stream = steps_async(clock, reply_async(*pieces, coding="gzip"))
        await stream
        task = asyncio.ensure_future(other())
        await asyncio.sleep(0)
        turns.clear()
        assert await failure_of_async(stream) == ([A, STOP], None) and turns
        task.cancel()

    run(main)


@pytest.mark.parametrize("error", [ValueError("v"), ZeroDivisionError("z")])
def test_an_event_that_does_not_decode(clock: Clock, error: Exception) -> None:
    def decode(payload: Any, frame: Any) -> Any:
        raise error

    async def main() -> None:
        one = reply_async(data(A) + data(A))
        found, raised = await failure_of_async(steps_async(clock, one, decode=decode))
        assert found == [] and one.stream.closed == 1
        assert raised is error if isinstance(error, ZeroDivisionError) else raised.__cause__ is error

    run(main)


def test_events_that_stand_aside_and_a_body_that_a_hook_has_read(clock: Clock) -> None:
    async def main() -> None:
        stream = steps_async(clock, reply_async(b"event: note\ndata: hi\n\n" + WHOLE), decode=refuse_aside)
        stream._core.expect(1)
        assert await failure_of_async(stream) == ([A, STOP], None)
        one = reply_async(gzip.compress(WHOLE), coding="gzip")
        await one.aread()
        read = steps_async(clock, one)
        assert await failure_of_async(read) == ([A, STOP], None) and read._core.by_library

    run(main)
