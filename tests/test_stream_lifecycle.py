"""A stream's connection goes back or is closed at once, however the stream is left, with the garbage collector off.

The clients here have one connection: a stream that kept it would make the next call fail.
"""

from __future__ import annotations

import asyncio
import gc
import threading
import time
import weakref
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import httpx
import pytest

from overlay import errors
from overlay.client import Client
from tests.raw_server import CHUNKED, CLOSE, Connection, RawServer, chunk, raw_server
from tests.stream_support import ANSWER, OK, client, opened, read, text

LIMITS = httpx.Limits(max_connections=1)
A = text("a")


def endless(connection: Connection) -> None:
    """One event, and then nothing until the client goes."""
    connection.send(CHUNKED + chunk(A))
    connection.wait_closed()


def endless_without_length(connection: Connection) -> None:
    connection.send(CLOSE + A)
    connection.wait_closed()


@contextmanager
def no_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def one_connection(url: str) -> Iterator[Client]:
    with httpx.Client(limits=LIMITS, timeout=httpx.Timeout(5, pool=1)) as http:
        yield client(url, http)


@asynccontextmanager
async def one_connection_async(url: str) -> AsyncIterator[Client]:
    async with httpx.AsyncClient(limits=LIMITS, timeout=httpx.Timeout(5, pool=1)) as http:
        yield client(url, http)


def leave_by_break(sdk: Client) -> None:
    for _ in opened(sdk, "sync"):
        break


def leave_by_exception(sdk: Client) -> None:
    with pytest.raises(ZeroDivisionError):
        for _ in opened(sdk, "sync"):
            raise ZeroDivisionError


def leave_unread(sdk: Client) -> None:
    opened(sdk, "sync")


def leave_with(sdk: Client) -> None:
    with opened(sdk, "sync") as stream:
        next(stream)


def leave_text(sdk: Client) -> None:
    for _ in opened(sdk, "sync").text:
        break


def leave_at_deadline(sdk: Client) -> None:
    with pytest.raises(errors.StreamInterrupted):
        list(opened(sdk, "sync", deadline_ms=100))


def leave_at_idle_timeout(sdk: Client) -> None:
    with pytest.raises(errors.APITimeoutError):
        opened(sdk, "sync", timeout_ms=100).collect()


def leave_by_close(sdk: Client) -> None:
    stream = opened(sdk, "sync")
    next(stream)
    stream.close()
    stream.close()
    assert list(stream) == []


@pytest.mark.parametrize(
    "leave",
    [
        leave_by_break,
        leave_by_exception,
        leave_unread,
        leave_with,
        leave_text,
        leave_at_deadline,
        leave_at_idle_timeout,
        leave_by_close,
    ],
)
def test_connection_is_given_back(leave: Callable[[Client], None]) -> None:
    with raw_server(endless, endless_without_length, OK) as server, one_connection(server.url) as sdk, no_collector():
        leave(sdk)
        leave(sdk)
        assert server.closed.wait(2)
        outcome = read_with(sdk)
    assert outcome == "ab"


def read_with(sdk: Client) -> str:
    return "".join(opened(sdk, "sync").text)


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


def test_dropped_stream_is_closed_before_the_next_statement() -> None:
    async def main(url: str) -> None:
        async with one_connection_async(url) as sdk:
            stream = opened(sdk, "async")
            await anext(stream)
            response = stream.response
            del stream
            assert response.is_closed

    with raw_server(endless) as server, no_collector():
        with one_connection(server.url) as sdk:
            stream = opened(sdk, "sync")
            next(stream)
            response = stream.response
            del stream
            assert response.is_closed
        asyncio.run(main(server.url))


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_no_reference_leads_back_to_a_stream(mode: str) -> None:
    """Also not from an error that it raised and somebody keeps."""

    def sync(url: str) -> Any:
        with one_connection(url) as sdk:
            stream = opened(sdk, mode, timeout_ms=50)
            with pytest.raises(errors.StreamInterrupted):
                list(stream)
            return weakref.ref(stream)

    async def main(url: str) -> Any:
        async with one_connection_async(url) as sdk:
            stream = opened(sdk, mode, timeout_ms=50)
            with pytest.raises(errors.StreamInterrupted):
                [_ async for _ in stream]
            return weakref.ref(stream)

    with raw_server(endless) as server, no_collector():
        ref = sync(server.url) if mode == "sync" else asyncio.run(main(server.url))
        assert ref() is None


