"""The HTTP library's own limits, where ours do not hold: one error, not retried, that says whose limit it is."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import httpx2
import pytest

from overlay.core.errors import ResponseTooLargeError
from tests.support.client_support import POST, same
from tests.support.faulty_h2_server import H2_ROWS, FaultyH2Server
from tests.support.raw_server import CHUNKED, Connection, chunk, raw_server
from tests.support.stream_support import FAST, Client, client, opened, read, text

LONG = b"a" * 300_000
HEAD = (b"HTTP/1.1 200 OK\r\nA: " + LONG, "head of the reply .* 100 KiB: max_header_bytes of the client has no say")
MANY = (b"HTTP/1.1 200 OK\r\n" + b"a:b\r\n" * 60_000, HEAD[1])
EXTENSION = (CHUNKED + b"1;" + LONG, "chunk extension .* 100 KiB, whatever max_header_bytes")
TRAILER = (CHUNKED + chunk(text("a")) + b"0\r\nA: " + LONG, "trailer .* 100 KiB, whatever max_header_bytes")

MODES = pytest.mark.parametrize("mode", ["sync", "async"])
KINDS = pytest.mark.parametrize("kind", ["whole", "stream"])


def told(sdk: Client, mode: str, kind: str) -> BaseException | None:
    """What a call is told, which may be retried."""
    if kind == "stream":
        return read(sdk, mode).error
    with pytest.raises(ResponseTooLargeError) as caught:
        if mode == "sync":
            sdk.request(POST, same, body={})
        else:
            asyncio.run(sdk.request_async(POST, same, body={}))
    return caught.value


@MODES
@KINDS
@pytest.mark.parametrize("fault", [HEAD, MANY, EXTENSION, TRAILER], ids=["head", "many", "extension", "trailer"])
@pytest.mark.parametrize("way", ["httpx", "httpx2", "proxy"])
def test_over_http_1(way: str, fault: Any, kind: str, mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sent, says = fault

    def step(connection: Connection) -> None:
        connection.send(sent)
        connection.fin()
        connection.wait_closed()

    with raw_server(step) as server:
        options: dict[str, Any] = {"retry_config": FAST}
        if way == "proxy":
            monkeypatch.setenv("HTTP_PROXY", server.url)
            sdk = client("http://api.invalid", **options)
        else:
            library: Any = {"httpx": httpx, "httpx2": httpx2}[way]
            own = {"client": library.Client()} if mode == "sync" else {"async_client": library.AsyncClient()}
            sdk = client(server.url, **own, **options)
        error = told(sdk, mode, kind)
        assert server.requests == 1
    assert isinstance(error, ResponseTooLargeError) and type(error.__cause__).__name__ == "RemoteProtocolError"
    with pytest.raises(ResponseTooLargeError, match=says):
        raise error


@MODES
@KINDS
def test_over_http_2(kind: str, mode: str) -> None:
    number = next(number for number, row in enumerate(H2_ROWS) if row.name == "a head that is too large")
    server = FaultyH2Server(H2_ROWS)
    url = f"{server.url}/{number}/x/y"

    async def main() -> None:
        async with httpx.AsyncClient(http1=False, http2=True) as http:
            sdk = client(url, async_client=http, retry_config=FAST)
            await (opened(sdk, mode).collect() if kind == "stream" else sdk.request_async(POST, same, body={}))

    with pytest.raises(ResponseTooLargeError, match="over HTTP/2, 64 KiB, whatever max_header_bytes"):
        if mode == "async":
            asyncio.run(main())
        else:
            with httpx.Client(http1=False, http2=True) as http:
                sdk = client(url, client=http, retry_config=FAST)
                opened(sdk, mode) if kind == "stream" else sdk.request(POST, same, body={})
    assert sum(server.attempts.values()) == 1
    server.stop()
