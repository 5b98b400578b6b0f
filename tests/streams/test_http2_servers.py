"""Leaving a stream over HTTP/2 of servers that others wrote: what generates the answer learns of it at once."""

from __future__ import annotations

import asyncio
import pathlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import httpx2
import pytest

from tests.streams.test_nginx import CONFIG, NGINX, free_port, running
from tests.support.raw_server import CHUNKED, Connection, chunk, raw_server
from tests.support.stream_support import client, opened, text

A = text("a")
LIBRARIES = pytest.mark.parametrize("library", [httpx, httpx2], ids=["httpx", "httpx2"])
MODES = pytest.mark.parametrize("mode", ["sync", "async"])


def leave(library: Any, url: str, mode: str) -> None:
    """Take one event of each of three streams, over one connection, and leave them."""

    async def main() -> None:
        async with library.AsyncClient(http1=False, http2=True, timeout=10) as http:
            for _ in range(3):
                async with opened(client(url, async_client=http), mode) as stream:
                    await anext(stream)
            await asyncio.sleep(0)
            assert asyncio.all_tasks() == {asyncio.current_task()}
            await asyncio.to_thread(TOLD.wait, 5)

    if mode == "async":
        asyncio.run(main())
        return
    with library.Client(http1=False, http2=True, timeout=10) as http:
        for _ in range(3):
            with opened(client(url, client=http), mode) as stream:
                next(stream)
        TOLD.wait(5)


TOLD = threading.Event()
"""Set once the server has noticed that all three streams were left, while the connection was still open."""


@pytest.fixture(autouse=True)
def untold() -> None:
    TOLD.clear()


@pytest.mark.nginx
@pytest.mark.skipif(NGINX is None, reason="nginx is not installed")
@LIBRARIES
@MODES
def test_behind_nginx(library: Any, mode: str, tmp_path: pathlib.Path) -> None:
    gone: list[bool] = []

    def endless(connection: Connection) -> None:
        connection.send(CHUNKED + chunk(A))
        gone.append(connection.wait_closed(10))
        if gone == [True] * 3:
            TOLD.set()

    with raw_server(endless) as server:
        port = free_port()
        config = tmp_path / "nginx.conf"
        way = "proxy_buffering off; proxy_http_version 1.1;"
        made = CONFIG.format(folder=tmp_path, port=port, upstream=server.url, way=way)
        config.write_text(made.replace(f"listen 127.0.0.1:{port};", f"listen 127.0.0.1:{port} http2;"))
        command = [str(NGINX), "-p", str(tmp_path), "-c", str(config), "-e", str(tmp_path / "error.log")]
        with running(command, port) as url:
            leave(library, url, mode)
            assert TOLD.is_set()


@contextmanager
def hypercorn_server() -> Iterator[str]:
    """An application that streams until its client is gone."""
    hypercorn = pytest.importorskip("hypercorn.asyncio")
    from hypercorn.config import Config

    left: list[bool] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        while (await receive()).get("more_body"):
            pass
        headers = [(b"content-type", b"text/event-stream")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": A, "more_body": True})
        left.append((await receive())["type"] == "http.disconnect")
        if left == [True] * 3:
            TOLD.set()

    sock = socket.create_server(("127.0.0.1", 0))
    config = Config()
    config.bind = [f"fd://{sock.fileno()}"]
    config.accesslog = config.errorlog = None
    loop, stop = asyncio.new_event_loop(), asyncio.Event()
    thread = threading.Thread(
        target=loop.run_until_complete, args=(hypercorn.serve(app, config, shutdown_trigger=stop.wait),)
    )
    thread.start()
    try:
        yield f"http://127.0.0.1:{sock.getsockname()[1]}"
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(10)
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
        sock.detach()


@LIBRARIES
@MODES
def test_hypercorn(library: Any, mode: str) -> None:
    with hypercorn_server() as url:
        leave(library, url, mode)
        assert TOLD.is_set()
