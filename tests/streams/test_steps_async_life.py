"""Who holds, reads and closes an asynchronous stream, without a connection."""

from __future__ import annotations

import asyncio
import gc
from typing import Any

import pytest

from overlay.core import errors
from overlay.streams.event_stream import EventStream
from overlay.streams.event_stream_async import EventStreamAsync
from overlay.transport.waking import Interruptible
from tests.support.stream_core import STOP, A
from tests.support.stream_steps import (
    WHOLE,
    Clock,
    clock,
    failure_of_async,
    reply_async,
    run,
    steps_async,
)
from tests.support.stream_support import data

__all__ = ["clock"]


def test_closed_before_it_began_while_it_begins_and_between_events(clock: Clock) -> None:
    async def main() -> None:
        unused = steps_async(clock, reply_async(WHOLE))
        await unused.close()
        assert await unused is unused
        assert await failure_of_async(unused) == ([], None)
        call: Any = unused._call
        assert len(call.replies) == 1 and call.waits_ended == 0

        one = reply_async(data(A), data(A))
        stream = steps_async(clock, one)
        assert await anext(stream) == A
        await stream.aclose()
        assert one.stream.closed == 1 and await failure_of_async(stream) == ([], None)

        late = reply_async(WHOLE)
        begun = steps_async(clock, late)
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
        stream = steps_async(clock, one, retries=1)
        assert await failure_of_async(stream) == ([A], None) and one.stream.closed == 1
        assert one.extensions["network_stream"].get_extra_info("socket").shut == 1

    run(main)


def test_a_second_reader_and_a_cancelled_one(clock: Clock) -> None:
    async def main() -> None:
        go = asyncio.Event()

        async def wait() -> bytes:
            await go.wait()
            return data(A)

        one = reply_async(data(A), wait)
        stream = steps_async(clock, one, on_incomplete="ignore")
        assert await anext(stream) == A
        reader = asyncio.ensure_future(anext(stream))
        await asyncio.sleep(0)
        assert await stream is stream
        with pytest.raises(errors.ClientError, match="another thread or task is reading this stream"):
            await anext(stream)
        reader.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reader
        assert one.stream.closed == 1 and stream._turn
        assert await failure_of_async(stream) == ([], None)

    run(main)


def test_ways_to_hold_one(clock: Clock) -> None:
    async def main() -> None:
        stream = steps_async(clock, reply_async(WHOLE))
        assert await stream is stream and await stream is stream and aiter(stream) is stream
        async with stream as entered:
            assert entered is stream and await stream.asend(None) == A and await stream.asend("ignored") == STOP
        call: Any = stream._call
        assert call.replies == []
        one = reply_async(data(A), data(A))
        async with steps_async(clock, one) as other:
            await anext(other)
        assert one.stream.closed == 1
        thrown, own = steps_async(clock, reply_async(WHOLE)), ValueError("own")
        with pytest.raises(ValueError, match="own") as caught:
            await thrown.athrow(own)
        assert caught.value is own and await failure_of_async(thrown) == ([], None)
        frames = steps_async(clock, reply_async(WHOLE)).events
        assert [frame.event async for frame in frames] == ["message", "message"]

    run(main)


def test_a_stream_driven_as_a_coroutine(clock: Clock) -> None:
    stream = steps_async(clock, reply_async(WHOLE))
    assert stream.send(None) is None
    with pytest.raises(StopIteration) as caught:
        stream.send(None)
    assert caught.value.value is stream and len(stream._open) == 1, "the second step goes on with the first"
    broken = steps_async(clock, reply_async(WHOLE))
    seen: list[type[BaseException]] = []

    async def waiting() -> None:
        try:
            await asyncio.sleep(0)
        except BaseException as error:
            seen.append(type(error))
            raise

    broken._call.send_unless_ended = waiting
    broken.send(None)
    with pytest.raises(ZeroDivisionError):
        broken.throw(ZeroDivisionError())
    assert seen == [ZeroDivisionError], "where the await waits"
    never = steps_async(clock, reply_async(WHOLE))
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
        stream = steps_async(clock, one)
        assert await failure_of_async(stream) == ([A], None) and one.stream.closed == 1
        sock = one.extensions["network_stream"].get_extra_info("socket")
        assert sock.shut == (0 if http2 else 1)
        bare = reply_async(WHOLE)
        bare.extensions.pop("network_stream")
        other = steps_async(clock, bare)
        await other
        assert isinstance(other._pieces, Interruptible) and other._socket() is other._pieces
        assert await failure_of_async(other) == ([A, STOP], None)

    run(main)


def test_dropped_unused_and_half_way(clock: Clock) -> None:
    async def main() -> None:
        with pytest.warns(ResourceWarning, match="dropped unused"):
            steps_async(clock, reply_async(WHOLE))
        one = reply_async(data(A), data(A))
        stream = steps_async(clock, one)
        await anext(stream)
        del stream
        gc.collect()
        assert one.stream.closed == 1

    run(main)


def test_closed_while_the_end_comes_or_the_rest_is_read(clock: Clock) -> None:
    async def main() -> None:
        async def close(more: bytes) -> bytes:
            await stream.close()
            assert one.stream.closed == 0, "not under its reader"
            return more

        one = reply_async(lambda: close(WHOLE), b"rest")
        stream = steps_async(clock, one)
        assert await failure_of_async(stream) == ([], None) and one.stream.closed == 1
        one = reply_async(WHOLE, lambda: close(b"rest"))
        stream = steps_async(clock, one)
        assert await failure_of_async(stream) == ([A, STOP], None) and one.stream.closed == 1
        assert one.extensions["network_stream"].get_extra_info("socket").shut == 1

    run(main)


def test_a_stream_whose_making_failed_is_dropped_in_silence(clock: Clock) -> None:
    EventStreamAsync.__new__(EventStreamAsync)
    EventStream.__new__(EventStream)
