"""Closing an asynchronous client ends the connections that it is opening, whatever opens them."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from overlay.core.errors import ClientClosedError
from overlay.transport.fast.transports import transport_async
from overlay.transport.network.opening_async import OpeningsAsync
from tests.support.client_support import POST, SETTINGS, same
from tests.support.http_library import httpx
from tests.support.stream_support import Client
from tests.transport.test_opening import NAMES, SYN_SENT, TABLE, deaf, in_state

assert deaf  # A fixture.


def client_and_close(name: str, url: str) -> tuple[Client, Callable[[], Any]]:
    """A client with connections of its own, or one with an HTTP client handed in; with what closes it."""
    options: dict[str, Any] = {"server_url": url, "retry_config": None, "timeout_ms": 20_000}
    if name.startswith("injected"):
        library: Any = httpx2 if "httpx2" in name else httpx
        http = library.AsyncClient(transport=transport_async(library, verify=False), timeout=20)
        close = http.__aexit__ if name.endswith("with") else http.aclose
        return Client(SETTINGS, {"Key": "k"}, async_client=http, **options), close
    more = {"own": {}, "own, the library's way": {"fast_path": False}, "own, HTTP/2": {"http2": True}}[name]
    sdk = Client(SETTINGS, {"Key": "k"}, **options, **more)
    return sdk, sdk.aclose


async def closed_when(name: str, url: str, reached: Callable[[], object]) -> None:
    """Close a client when its call has got so far, and check what the call raises."""
    sdk, close = client_and_close(name, url)
    calling = asyncio.ensure_future(sdk.request_async(POST, same, body={}))
    await asyncio.to_thread(reached)
    await close()
    with pytest.raises(ClientClosedError, match="while it connected"):
        await asyncio.wait_for(calling, 15)
    await sdk.aclose()


@pytest.mark.filterwarnings("ignore:unclosed <socket")  # anyio drops a socket that is being connected.
@pytest.mark.skipif(not TABLE.exists(), reason="Linux tells of its connections")
@pytest.mark.parametrize("name", NAMES)
def test_closed_while_it_connects(name: str, deaf: int) -> None:
    others = in_state(deaf, SYN_SENT)

    def connecting() -> None:
        while in_state(deaf, SYN_SENT) == others:
            pass

    asyncio.run(closed_when(name, f"http://127.0.0.1:{deaf}", connecting))


@pytest.mark.parametrize("name", NAMES)
def test_closed_within_the_handshake(name: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        taken: list[socket.socket] = []

        def greeted() -> None:
            taken.append(listener.accept()[0])
            assert taken[0].recv(65536)

        asyncio.run(closed_when(name, f"https://127.0.0.1:{listener.getsockname()[1]}", greeted))
        taken[0].close()


def test_nothing_begins_and_nothing_is_sent_after_the_end() -> None:
    async def main() -> None:
        made = transport_async(httpx, verify=ssl.create_default_context())
        backend: Any = made._pool._network_backend  # type: ignore[attr-defined]
        with socket.create_server(("127.0.0.1", 0)) as listener:
            address = listener.getsockname()
            wire = await backend.connect_tcp(*address, 5.0)
            await made.aclose()
            with pytest.raises(ClientClosedError):
                await wire.write(b"GET / HTTP/1.1\r\n\r\n")
            with pytest.raises(ClientClosedError):
                await wire.start_tls(ssl.create_default_context(), "localhost", 5.0)
            with pytest.raises(ClientClosedError):
                await backend.connect_tcp(*address, 5.0)
            await wire.aclose()

    asyncio.run(main())


def test_a_time_limit_is_one_still() -> None:
    async def main() -> None:
        with pytest.raises(TimeoutError), OpeningsAsync().within(0.01):
            await asyncio.Event().wait()

    asyncio.run(main())
