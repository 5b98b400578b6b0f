"""What can become of a request, on every transport: a client for each, and what its caller is told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import httpx
import httpx2
import trio

from overlay.client.client import Client
from overlay.core import errors
from overlay.requests.options import RequestOptions
from overlay.requests.retries import BackoffStrategy, RetryConfig
from overlay.requests.route import Route
from overlay.transport.fast.transports import transport, transport_async
from tests.support.faulty_server import Row, Told
from tests.support.stream_support import (
    KEY,
    POLICY,
    ROUTE,
    SETTINGS,
    ChatStream,
    ChatStreamAsync,
    decode_event,
    decode_result,
)

RETRIES = RetryConfig(backoff=BackoffStrategy(initial_interval=1, max_interval=1, jitter_ms=0), max_retries=1)
WHOLE = Route(id="complete_chat", method="POST", path="/v1/chat", body="json", security=(("Key",),))
WAIT = 200
"""Milliseconds that a request waits for the network where the clock is to notice a fault."""


class Column:
    """A transport: a client of its own, and a thread in which its calls are made one after another."""

    def __init__(self, mode: str, made: Callable[[], dict[str, Any]], wait: int = WAIT) -> None:
        self.mode = mode
        self._wait = wait
        self._made = made
        self._thread = ThreadPoolExecutor(1)
        self._runner: Any = None
        self._options: dict[str, Any] = {}
        self._sdk: Any = None

    def told(self, server: Any, number: int, row: Row, kind: str) -> Future[Told]:
        """What the caller is told in one cell."""
        return self._thread.submit(self._told, server, number, row, kind)

    def close(self) -> None:
        self._thread.submit(self._close).result()
        self._thread.shutdown()

    def _told(self, server: Any, number: int, row: Row, kind: str) -> Told:
        place = f"/{number}/{id(self)}/{kind}"
        if self._sdk is None:
            self._options = self._made()
            self._sdk = Client(SETTINGS, {"Key": KEY}, retry_config=RETRIES, **self._options)
        options = RequestOptions(server_url=server.url + place, timeout_ms=self._wait if row.waits else 5000)
        events: list[Any] = []
        try:
            self._run(_call if self.mode == "sync" else _call_async, self._sdk, kind, events, options)
        except Exception as error:
            return Told(type(error).__name__, len(events), server.attempts[place + "/v1/chat"], cause_of(error))
        return Told("", len(events))

    def _run(self, call: Any, *arguments: Any) -> None:
        if self.mode == "sync":
            call(*arguments)
        elif self.mode == "trio":
            trio.run(call, *arguments)
        else:
            self._runner = self._runner or asyncio.Runner()
            self._runner.run(call(*arguments))

    def _close(self) -> None:
        if self._sdk is not None and self.mode == "asyncio":
            self._runner.run(self._sdk.aclose())
            if "async_client" in self._options:
                self._runner.run(self._options["async_client"].aclose())
            self._runner.close()
        elif self._sdk is not None:
            self._sdk.close()
            if "client" in self._options:
                self._options["client"].close()


def _call(sdk: Client, kind: str, events: list[Any], options: RequestOptions) -> None:
    if kind == "whole":
        sdk.request(WHOLE, decode_result, body={}, options=options)
    else:
        call: dict[str, Any] = {"body": {}, "options": options}
        with ChatStream.open(sdk, decode_result, ROUTE, decode_event, POLICY, **call) as stream:
            for item in stream:
                events.append(item)


async def _call_async(sdk: Client, kind: str, events: list[Any], options: RequestOptions) -> None:
    if kind == "whole":
        await sdk.request_async(WHOLE, decode_result, body={}, options=options)
    else:
        call: dict[str, Any] = {"body": {}, "options": options}
        async with ChatStreamAsync.open(sdk, decode_result, ROUTE, decode_event, POLICY, **call) as stream:
            async for item in stream:
                events.append(item)


def tls_columns() -> dict[str, Column]:
    """Return the transports for TLS. They trust whom the environment says."""
    found = columns()
    found["httpx2, sync"] = Column("sync", lambda: {"client": httpx2.Client(transport=transport(httpx2), timeout=None)})
    found["httpx2, async"] = Column(
        "asyncio", lambda: {"async_client": httpx2.AsyncClient(transport=transport_async(httpx2), timeout=None)}
    )
    return found


def _injected(library: Any, **options: Any) -> dict[str, Any]:
    own = (
        {"http1": False, "http2": True, "verify": False} if options else {"transport": transport(library, verify=False)}
    )
    return {"client": library.Client(**own, timeout=None)}


def _injected_async(library: Any, **options: Any) -> dict[str, Any]:
    own = (
        {"http1": False, "http2": True, "verify": False}
        if options
        else {"transport": transport_async(library, verify=False)}
    )
    return {"async_client": library.AsyncClient(**own, timeout=None)}


def columns() -> dict[str, Column]:
    """Return the transports for HTTP/1.1."""
    return {
        "fast, sync": Column("sync", dict),
        "fast, async": Column("asyncio", dict),
        "library's way, sync": Column("sync", lambda: {"fast_path": False}),
        "library's way, async": Column("asyncio", lambda: {"fast_path": False}),
        "trio": Column("trio", dict),
        "aiohttp": Column("asyncio", lambda: {"aiohttp": True}),
        "httpx2, sync": Column("sync", lambda: _injected(httpx2)),
        "httpx2, async": Column("asyncio", lambda: _injected_async(httpx2)),
    }


def h2_columns() -> dict[str, Column]:
    """Return the transports for HTTP/2, which is spoken at once."""
    return {
        "sync": Column("sync", lambda: _injected(httpx, h2=True)),
        "async": Column("asyncio", lambda: _injected_async(httpx, h2=True)),
        "httpx2, async": Column("asyncio", lambda: _injected_async(httpx2, h2=True)),
    }


def h2_tls_columns() -> dict[str, Column]:
    """Return the client's own transports for HTTP/2. They trust whom the environment says. To connect, and to take in
    large heads, is much work for a busy machine.
    """
    options = {"http2": True, "max_header_bytes": 20_000}
    return {f"own, {mode}": Column(mode, lambda: options, 5 * WAIT) for mode in ("sync", "asyncio", "trio")}


def cause_of(error: Exception) -> str:
    """Return of which kind the cause of an error is."""
    cause = error.__cause__
    if isinstance(error, errors.ResponseTooLargeError):
        return "any"
    if cause is None:
        return ""
    names = {cls.__name__ for cls in type(cause).__mro__}
    below = cause.__cause__
    if below is not None and type(below).__module__.startswith("aiohttp"):  # Its transport has fewer classes.
        names = {cls.__name__ for cls in type(below).__mro__}
    if names & {"TimeoutException", "TimeoutError"}:
        return "timeout"
    if names & {"error", "CodingError"}:
        return "coding"
    if names & {"OSError", "NetworkError"} or "ConnectionResetError" in str(cause):
        return "connection"
    return "protocol"
