"""A wait over HTTP/2 ends in time while the connection is busy with others, and these go on."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import httpx
import httpx2
import pytest

from overlay.client.client import Client
from overlay.core.errors import StreamTimeoutError
from tests.support.certificates import made_certificate
from tests.support.h2_server import H2Server, h2_server
from tests.support.stream_support import ANSWER, client, contents, opened, text

A = text("a")
SILENT = (b"", b"")
"""A head, and nothing more."""


@pytest.fixture(params=["own", "httpx", "httpx2"])
def busy(
    request: pytest.FixtureRequest, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[H2Server, Any]]:
    """A server whose first stream never ends, whose second stays silent, and whose third is whole; and the library of
    the HTTP client to hand in, None for the client's own connections.
    """
    context = None
    if request.param == "own":
        context, path = made_certificate(tmp_path)
        monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with h2_server((A, A), SILENT, ANSWER, context=context) as server:
        yield server, {"own": None, "httpx": httpx, "httpx2": httpx2}[request.param]


@contextmanager
def served(server: H2Server, library: Any) -> Iterator[Client]:
    if library is None:
        with client(server.url, http2=True) as sdk:
            yield sdk
    else:
        with library.Client(http1=False, http2=True) as http:
            yield client(server.url, client=http)


@asynccontextmanager
async def served_async(server: H2Server, library: Any) -> AsyncIterator[Client]:
    if library is None:
        async with client(server.url, http2=True) as sdk:
            yield sdk
    else:
        async with library.AsyncClient(http1=False, http2=True) as http:
            yield client(server.url, async_client=http)


LIMITS = pytest.mark.parametrize(
    ("options", "says"), [({"timeout_ms": 300}, "no event"), ({"deadline_ms": 300}, "the deadline passed")]
)


@LIMITS
def test_a_silent_stream_beside_a_busy_one(busy: tuple[H2Server, Any], options: Any, says: str) -> None:
    server, library = busy
    with served(server, library) as sdk:
        other = opened(sdk, "sync")
        next(other)
        come, enough = threading.Semaphore(0), threading.Event()

        def read() -> None:
            for _ in other:
                come.release()
                if enough.is_set():
                    return

        reading = threading.Thread(target=read)
        reading.start()
        with pytest.raises(StreamTimeoutError, match=says), opened(sdk, "sync", **options) as stream:
            next(stream)
        assert server.reset.wait(5)
        while come.acquire(blocking=False):
            pass
        assert come.acquire(timeout=5), "the other stream goes on"
        enough.set()
        reading.join(5)
        other.close()
        assert contents(list(opened(sdk, "sync"))) == "ab"
    assert server.connections == 1


@LIMITS
def test_a_silent_stream_beside_a_busy_one_asynchronously(busy: tuple[H2Server, Any], options: Any, says: str) -> None:
    server, library = busy

    async def main() -> None:
        async with served_async(server, library) as sdk:
            async with opened(sdk, "async") as other:
                await anext(other)
                with pytest.raises(StreamTimeoutError, match=says):
                    async with opened(sdk, "async", **options) as stream:
                        reading = asyncio.ensure_future(anext(stream))
                        while not reading.done():
                            await anext(other)
                        await reading
                assert contents([await anext(other) for _ in range(3)]) == "aaa"
            assert contents([event async for event in opened(sdk, "async")]) == "ab"

    asyncio.run(main())
    assert server.connections == 1
