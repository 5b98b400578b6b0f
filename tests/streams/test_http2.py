"""Leaving a stream over HTTP/2: the server is told, and the connection goes on for the others."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import httpx
import httpx2
import pytest

from overlay.client.client import Client
from tests.support.h2_server import h2_server
from tests.support.stream_support import ANSWER, client, contents, opened, text

A = text("a")
LIBRARIES = pytest.mark.parametrize("library", [httpx, httpx2], ids=["httpx", "httpx2"])


@contextmanager
def served(library: Any, url: str) -> Iterator[Client]:
    with library.Client(http1=False, http2=True, timeout=5) as http:
        yield client(url, client=http)


@asynccontextmanager
async def served_async(library: Any, url: str) -> AsyncIterator[Client]:
    async with library.AsyncClient(http1=False, http2=True, timeout=5) as http:
        yield client(url, async_client=http)


def run(mode: str, main: Any) -> None:
    if mode == "trio":
        import trio

        trio.run(main)
    else:
        asyncio.run(main())


@LIBRARIES
@pytest.mark.parametrize("left", ["closed", "dropped", "failed"])
def test_the_server_is_told(library: Any, left: str) -> None:
    with h2_server((A, A), ANSWER) as server, served(library, server.url) as sdk:
        stream = opened(sdk, "sync")
        next(stream)
        if left == "closed":
            stream.close()
        elif left == "failed":
            with pytest.raises(KeyError), stream:
                raise KeyError
        del stream
        gc.collect()
        assert server.reset.wait(5)
        assert contents(list(opened(sdk, "sync"))) == "ab"
        assert (server.connections, server.resets) == (1, 1)


@LIBRARIES
@pytest.mark.parametrize("mode", ["async", "trio"])
@pytest.mark.parametrize("left", ["closed", "dropped", "cancelled"])
def test_the_server_is_told_asynchronously(library: Any, mode: str, left: str) -> None:
    from anyio import fail_after, move_on_after
    from anyio.to_thread import run_sync

    async def main() -> None:
        with h2_server((A, b"" if left == "cancelled" else A), ANSWER) as server:
            async with served_async(library, server.url) as sdk:
                stream = await opened(sdk, mode)
                await anext(stream)
                if left == "closed":
                    await stream.close()
                elif left == "cancelled":
                    with move_on_after(0.1):
                        async with stream:
                            await anext(stream)
                del stream
                with fail_after(5):
                    assert await run_sync(server.reset.wait, 4)
                    assert contents([event async for event in opened(sdk, mode)]) == "ab"
                assert (server.connections, server.resets) == (1, 1)

    run(mode, main)


@LIBRARIES
def test_a_whole_answer_is_not_reset(library: Any) -> None:
    with h2_server(ANSWER) as server:
        with served(library, server.url) as sdk:
            for _ in range(3):
                assert contents(list(opened(sdk, "sync"))) == "ab"

        async def main() -> None:
            async with served_async(library, server.url) as sdk:
                for _ in range(3):
                    assert contents([event async for event in opened(sdk, "async")]) == "ab"

        asyncio.run(main())
    assert server.resets == 0


@LIBRARIES
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_bytes_that_nobody_read_are_credited(library: Any, mode: str) -> None:
    """The client lets 16 MiB in for all streams together; what 300 abandoned answers left unread is more than that."""
    large = A + b": " + b"x" * 65_000 + b"\n\n"

    async def main(url: str) -> None:
        async with served_async(library, url) as sdk:
            for _ in range(300):
                async with opened(sdk, mode) as stream:
                    await anext(stream)

    with h2_server(large) as server:
        if mode == "async":
            asyncio.run(asyncio.wait_for(main(server.url), 30))
        else:
            with served(library, server.url) as sdk:
                for _ in range(300):
                    with opened(sdk, mode) as stream:
                        next(stream)
        assert server.connections == 1


@LIBRARIES
def test_a_call_that_is_cancelled_leaves_the_connection_that_it_waited_for(library: Any) -> None:
    async def main(url: str) -> None:
        async with served_async(library, url) as sdk:
            pool = sdk._connections.async_client._transport._pool
            first = asyncio.ensure_future(opened(sdk, "async").collect())
            while not pool.connections:
                await asyncio.sleep(0)
            second = asyncio.ensure_future(opened(sdk, "async").collect())
            while len(pool._requests) < 2:
                await asyncio.sleep(0)
            await asyncio.sleep(0)  # Until it waits for the same connection.
            second.cancel()
            await asyncio.wait([first, second])
            assert second.cancelled() and first.result()
            await opened(sdk, "async").collect()

    with h2_server(ANSWER) as server:
        asyncio.run(main(server.url))
        gc.collect()  # Where a connection that nobody closed would warn.
        assert server.connections == 1
