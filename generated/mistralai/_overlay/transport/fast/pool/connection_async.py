# Copied from overlay/transport/fast/pool/connection_async.py; edit it there.
"""What is put before the library's asynchronous pool and its connections for HTTP/1.1."""

from __future__ import annotations

import sys
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import Any, cast

import anyio

from ....core.http_library import made_for
from .plain import READ, Plain, read_timeout, write_timeout
from .waits import Event, Lock


class PlainConnectionAsync(Plain):
    """A connection whose plain requests and replies pass the library's parser by."""

    def __init__(self, origin: Any, stream: Any, keepalive_expiry: float | None) -> None:
        super().__init__(origin, stream, keepalive_expiry, Lock())

    async def handle_async_request(self, request: Any) -> Any:
        """Send a request and return the reply, its body unread."""
        library, stream = cast("Any", super()), self._network_stream
        parts = self._begin(request)
        if parts is None:
            return await library.handle_async_request(request)
        try:
            try:
                for part in parts:
                    await stream.write(part, timeout=write_timeout(request))
                self._sent = True
            except self._core.WriteError:
                pass  # The server may have answered before it closed the connection.
            found = None
            if not self._understood(await stream.read(READ, timeout=read_timeout(request))):
                found = await library._receive_response_headers(request)
            return self._response(found, PlainBodyAsync(self, request))
        except BaseException:
            with anyio.CancelScope(shield=True):
                await self._response_closed()
            raise

    async def _receive_response_body(self, request: Any) -> AsyncGenerator[bytes, None]:
        stream, timeout, length, received = self._network_stream, read_timeout(request), self._length(), 0
        if length is not None:
            self.whole = length == 0
            while received < length:
                data = await stream.read(READ, timeout=timeout)
                if not data:
                    raise self._cut_off(received, length)
                left, received = length - received, received + len(data)
                self.whole = received == length  # Else more came than was promised: the connection is of no use.
                yield data[:left]
            return
        if self.replied is not None:
            if self.whole:
                return
            data = await stream.read(READ, timeout=timeout)
            self._h11_state.receive_data(data)
        async with aclosing(cast("Any", super())._receive_response_body(request)) as pieces:
            async for piece in pieces:
                yield piece

    async def _response_closed(self) -> None:
        kept = self._end()
        if kept is None:
            await cast("Any", super())._response_closed()
        elif not kept:
            await cast("Any", self).aclose()


class PlainBodyAsync:
    """The body of a reply over such a connection."""

    __slots__ = ("_closed", "_request", "connection")

    def __init__(self, connection: PlainConnectionAsync, request: Any) -> None:
        self.connection: Any = connection
        self._request = request
        self._closed = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        if self._closed:
            return  # The connection may be another reply's by now.
        try:
            # Left to the loop, it would be closed after this: trio says that it was forgotten.
            async with aclosing(self.connection._receive_response_body(self._request)) as pieces:
                async for piece in pieces:
                    yield piece
        except BaseException:
            with anyio.CancelScope(shield=True):
                await self.aclose()
            raise

    async def aclose(self) -> None:
        """Close the body, and the connection if there is more of it."""
        if not self._closed:
            self._closed = True
            await self.connection._response_closed()


def lighten(pool: Any, plain: bool) -> None:
    """Have a pool of the library's be a `LightPool`, whose connections pass the library's parser by if they may, which
    `plain` says. Anything else is left as it is.
    """
    core = sys.modules[type(pool).__module__.partition(".")[0]]
    if type(pool) is getattr(core, "AsyncConnectionPool", None) and hasattr(pool, "_assign_requests_to_connections"):
        pool.__class__ = made_for(LightPool, cast("Any", type(pool)))
        pool.core, pool.plain = core, plain


class LightPool:
    """An asynchronous pool that waits only where there is something to wait for."""

    _requests: list[Any]
    core: Any
    plain: bool

    async def handle_async_request(self, request: Any) -> Any:
        """Send a request and return the reply, its body unread."""
        response = await cast("Any", super()).handle_async_request(request)
        response.stream.__class__ = made_for(LightBody, cast("Any", type(response.stream)))
        return response

    def create_connection(self, origin: Any) -> Any:
        """Return a new connection, which is opened by its first request."""
        connection = cast("Any", super()).create_connection(origin)
        connection.__class__ = made_for(LightConnection, cast("Any", type(connection)))
        connection._request_lock = Lock()
        connection.made = self.core.AsyncHTTP11Connection
        if self.plain:
            connection.made = made_for(PlainConnectionAsync, connection.made)
        return connection

    def _assign_requests_to_connections(self) -> Any:
        for request in self._requests:
            if request.connection is None and not isinstance(request._connection_acquired, Event):
                request._connection_acquired = Event(type(request._connection_acquired))
        return cast("Any", super())._assign_requests_to_connections()

    async def _close_connections(self, closing: list[Any]) -> None:
        if closing:
            with anyio.CancelScope(shield=True):
                for connection in closing:
                    await connection.aclose()


class LightBody:
    """The body of a reply from such a pool."""

    _closed: bool
    _pool: Any
    _pool_request: Any
    _stream: Any

    async def aclose(self) -> None:
        """Close the body. Its connection is free for another request then, or closed."""
        if not self._closed:
            self._closed = True
            with anyio.CancelScope(shield=True):
                await self._stream.aclose()
            self._pool._requests.remove(self._pool_request)
            await self._pool._close_connections(self._pool._assign_requests_to_connections())


class LightConnection:
    """A connection of such a pool. It is never one of HTTP/2."""

    _connection: Any
    _connect_failed: bool
    _keepalive_expiry: float | None
    _origin: Any
    _request_lock: Lock
    made: Any

    async def handle_async_request(self, request: Any) -> Any:
        """Send a request and return the reply, its body unread."""
        if self._connection is None:
            try:
                async with self._request_lock:
                    if self._connection is None:
                        stream = await cast("Any", self)._connect(request)
                        self._connection = self.made(self._origin, stream, self._keepalive_expiry)
                        self._connection._state_lock = Lock()
            except BaseException:
                self._connect_failed = True
                raise
        return await self._connection.handle_async_request(request)