@pytest.mark.parametrize("collect", [False, True])
@pytest.mark.parametrize("script", [endless, endless_without_length])
def test_close_from_another_thread_wakes_the_reader(script: Callable[[Connection], None], collect: bool) -> None:
    with raw_server(script, OK) as server, one_connection(server.url) as sdk:
        stream = opened(sdk, "sync")
        got: list[Any] = []
        first = threading.Event()

        def consume() -> None:
            try:
                if collect:
                    first.set()
                    got.append(stream.collect())
                for event in stream:
                    got.append(event)
                    first.set()
            except errors.ClientError as error:
                got.append(error)

        thread = threading.Thread(target=consume)
        thread.start()
        assert first.wait(2)
        time.sleep(0.05)  # So that the reader waits for the network; either way the result is the same.
        stream.close()
        thread.join(2)
        assert not thread.is_alive()
        assert read_with(sdk) == "ab"
    if collect:
        assert isinstance(got[0], errors.StreamInterrupted)
        assert got[0].partial["choices"][0]["message"]["content"] == "a"
    else:
        assert len(got) == 1


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


@pytest.mark.parametrize("mode", ["sync", "async", "trio"])
@pytest.mark.parametrize("late", [False, True])
def test_a_hundred_streams_use_one_connection(mode: str, late: bool) -> None:
    """Also where the end of the body comes a little after the end of the stream."""

    def slow_end(connection: Connection) -> bool:
        connection.send(CHUNKED + chunk(ANSWER))
        time.sleep(0.005)
        connection.send(b"0\r\n\r\n")
        return True

    async def main(url: str) -> None:
        sdk = client(url)
        for _ in range(100):
            assert [piece async for piece in opened(sdk, mode).text] == ["a", "b"]
        await sdk.aclose()

    with raw_server(slow_end if late else OK) as server:
        if mode == "sync":
            with client(server.url) as sdk:
                for _ in range(100):
                    assert list(opened(sdk, mode).text) == ["a", "b"]
        elif mode == "async":
            asyncio.run(main(server.url))
        else:
            import trio

            trio.run(main, server.url)
        assert (server.requests, server.connections) == (100, 1)


def trickle(connection: Connection) -> None:
    connection.send(CHUNKED + chunk(ANSWER))
    while not connection.wait_closed(0.01):
        connection.send(chunk(b": more\n"))


def flood(connection: Connection) -> None:
    connection.send(CHUNKED + chunk(ANSWER))
    while True:
        connection.send(chunk(b"x" * 60_000))


def stall(connection: Connection) -> None:
    connection.send(CHUNKED + chunk(ANSWER))
    connection.wait_closed()


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("after", [trickle, flood, stall])
def test_the_rest_of_a_body_delays_nobody(after: Callable[[Connection], None], mode: str) -> None:
    with raw_server(after) as server:
        started = time.monotonic()
        outcome = read(client(server.url), mode)
        assert (outcome.text, outcome.error) == ("ab", None)
        assert time.monotonic() - started < 1
        assert server.closed.wait(2)


def test_many_threads() -> None:
    found: list[str] = []

    def work(sdk: Client) -> None:
        for _ in range(5):
            found.append(read_with(sdk))

    with raw_server(OK) as server, client(server.url) as sdk:
        threads = [threading.Thread(target=work, args=(sdk,)) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert server.connections <= 20
    assert found == ["ab"] * 100


def test_dropping_the_client_does_not_end_a_stream() -> None:
    with raw_server(OK) as server:
        stream = opened(client(server.url), "sync")
        gc.collect()
        assert "".join(stream.text) == "ab"


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
