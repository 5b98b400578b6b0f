"""A call whose client is closed meanwhile says so, and is not retried."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest

from overlay.core import errors
from overlay.requests.options import RequestOptions
from tests.support.client_support import GET, same
from tests.support.raw_server import CHUNKED, Connection, Script, chunk, raw_server
from tests.support.stream_support import client, opened, text

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"
SAID = "the client was closed while (its request was sent|it connected)"
WAYS: list[dict[str, Any]] = [{}, {"fast_path": False}]


def stalled(body: bytes, reached: threading.Event) -> Script:
    """A reply that ends there; who asked has sent the request."""

    def step(connection: Connection) -> None:
        connection.send(body)
        reached.set()
        connection.wait_closed()

    return step


@pytest.mark.parametrize("sent", [b"", HEAD], ids=["in the wait for a head", "in the wait for the body"])
@pytest.mark.parametrize("way", WAYS, ids=["fast path", "library's way"])
def test_by_another_thread(sent: bytes, way: dict[str, Any]) -> None:
    reached = threading.Event()
    with raw_server(stalled(sent, reached)) as server:
        sdk = client(server.url, **way)
        closing = threading.Thread(target=lambda: (reached.wait(5), sdk.close()))
        closing.start()
        with pytest.raises(errors.ClientClosedError, match=SAID):
            sdk.request(GET, same, options=RequestOptions(timeout_ms=5000))
        closing.join()
        assert server.requests == 1


@pytest.mark.parametrize("sent", [b"", HEAD], ids=["in the wait for a head", "in the wait for the body"])
@pytest.mark.parametrize("way", [*WAYS, {"aiohttp": True}], ids=["fast path", "library's way", "aiohttp"])
def test_by_another_task(sent: bytes, way: dict[str, Any]) -> None:
    reached = threading.Event()

    async def main(url: str) -> None:
        sdk = client(url, **way)
        calling = asyncio.ensure_future(sdk.request_async(GET, same, options=RequestOptions(timeout_ms=5000)))
        await asyncio.to_thread(reached.wait, 5)
        await sdk.aclose()
        with pytest.raises(errors.ClientClosedError, match=SAID):
            await calling

    with raw_server(stalled(sent, reached)) as server:
        asyncio.run(main(server.url))
        assert server.requests == 1


@pytest.mark.parametrize("way", WAYS, ids=["fast path", "library's way"])
def test_a_stream_by_another_thread(way: dict[str, Any]) -> None:
    reached = threading.Event()
    with raw_server(stalled(CHUNKED + chunk(text("a")), reached)) as server:
        sdk = client(server.url, timeout_ms=5000, **way)
        events = opened(sdk, "sync")
        next(events)
        closing = threading.Timer(0.0, sdk.close)
        closing.start()
        with pytest.raises(errors.StreamInterrupted) as caught:
            next(events)
        closing.join()
    assert caught.value.events_received == 1 and not isinstance(caught.value, errors.StreamTimeoutError)


@pytest.mark.parametrize("way", [*WAYS, {"aiohttp": True}], ids=["fast path", "library's way", "aiohttp"])
def test_a_stream_by_another_task(way: dict[str, Any]) -> None:
    async def main(url: str) -> errors.StreamInterrupted:
        sdk = client(url, timeout_ms=5000, **way)
        events = opened(sdk, "async")
        await anext(events)
        reading = asyncio.ensure_future(anext(events))
        while not events._reading:
            await asyncio.sleep(0)
        await sdk.aclose()
        with pytest.raises(errors.StreamInterrupted) as caught:
            await reading
        return caught.value

    with raw_server(stalled(CHUNKED + chunk(text("a")), threading.Event())) as server:
        error = asyncio.run(main(server.url))
    assert error.events_received == 1 and not isinstance(error, errors.StreamTimeoutError)
