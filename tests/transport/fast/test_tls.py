"""The fast path over TLS: every version, and a certificate that nobody trusts."""

from __future__ import annotations

import asyncio
import socket
import ssl
from typing import Any

import pytest
import uvloop

from overlay.transport.fast.transports import transport, transport_async
from tests.support.certificates import made_certificate
from tests.support.http_library import httpx
from tests.support.raw_server import RawServer, chunked, drip, kept
from tests.support.stream_support import text

A = text("a")


@pytest.fixture(scope="module")
def contexts(tmp_path_factory: pytest.TempPathFactory) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """The server's context, and one of a client that trusts it."""
    server, path = made_certificate(tmp_path_factory.mktemp("tls"))
    return server, ssl.create_default_context(cafile=path)


class TLSServer(RawServer):
    """A scripted server over TLS."""

    def __init__(self, context: ssl.SSLContext, *scripts: Any) -> None:
        self.context = context
        super().__init__(*scripts)
        self.url = self.url.replace("http:", "https:")

    def _serve(self, sock: socket.socket) -> None:
        try:
            super()._serve(self.context.wrap_socket(sock, server_side=True))
        except OSError:
            sock.close()


@pytest.mark.parametrize("run", ["sync", "asyncio", "uvloop"])
@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_streams_over_tls(run: str, version: ssl.TLSVersion, contexts: Any) -> None:
    big = b"data: " + b"x" * 200_000 + b"\n\n"
    server_side, client_side = contexts
    server_side.maximum_version = version
    server = TLSServer(server_side, chunked(A, A, big), kept(drip(chunked(A), 3)))
    try:
        if run == "sync":
            with httpx.Client(transport=transport(httpx, verify=client_side), timeout=5) as http:
                assert [len(http.get(server.url).content) for _ in range(2)] == [2 * len(A) + len(big), len(A)]
        else:

            async def main() -> None:
                async with httpx.AsyncClient(transport=transport_async(httpx, verify=client_side), timeout=5) as http:
                    assert [len((await http.get(server.url)).content) for _ in range(2)] == [
                        *(2 * len(A) + len(big), len(A)),
                    ]

            (asyncio.run if run == "asyncio" else uvloop.run)(main())
        assert server.connections == 1
    finally:
        server.stop()


@pytest.mark.parametrize("fast_path", [True, False])
def test_a_certificate_that_is_not_trusted(fast_path: bool, contexts: Any) -> None:
    server = TLSServer(contexts[0], chunked(A))

    async def main() -> str:
        made = transport_async(httpx, verify=ssl.create_default_context(), fast_path=fast_path)
        async with httpx.AsyncClient(transport=made, timeout=5) as http:
            with pytest.raises(httpx.ConnectError) as caught:
                await http.get(server.url)
            return str(caught.value)

    try:
        assert "CERTIFICATE_VERIFY_FAILED" in asyncio.run(main())
    finally:
        server.stop()
