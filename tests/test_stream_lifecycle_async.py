"""The same for asynchronous streams: left, dropped, cancelled, closed by another task, dropped in another thread."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from overlay import errors
from overlay.client import Client
from tests.raw_server import CLOSE, RawServer, raw_server
from tests.stream_places import (
    endless,
    endless_without_length,
    no_collector,
    one_connection_async,
)
from tests.stream_support import ANSWER, OK, client, opened


async def leave_by_break_async(sdk: Client) -> None:
    async for _ in opened(sdk, "async"):
        break


async def leave_by_exception_async(sdk: Client) -> None:
    with pytest.raises(ZeroDivisionError):
        async for _ in opened(sdk, "async"):
            raise ZeroDivisionError


async def leave_unread_async(sdk: Client) -> None:
    await opened(sdk, "async")


async def leave_with_async(sdk: Client) -> None:
    async with opened(sdk, "async") as stream:
        await anext(stream)


async def leave_text_async(sdk: Client) -> None:
    async for _ in opened(sdk, "async").text:
        break


async def leave_at_deadline_async(sdk: Client) -> None:
    with pytest.raises(errors.StreamInterrupted):
        await opened(sdk, "async", deadline_ms=100).collect()


async def leave_cancelled(sdk: Client) -> None:
    started = asyncio.Event()

    async def consume() -> None:
        async for _ in opened(sdk, "async"):
            started.set()

    task = asyncio.create_task(consume())
    await started.wait()
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert task.cancelled()


async def leave_by_wait_for(sdk: Client) -> None:
    stream = await opened(sdk, "async")
    await anext(stream)
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(anext(stream), 0.05)


async def leave_by_close_async(sdk: Client) -> None:
    stream = opened(sdk, "async")
    await anext(stream)
    await stream.close()
    await stream.aclose()
    assert [event async for event in stream] == []


ASYNC_LEAVES: list[Callable[[Client], Awaitable[None]]] = [
    leave_by_break_async,
    leave_by_exception_async,
    leave_unread_async,
    leave_with_async,
    leave_text_async,
    leave_at_deadline_async,
    leave_cancelled,
    leave_by_wait_for,
    leave_by_close_async,
]


@pytest.mark.parametrize("leave", ASYNC_LEAVES)
def test_connection_is_given_back_async(leave: Callable[[Client], Awaitable[None]]) -> None:
    async def main(server: RawServer) -> str:
        async with one_connection_async(server.url) as sdk:
            await leave(sdk)
            await leave(sdk)
            assert await asyncio.to_thread(server.closed.wait, 2)
            return "".join([piece async for piece in opened(sdk, "async").text])

    with raw_server(endless, endless_without_length, OK) as server, no_collector():
        assert asyncio.run(main(server)) == "ab"


@pytest.mark.parametrize("script", [OK, CLOSE + ANSWER], ids=["kept", "connecting each time"])
@pytest.mark.parametrize("injected", [True, False])
def test_cancelled_at_any_step(script: bytes, injected: bool) -> None:
    """The connection comes back, also where the library's pool has lost sight of it."""

    async def main(url: str) -> None:
        async with one_connection_async(url) as over_one:
            sdk = over_one if injected else client(url, timeout_ms=2000)
            for steps in range(1, 120):
                task = asyncio.ensure_future(opened(sdk, "async").collect())
                for _ in range(steps):
                    await asyncio.sleep(0)
                task.cancel()
                await asyncio.wait([task])
                if injected or steps % 20 == 19:
                    assert "".join([piece async for piece in opened(sdk, "async").text]) == "ab"
            await sdk.aclose()

    with raw_server(script) as server:
        asyncio.run(main(server.url))


def test_close_from_another_task_wakes_the_reader() -> None:
    async def main(url: str) -> None:
        async with one_connection_async(url) as sdk:
            stream = await opened(sdk, "async")
            await anext(stream)
            reader = asyncio.create_task(anext(stream, None))
            await asyncio.sleep(0.02)
            await stream.close()
            assert await asyncio.wait_for(reader, 2) is None
            assert "".join([piece async for piece in opened(sdk, "async").text]) == "ab"

    with raw_server(endless, OK) as server:
        asyncio.run(main(server.url))


def test_stream_dropped_in_another_thread_or_after_its_loop() -> None:
    async def main(url: str, keep: list[Any]) -> None:
        async with one_connection_async(url) as sdk:
            held = [await opened(sdk, "async")]
            await anext(held[0])
            await asyncio.to_thread(held.clear)
            assert "".join([piece async for piece in opened(sdk, "async").text]) == "ab"
            keep.append(await opened(client(url), "async"))

    with raw_server(endless, OK, endless) as server:
        keep: list[Any] = []
        asyncio.run(main(server.url, keep))
        keep.clear()
