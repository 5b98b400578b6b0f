"""The steps of an asynchronous stream, without a connection: its twin's are in `test_steps.py`."""

from __future__ import annotations

import asyncio
import gc
import gzip
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from overlay.core import errors
from overlay.core.errors import StreamTimeoutError
from overlay.streams import base
from overlay.streams.event_stream_async import EventStreamAsync
from overlay.streams.payloads import ASIDE
from overlay.transport.waking.interruptible import Interruptible
from tests.support.http_library import httpx
from tests.support.stream_core import STOP, A
from tests.support.stream_steps import Alarm, Clock, StepCall, reply
from tests.support.stream_support import DONE, POLICY, data

WHOLE = data(A) + data(STOP) + DONE


class PiecesAsync(httpx.AsyncByteStream):
    """The body of a reply, in pieces. One that is an exception is raised, and one that can be called is awaited."""

    def __init__(self, *pieces: Any) -> None:
        self.pieces, self.closed, self.taken = pieces, 0, 0

    async def __aiter__(self) -> Any:
        for piece in self.pieces:
            if self.closed:
                return
            self.taken += 1
            if isinstance(piece, BaseException):
                raise piece
            yield await piece() if callable(piece) else piece

    async def aclose(self) -> None:
        self.closed += 1


class AsyncCall(StepCall):
    """What an asynchronous stream asks of its call."""

    async def send_unless_ended(self) -> Any:
        await asyncio.sleep(0)
        return None if self.waits_ended else self.send()

    async def retry(self, error: Any) -> bool:  # type: ignore[override]
        return super().retry(error)


def reply_async(*pieces: Any, **options: Any) -> Any:
    made = reply(**options)
    made.stream = PiecesAsync(*pieces)
    return made


def steps(clock: Clock, *replies: Any, decode: Any = None, **options: Any) -> EventStreamAsync[Any]:
    call: Any = AsyncCall(clock, *replies, **options)
    return EventStreamAsync(call, decode or (lambda payload, frame: payload), POLICY)


async def failure_of(stream: Any) -> tuple[list[Any], Any]:
    found: list[Any] = []
    try:
        async for event in stream:
            found.append(event)
    except (errors.ClientError, OSError, RuntimeError, ZeroDivisionError) as error:
        return found, error
    return found, None


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    Alarm.made = []
    monkeypatch.setattr(base, "Alarm", Alarm)
    return Clock(monkeypatch)


