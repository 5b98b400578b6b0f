"""Timeouts and deadlines, on the machine's own clock: each wait for the network is bounded, and so is the whole."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from overlay.core import errors
from overlay.core.loops import SystemClock
from tests.support.client_support import Caller, caller  # noqa: F401
from tests.support.http_library import httpx
from tests.support.http_server import Asked, reply

HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n"


@pytest.fixture
def released() -> Any:
    event = threading.Event()
    yield event
    event.set()


@pytest.fixture
def silent(released: threading.Event) -> Callable[[Asked, socket.socket], None]:
    def wait(asked: Asked, connection: socket.socket) -> None:
        released.wait(10)

    return wait


@pytest.fixture
def dripping(released: threading.Event) -> Callable[[Asked, socket.socket], None]:
    def drip(asked: Asked, connection: socket.socket) -> None:
        connection.sendall(HEAD)
        while not released.wait(0.02):
            connection.sendall(b" ")

    return drip


def timed(call: Callable[[], Any], kind: type[Exception] = errors.APITimeoutError) -> tuple[float, Exception]:
    started = time.monotonic()
    with pytest.raises(kind) as caught:
        call()
    return time.monotonic() - started, caught.value


def test_timeout_of_one_call(caller: Caller, silent: Any) -> None:
    server = caller.server(silent)
    client = caller.client(server, timeout_ms=60_000)
    took, error = timed(lambda: caller.request(client, timeout_ms=100, retries=None))
    assert 0.09 < took < 1 and isinstance(error.__cause__, httpx.ReadTimeout)


@pytest.mark.parametrize("timeout", [0, -1])
def test_a_timeout_that_leaves_no_time(caller: Caller, timeout: int) -> None:
    server = caller.server()
    with pytest.raises(errors.ConfigurationError, match="timeout_ms must be more than 0"):
        caller.request(caller.client(server), timeout_ms=timeout)
    assert not server.asked


def test_timeouts_are_retried(caller: Caller, silent: Any) -> None:
    server = caller.server(silent, reply(200, {"ok": True}))
    assert caller.request(caller.client(server, timeout_ms=100)) == {"ok": True}


def test_deadline_over_all_attempts(caller: Caller, silent: Any) -> None:
    server = caller.server(silent)
    client = caller.client(server, timeout_ms=150, clock=SystemClock())
    took, _ = timed(lambda: caller.request(client, deadline_ms=400))
    assert took < 0.8 and len(server.asked) == 1, "the backoff would outlast the deadline"


def test_deadline_shortens_the_timeout(caller: Caller, silent: Any) -> None:
    took, error = timed(
        lambda: caller.request(caller.client(caller.server(silent), clock=SystemClock(), deadline_ms=150))
    )
    assert 0.14 < took < 1 and "deadline" in str(error)


def test_deadline_bounds_a_dripping_body(caller: Caller, dripping: Any) -> None:
    client = caller.client(caller.server(dripping), clock=SystemClock())
    took, error = timed(lambda: caller.request(client, deadline_ms=200))
    assert 0.15 < took < 1 and "deadline" in str(error)


@pytest.mark.parametrize("library", [None, httpx, httpx2])
def test_deadline_bounds_dripping_headers(caller: Caller, released: threading.Event, library: Any) -> None:
    def drip(asked: Asked, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nx-long: ")
        while not released.wait(0.02):
            connection.sendall(b"a")

    which = "async_client" if caller.asynchronous else "client"
    made = library and (library.AsyncClient() if caller.asynchronous else library.Client())
    server = caller.server(reply(200, {"ok": True}), drip)
    client = caller.client(server, clock=SystemClock(), **({which: made} if made else {}))
    caller.request(client)
    took, error = timed(lambda: caller.request(client, deadline_ms=200))
    assert 0.15 < took < 1 and "deadline" in str(error)
    if made:
        caller.runner.run(made.aclose()) if caller.asynchronous else made.close()


def test_no_attempt_after_the_deadline(caller: Caller) -> None:
    server = caller.server()
    timed(lambda: caller.request(caller.client(server), deadline_ms=0))
    assert not server.asked


def test_a_pool_without_a_free_connection(caller: Caller, silent: Any, released: threading.Event) -> None:
    limits = httpx.Limits(max_connections=1)
    injected: dict[str, Any] = {"timeout": httpx.Timeout(5, pool=0.05), "limits": limits}
    server = caller.server(silent)
    if caller.asynchronous:
        own_async = httpx.AsyncClient(**injected)
        client = caller.client(server, async_client=own_async, retry_config=None)

        async def both() -> None:
            import asyncio

            from tests.support.client_support import POST, same

            first = asyncio.ensure_future(client.request_async(POST, same, body={}))
            while not server.asked:
                await asyncio.sleep(0.005)
            with pytest.raises(errors.APITimeoutError, match="pool"):
                await client.request_async(POST, same, body={})
            first.cancel()
            with pytest.raises(asyncio.CancelledError):
                await first
            await own_async.aclose()

        caller.runner.run(both())
        return
    with httpx.Client(**injected) as own:
        client = caller.client(server, client=own, retry_config=None)
        thread = threading.Thread(target=lambda: pytest.raises(errors.ClientError, caller.request, client))
        thread.start()
        while not server.asked:
            time.sleep(0.005)
        with pytest.raises(errors.APITimeoutError, match="pool"):
            caller.request(client)
        released.set()
        thread.join(5)


@pytest.mark.parametrize(("own", "asked", "bound"), [(0.1, None, 0.1), (0.1, 300, 0.3), (5.0, 200, 0.2)])
def test_an_injected_clients_timeout(caller: Caller, silent: Any, own: float, asked: int | None, bound: float) -> None:
    server = caller.server(silent)
    if caller.asynchronous:
        made = httpx.AsyncClient(timeout=own)
        client = caller.client(server, async_client=made, retry_config=None)
    else:
        made = httpx.Client(timeout=own)
        client = caller.client(server, client=made, retry_config=None)
    took, _ = timed(lambda: caller.request(client, timeout_ms=asked))
    assert bound * 0.9 < took < bound + 0.5
    caller.runner.run(made.aclose()) if caller.asynchronous else made.close()


def test_the_default_of_httpx_is_nobodys_wish(caller: Caller) -> None:
    client = caller.client("http://127.0.0.1:9", client=httpx.Client(), async_client=httpx.AsyncClient())
    assert client._connections.own_timeouts is None and client._connections.own_timeouts_async is None
    timeout = httpx.Timeout(7, read=None)
    client = caller.client("http://127.0.0.1:9", client=httpx.Client(timeout=timeout))
    assert client._connections.own_timeouts == {"connect": 7, "read": None, "write": 7, "pool": 7}
