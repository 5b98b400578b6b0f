"""The asynchronous pool that waits only where there is something to wait for: its lock and its event, requests that
queue for a connection, and what it no longer asks the library for.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from types import ModuleType
from typing import Any

import anyio
import httpcore
import httpx
import httpx2
import pytest
import trio

from overlay.transport.fast.pool.connection_async import LightConnection, LightPool
from overlay.transport.fast.pool.waits import Event, Lock
from overlay.transport.fast.transports import transport_async
from tests.support.raw_server import Connection, RawServer, chunked

BODY = chunked(b"a", b"b")
LIBRARIES = [httpx, httpx2]


@pytest.fixture
def server() -> Iterator[RawServer]:
    made = RawServer(BODY)
    yield made
    made.stop()


def pool_of(transport: Any) -> Any:
    return transport._pool


def client_of(library: Any, most: int = 8, **options: Any) -> Any:
    limits = library.Limits(max_connections=most, max_keepalive_connections=most)
    made = transport_async(library, limits=limits, **options)
    return library.AsyncClient(transport=made, timeout=5)


@asynccontextmanager
async def opened(client: Any, url: str) -> AsyncIterator[Any]:
    async with client.stream("POST", url, content=b"{}") as response:
        yield response


async def read(client: Any, url: str) -> bytes:
    async with opened(client, url) as response:
        return bytes(await response.aread())


def synchronization(library: Any) -> ModuleType:
    return sys.modules[pool_of(transport_async(library)).core.__name__ + "._synchronization"]


# -- the lock and the event -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_lock_lets_one_in_at_a_time(backend: str) -> None:
    async def main() -> list[str]:
        lock, seen = Lock(), []

        async def enter(name: str) -> None:
            async with lock:
                seen.append(f"{name} in")
                await anyio.lowlevel.checkpoint()
                seen.append(f"{name} out")

        async with anyio.create_task_group() as group:
            for name in "abc":
                group.start_soon(enter, name)
        return seen

    seen = anyio.run(main, backend=backend)
    assert len(seen) == 6
    assert all(after == before.replace("in", "out") for before, after in zip(seen[::2], seen[1::2], strict=True))


def test_a_lock_whose_holder_fails_or_whose_waiter_is_cancelled_is_free_again() -> None:
    async def main() -> None:
        lock = Lock()
        with pytest.raises(KeyError):
            async with lock:
                raise KeyError
        async with lock:
            waiting = [asyncio.ensure_future(lock.__aenter__()) for _ in range(2)]
            await asyncio.sleep(0)
            waiting[0].cancel()
        assert await waiting[1] is lock and waiting[0].cancelled()
        await lock.__aexit__()
        with anyio.fail_after(5):
            async with lock:
                pass

    asyncio.run(main())


def test_an_event_makes_the_librarys_own_for_who_waits_only() -> None:
    made: list[Any] = []

    def make() -> Any:
        made.append(httpcore._synchronization.AsyncEvent())
        return made[-1]

    async def main() -> None:
        event = Event(make)
        event.set()
        await event.wait(0)
        assert made == []
        event = Event(make)
        waiting = [asyncio.ensure_future(event.wait(5)) for _ in range(2)]
        await asyncio.sleep(0)
        event.set()
        await asyncio.gather(*waiting)
        await event.wait(0)
        assert len(made) == 1
        with pytest.raises(httpcore.PoolTimeout):
            await Event(make).wait(0.001)

    asyncio.run(main())


# -- the pool ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_stream_is_opened_and_closed_without_asking_for_the_kind_of_loop(
    library: Any, server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """httpcore's answer is an import, which searches the whole path where the package for it is not installed."""
    asked: list[str] = []
    module = synchronization(library)
    answer = module.current_async_library

    def counted() -> Any:
        asked.append(answer())
        return asked[-1]

    monkeypatch.setattr(module, "current_async_library", counted)

    async def main() -> None:
        async with client_of(library) as client:
            assert await read(client, server.url) == b"ab"
            assert await read(client, server.url) == b"ab"
            pool = pool_of(client._transport)
            assert issubclass(type(pool), LightPool) and issubclass(type(pool.connections[0]), LightConnection)
            assert (len(pool.connections), pool._requests, asked) == (1, [], [])

    asyncio.run(main())
    assert server.connections == 1


@pytest.mark.parametrize("library", LIBRARIES)
def test_requests_queue_for_the_one_connection(library: Any, server: RawServer) -> None:
    async def main() -> None:
        async with client_of(library, 1) as client:
            assert await asyncio.gather(*(read(client, server.url) for _ in range(5))) == [b"ab"] * 5
            async with opened(client, server.url):
                late = client.stream("POST", server.url, content=b"", timeout=library.Timeout(5, pool=0.01))
                with pytest.raises(library.PoolTimeout):
                    await late.__aenter__()
            assert await read(client, server.url) == b"ab"
            assert pool_of(client._transport)._requests == []

    asyncio.run(main())


def test_a_request_that_is_cancelled_in_the_queue_leaves_the_others_their_turn(server: RawServer) -> None:
    async def main() -> None:
        async with client_of(httpx, 1) as client:
            async with opened(client, server.url):
                waiting = [asyncio.ensure_future(read(client, server.url)) for _ in range(3)]
                await asyncio.sleep(0)
                waiting[0].cancel()
            assert await asyncio.gather(*waiting[1:]) == [b"ab"] * 2
            assert waiting[0].cancelled()

    asyncio.run(main())


def test_a_connection_that_cannot_be_opened_makes_room(server: RawServer) -> None:
    async def main() -> None:
        async with client_of(httpx, 1) as client:
            for _ in range(2):
                with pytest.raises(httpx.ConnectError):
                    await read(client, "http://127.0.0.1:1")
            assert pool_of(client._transport).connections == []
            assert await read(client, server.url) == b"ab"

    asyncio.run(main())


def test_a_body_that_is_left_closes_its_connection_whoever_cancels(server: RawServer) -> None:
    closed: list[bool] = []

    def held(connection: Connection) -> None:
        connection.send(BODY[:-5])
        closed.append(connection.wait_closed())

    async def main() -> None:
        async with client_of(httpx, 1) as client:
            pieces = anyio.Event()

            async def hold() -> None:
                async with opened(client, held_server.url) as response:
                    async for _ in response.aiter_bytes():
                        pieces.set()

            task = asyncio.ensure_future(hold())
            await pieces.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            pool = pool_of(client._transport)
            assert (pool._requests, pool.connections) == ([], [])
            assert await read(client, server.url) == b"ab"

    held_server = RawServer(held)
    try:
        asyncio.run(main())
    finally:
        held_server.stop()
    assert closed == [True]


def test_under_trio_it_is_the_same_pool(server: RawServer) -> None:
    async def main() -> list[bytes]:
        found: list[bytes] = []

        async def one(client: Any) -> None:
            found.append(await read(client, server.url))

        async with client_of(httpx, 1) as client, trio.open_nursery() as nursery:
            for _ in range(3):
                nursery.start_soon(one, client)
        return found

    assert trio.run(main) == [b"ab"] * 3
    assert server.connections == 1


def test_pools_for_http2_and_proxies_stay_the_librarys() -> None:
    for options in ({"http2": True}, {"proxy": "http://127.0.0.1:1"}):
        assert type(pool_of(transport_async(httpx, **options))).__module__.startswith("httpcore")
