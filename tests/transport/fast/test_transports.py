"""Which bodies are read below the library, and of which library a transport is."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest

from overlay.core.errors import ResponseTooLargeError
from overlay.transport.fast.transports import ClosingTransportAsync, transport, transport_async
from tests.support.http_library import httpx
from tests.support.raw_server import raw_server

MODES = ["sync", "async", "async, the library's way"]
OURS = {"sync": "Body", "async": "BodyAsync", "async, the library's way": "CountedBody"}
BODY = b"3\r\nabc\r\n0\r\n\r\n"


def classes(response: Any) -> set[str]:
    """The classes of a reply's body, from the outermost to the innermost."""
    found, body = set[str](), response.stream
    while body is not None:
        found.add(type(body).__name__)
        body = getattr(body, "_inner", None) or getattr(body, "_stream", None)
    return found


def got(mode: str, url: str, method: str = "GET", **options: Any) -> tuple[set[str], bytes]:
    """The classes of the body of a reply, and what it holds."""
    if mode == "sync":
        with (
            httpx.Client(transport=transport(httpx, **options), timeout=5) as http,
            http.stream(method, url) as response,
        ):
            return classes(response), response.read()

    async def main() -> tuple[set[str], bytes]:
        made = transport_async(httpx, fast_path=mode == "async", **options)
        async with httpx.AsyncClient(transport=made, timeout=5) as http, http.stream(method, url) as response:
            return classes(response), await response.aread()

    return asyncio.run(main())


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("reply", "method", "ours"),
    [
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + BODY, "GET", True),
        (b"HTTP/1.1 200 OK\r\ntransfer-encoding:  Chunked \r\n\r\n" + BODY, "POST", True),
        (b"HTTP/1.1 404 No\r\nTransfer-Encoding: chunked\r\n\r\n" + BODY, "GET", True),
        (b"HTTP/1.1 205 Reset\r\nTransfer-Encoding: chunked\r\n\r\n" + BODY, "GET", True),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", "GET", False),
        (b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nabc", "GET", False),
        (b"HTTP/1.1 204 None\r\nTransfer-Encoding: chunked\r\n\r\n", "GET", False),
        (b"HTTP/1.1 304 Same\r\nTransfer-Encoding: chunked\r\n\r\n", "GET", False),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "HEAD", False),
    ],
)
def test_bodies_in_chunks_are_read_below_the_library(mode: str, reply: bytes, method: str, ours: bool) -> None:
    with raw_server(reply) as server:
        found, body = got(mode, server.url, method, verify=False)
    assert (OURS[mode] in found) is ours
    assert body == (b"abc" if b"abc" in reply else b"")


@pytest.mark.parametrize("mode", MODES)
def test_a_head_has_its_limit(mode: str) -> None:
    reply = b"HTTP/1.1 200 OK\r\nX: %s\r\nTransfer-Encoding: chunked\r\n\r\n%s"
    for size, fits in ((500, True), (5000, False)):
        with raw_server(reply % (b"x" * size, BODY)) as server:
            if fits:
                assert got(mode, server.url, verify=False, max_header_bytes=2000)[1] == b"abc"
            else:
                with pytest.raises(ResponseTooLargeError, match="max_header_bytes"):
                    got(mode, server.url, verify=False, max_header_bytes=2000)


@pytest.mark.parametrize("name", ["httpx", "httpx2"])
def test_a_transport_is_one_of_its_library(name: str) -> None:
    library = pytest.importorskip(name)
    assert isinstance(transport(library), library.HTTPTransport)
    assert isinstance(transport_async(library), library.AsyncHTTPTransport)
    assert isinstance(transport(), httpx.HTTPTransport)
    assert isinstance(transport_async(), httpx.AsyncHTTPTransport)
    proxied = {"proxy": "http://127.0.0.1:1"}
    assert type(transport(library, **proxied)) is library.HTTPTransport
    assert type(transport_async(library, **proxied)) is library.AsyncHTTPTransport
    made = transport_async(library, http2=True)
    assert isinstance(made, ClosingTransportAsync) and isinstance(made, library.AsyncHTTPTransport)
    shared = transport(library, http2=True)
    assert isinstance(shared, library.HTTPTransport) and not hasattr(shared, "fast")


@pytest.mark.parametrize("mode", MODES)
def test_a_read_has_the_time_limit_of_its_request(mode: str) -> None:
    """Also one of a body: the server sends half a chunk, and nothing more."""
    with raw_server(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na") as server:
        limits = httpx.Timeout(5, read=0.1)

        async def main() -> None:
            made = transport_async(httpx, verify=False, fast_path=mode == "async")
            async with httpx.AsyncClient(transport=made, timeout=limits) as http:
                await http.get(server.url)

        with pytest.raises(httpx.ReadTimeout):
            if mode == "sync":
                with httpx.Client(transport=transport(httpx, verify=False), timeout=limits) as http:
                    http.get(server.url)
            else:
                asyncio.run(main())


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_a_refused_option_closes_the_connection(mode: str) -> None:
    with raw_server(b"") as server:
        with pytest.raises(httpx.ConnectError):
            got(mode, server.url, socket_options=[(socket.SOL_SOCKET, 99_999, 1)])
        assert server.closed.wait(5)


@pytest.mark.parametrize("mode", MODES)
def test_closing_a_transport_closes_its_connections(mode: str) -> None:
    with raw_server(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") as server:
        if mode == "sync":
            http = httpx.Client(transport=transport(httpx))
            http.get(server.url)
            assert not server.closed.is_set()
            http.close()
            assert server.closed.wait(5)
            return

        async def main() -> None:
            http = httpx.AsyncClient(transport=transport_async(httpx, fast_path=mode == "async"))
            await http.get(server.url)
            assert not server.closed.is_set()
            await http.aclose()
            assert await asyncio.to_thread(server.closed.wait, 5)

        asyncio.run(main())
