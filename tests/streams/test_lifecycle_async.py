"""The same for asynchronous streams: left, dropped, cancelled, closed by another task, dropped in another thread."""

from __future__ import annotations

import asyncio
import gzip
import select
import threading
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from overlay.client.client import Client
from overlay.core import errors
from tests.support.raw_server import CHUNKED, CLOSE, HEAD, Connection, RawServer, chunk, raw_server, sized
from tests.support.stream_places import (
    endless,
    endless_without_length,
    no_collector,
    one_connection_async,
)
from tests.support.stream_support import ANSWER, OK, client, opened, text

MOVED = sized(b"xx", b"HTTP/1.1 307 Moved\r\nLocation: /v1/chat\r\n")


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
            while not stream._reading:
                await asyncio.sleep(0)
            await stream.close()
            assert await asyncio.wait_for(reader, 2) is None
            assert "".join([piece async for piece in opened(sdk, "async").text]) == "ab"

    with raw_server(endless, OK) as server:
        asyncio.run(main(server.url))


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_nothing_comes_after_close(steps: int) -> None:
    """Also if bytes have come that nobody has looked at yet."""
    go = threading.Event()

    def script(connection: Connection) -> None:
        connection.send(CHUNKED + chunk(text("a")))
        go.wait(5)
        connection.send(chunk(text("late")))
        connection.wait_closed()

    async def main(url: str) -> None:
        async with one_connection_async(url) as sdk:
            stream = await opened(sdk, "async")
            await anext(stream)
            order: list[str] = []
            reader = asyncio.create_task(anext(stream, None))
            reader.add_done_callback(lambda _: order.append("read"))
            while not stream._reading:
                await asyncio.sleep(0)
            go.set()
            arrived, _, _ = select.select([stream._socket().fileno()], [], [], 5)  # The loop does not look meanwhile.
            assert arrived
            for _ in range(steps):
                await asyncio.sleep(0)
            await stream.close()
            order.append("closed")
            event = await reader
            assert event is None or order[0] == "read"
            assert "".join([piece async for piece in opened(sdk, "async").text]) == "ab"

    with raw_server(script, OK) as server:
        asyncio.run(main(server.url))


@pytest.mark.parametrize("reply", [sized(b"busy", b"HTTP/1.1 503 Busy\r\n"), MOVED], ids=["error", "redirect"])
def test_cancelled_while_a_short_body_is_read(reply: bytes) -> None:
    async def main(server: RawServer) -> None:
        for steps in range(1, 40):
            async with one_connection_async(server.url) as sdk:
                await opened(sdk, "async").collect()
                server.scripts, server.requests = (reply, OK), 0
                task = asyncio.ensure_future(opened(sdk, "async").collect())
                for _ in range(steps):
                    await asyncio.sleep(0)
                task.cancel()
                await asyncio.wait([task])
                server.scripts = (OK,)
                await opened(sdk, "async").collect()

    with raw_server(OK) as server:
        asyncio.run(main(server))


def test_a_stream_that_is_dropped_while_its_loop_rests_does_not_run_the_loop() -> None:
    ran: list[int] = []

    async def open_one(sdk: Client, held: list[Any]) -> None:
        held.append(await opened(sdk, "async"))
        await anext(held[0])

    async def other() -> None:
        ran.append(1)

    with raw_server(endless, OK) as server:
        loop = asyncio.new_event_loop()
        sdk = client(server.url)
        held: list[Any] = []
        loop.run_until_complete(open_one(sdk, held))
        task = loop.create_task(other())
        held.clear()
        assert not ran and server.closed.wait(2)
        loop.run_until_complete(task)
        assert loop.run_until_complete(opened(sdk, "async").collect())["choices"][0]["message"]["content"] == "ab"
        loop.run_until_complete(sdk.aclose())
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


def test_a_cancellation_has_its_place_in_a_large_inflated_body() -> None:
    body = gzip.compress(text("x") * 200_000 + ANSWER)

    async def main(url: str) -> int:
        seen = 0
        async with client(url) as sdk:
            task = asyncio.current_task()
            assert task is not None
            asyncio.get_running_loop().call_later(0.05, task.cancel)
            with pytest.raises(asyncio.CancelledError):
                async for _ in opened(sdk, "async"):
                    seen += 1
        return seen

    with raw_server(sized(body, HEAD + b"Content-Encoding: gzip\r\n")) as server:
        assert asyncio.run(main(server.url)) < 200_000


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