def run(main: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(asyncio.wait_for(main(), 5))


def test_a_whole_stream(clock: Clock) -> None:
    async def main() -> None:
        one = reply_async(data(A), data(STOP) + DONE, b"rest")
        stream = steps(clock, one)
        assert await failure_of(stream) == ([A, STOP], None) and stream._core.ended == "sentinel"
        assert one.stream.closed == 1 and one.stream.taken == 3 and Alarm.made == []
        assert await failure_of(stream) == ([], None) and stream._open == []

    run(main)


@pytest.mark.parametrize(("sizes", "taken"), [([65_536, 1], 2), ([65_535, 1, 1], 3), ([65_535, 5, 1], 3)])
def test_how_much_is_read_after_a_declared_end(clock: Clock, sizes: list[int], taken: int) -> None:
    async def main() -> None:
        one = reply_async(WHOLE, *(b"x" * size for size in sizes))
        assert await failure_of(steps(clock, one)) == ([A, STOP], None) and one.stream.taken == taken
        failing = reply_async(WHOLE, OSError("reset"))
        assert await failure_of(steps(clock, failing)) == ([A, STOP], None) and failing.stream.closed == 1
        cut = reply_async(data(A), data(STOP))
        assert await failure_of(steps(clock, cut)) == ([A, STOP], None) and cut.stream.closed == 1

    run(main)


def test_the_rest_of_a_body_has_a_time_limit(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("overlay.streams.event_stream_async.DRAIN_SECONDS", 0.01)

    async def main() -> None:
        one = reply_async(WHOLE, asyncio.Event().wait)
        assert await failure_of(steps(clock, one)) == ([A, STOP], None) and one.stream.closed == 1

    run(main)


def test_failures(clock: Clock) -> None:
    async def main() -> None:
        reset, late = OSError("reset"), httpx.ReadTimeout("late")
        one, other = reply_async(data(A), reset), reply_async(late)
        found, error = await failure_of(steps(clock, one))
        assert found == [A] and type(error) is errors.StreamInterrupted and error.__cause__ is reset
        _, error = await failure_of(steps(clock, other, idle=10.0))
        assert type(error) is StreamTimeoutError and error.__cause__ is late
        assert one.stream.closed == 1 == other.stream.closed

    run(main)


def test_the_deadline_and_the_idle_time(clock: Clock) -> None:
    async def comment() -> bytes:
        clock.now += 4.0
        return b": hi\n\n"

    async def main() -> None:
        _, error = await failure_of(steps(clock, reply_async(*[comment] * 9), idle=10.0))
        assert "no event came within 10 s" in str(error) and Alarm.made[0].due == 1010.0
        started = clock.now
        _, error = await failure_of(steps(clock, reply_async(*[comment] * 9), deadline=started + 8.0))
        assert "the deadline passed after 8.0 s" in str(error)
        stream = steps(clock, reply_async(data(A), comment, WHOLE), idle=10.0)
        assert await anext(stream) == A
        clock.now += 50.0  # The reader was busy.
        assert await failure_of(stream) == ([A, STOP], None)

    run(main)


@pytest.mark.parametrize("retries", [0, 1])
def test_another_attempt(clock: Clock, retries: int) -> None:
    async def main() -> None:
        first, second = reply_async(OSError("reset")), reply_async(WHOLE)
        stream = steps(clock, first, second, retries=retries)
        found, error = await failure_of(stream)
        assert (found, error is None) == (([A, STOP], True) if retries else ([], False))
        assert first.stream.closed == 1 and second.stream.closed == retries
        after = steps(clock, reply_async(data(A), OSError("reset")), reply_async(WHOLE), retries=1)
        found, error = await failure_of(after)
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
        stream = steps(clock, reply_async(*pieces, coding="gzip"))
        await stream
        task = asyncio.ensure_future(other())
        await asyncio.sleep(0)
        turns.clear()
        assert await failure_of(stream) == ([A, STOP], None) and turns
        task.cancel()

    run(main)


@pytest.mark.parametrize("error", [ValueError("v"), ZeroDivisionError("z")])
def test_an_event_that_does_not_decode(clock: Clock, error: Exception) -> None:
    def decode(payload: Any, frame: Any) -> Any:
        raise error

    async def main() -> None:
        one = reply_async(data(A) + data(A))
        found, raised = await failure_of(steps(clock, one, decode=decode))
        assert found == [] and one.stream.closed == 1
        assert raised is error if isinstance(error, ZeroDivisionError) else raised.__cause__ is error

    run(main)


def test_closed_before_it_began_while_it_begins_and_between_events(clock: Clock) -> None:
    async def main() -> None:
        unused = steps(clock, reply_async(WHOLE))
        await unused.close()
        assert await failure_of(unused) == ([], None)
        call: Any = unused._call
        assert len(call.replies) == 1 and call.waits_ended == 0

        one = reply_async(data(A), data(A))
        stream = steps(clock, one)
        assert await anext(stream) == A
        await stream.aclose()
        assert one.stream.closed == 1 and await failure_of(stream) == ([], None)

        late = reply_async(WHOLE)
        begun = steps(clock, late)
        opening = asyncio.ensure_future(begun._ensure_started())
        await asyncio.sleep(0)
        with pytest.raises(errors.ClientError, match="another thread or task is reading this stream"):
            await begun
        with pytest.raises(errors.ClientError, match="another thread or task is reading this stream"):
            await anext(begun)
        begun._closed = True  # As by another thread, too late to end the wait.
        assert await opening is begun and late.stream.closed == 1 and begun._open == []

    run(main)


def test_closed_while_it_is_read(clock: Clock) -> None:
    async def main() -> None:
        async def close() -> bytes:
            await stream.close()
            assert one.stream.closed == 0, "not under its reader"
            return b""

        one = reply_async(data(A), close, data(A))
        stream = steps(clock, one, retries=1)
        assert await failure_of(stream) == ([A], None) and one.stream.closed == 1
        assert one.extensions["network_stream"].get_extra_info("socket").shut == 1

    run(main)


def test_a_second_reader_and_a_cancelled_one(clock: Clock) -> None:
    async def main() -> None:
        go = asyncio.Event()

        async def wait() -> bytes:
            await go.wait()
            return data(A)

        one = reply_async(data(A), wait)
        stream = steps(clock, one, on_incomplete="ignore")
        assert await anext(stream) == A
        reader = asyncio.ensure_future(anext(stream))
        await asyncio.sleep(0)
        with pytest.raises(errors.ClientError, match="another thread or task is reading this stream"):
            await anext(stream)
        reader.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reader
        assert one.stream.closed == 1 and not stream._turn.locked()
        assert await failure_of(stream) == ([], None)

    run(main)


def test_ways_to_hold_one(clock: Clock) -> None:
    async def main() -> None:
        stream = steps(clock, reply_async(WHOLE))
        assert await stream is stream and await stream is stream and aiter(stream) is stream
        async with stream as entered:
            assert entered is stream and await stream.asend(None) == A and await stream.asend("ignored") == STOP
        call: Any = stream._call
        assert call.replies == []
        one = reply_async(data(A), data(A))
        async with steps(clock, one) as other:
            await anext(other)
        assert one.stream.closed == 1
        thrown, own = steps(clock, reply_async(WHOLE)), ValueError("own")
        with pytest.raises(ValueError, match="own") as caught:
            await thrown.athrow(own)
        assert caught.value is own and await failure_of(thrown) == ([], None)
        frames = steps(clock, reply_async(WHOLE)).events
        assert [frame.event async for frame in frames] == ["message", "message"]

    run(main)


def test_a_stream_driven_as_a_coroutine(clock: Clock) -> None:
    stream = steps(clock, reply_async(WHOLE))
    assert stream.send(None) is None
    with pytest.raises(StopIteration) as caught:
        stream.send(None)
    assert caught.value.value is stream
    broken = steps(clock, reply_async(WHOLE))
    broken.send(None)
    with pytest.raises(ZeroDivisionError):
        broken.throw(ZeroDivisionError())
    never = steps(clock, reply_async(WHOLE))
    with pytest.raises(ZeroDivisionError):
        never.throw(ZeroDivisionError())
    never._started = True


@pytest.mark.parametrize("http2", [False, True])
def test_waits_that_no_socket_can_end(clock: Clock, http2: bool) -> None:
    async def main() -> None:
        async def never() -> bytes:
            closing = asyncio.ensure_future(stream.close())
            await asyncio.sleep(0 if http2 else 0.001)
            await (asyncio.Event().wait() if http2 else closing)
            return b""

        one = reply_async(data(A), never, http2=http2)
        stream = steps(clock, one)
        assert await failure_of(stream) == ([A], None) and one.stream.closed == 1
        sock = one.extensions["network_stream"].get_extra_info("socket")
        assert sock.shut == (0 if http2 else 1)
        bare = reply_async(WHOLE)
        bare.extensions.pop("network_stream")
        other = steps(clock, bare)
        await other
        assert isinstance(other._pieces, Interruptible) and other._socket() is other._pieces
        assert await failure_of(other) == ([A, STOP], None)

    run(main)


def test_dropped_unused_and_half_way(clock: Clock) -> None:
    async def main() -> None:
        with pytest.warns(ResourceWarning, match="dropped unused"):
            steps(clock, reply_async(WHOLE))
        one = reply_async(data(A), data(A))
        stream = steps(clock, one)
        await anext(stream)
        del stream
        gc.collect()
        assert one.stream.closed == 1

    run(main)


def refuse_aside(payload: Any, frame: Any) -> Any:
    if payload is ASIDE:
        raise ValueError("not for this decoder")
    return payload


def test_events_that_stand_aside_and_a_body_that_a_hook_has_read(clock: Clock) -> None:
    async def main() -> None:
        stream = steps(clock, reply_async(b"event: note\ndata: hi\n\n" + WHOLE), decode=refuse_aside)
        stream._core.expect(1)
        assert await failure_of(stream) == ([A, STOP], None)
        one = reply_async(gzip.compress(WHOLE), coding="gzip")
        await one.aread()
        read = steps(clock, one)
        assert await failure_of(read) == ([A, STOP], None) and read._core.by_library

    run(main)


def test_closed_while_the_end_comes_or_the_rest_is_read(clock: Clock) -> None:
    async def main() -> None:
        async def close(more: bytes) -> bytes:
            await stream.close()
            assert one.stream.closed == 0, "not under its reader"
            return more

        one = reply_async(lambda: close(WHOLE), b"rest")
        stream = steps(clock, one)
        assert await failure_of(stream) == ([], None) and one.stream.closed == 1
        one = reply_async(WHOLE, lambda: close(b"rest"))
        stream = steps(clock, one)
        assert await failure_of(stream) == ([A, STOP], None) and one.stream.closed == 1
        assert one.extensions["network_stream"].get_extra_info("socket").shut == 1

    run(main)
