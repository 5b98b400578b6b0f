# Copied from overlay/transport/fast/pool/pool.py; edit it there.
"""What is put before the classes of the library's asynchronous pool and of its connections."""

from __future__ import annotations

import sys
from typing import Any, cast

import anyio

from ....core.http_library import made_for
from .connection_async import PlainConnectionAsync
from .waits import Event, Lock


def lighten(pool: Any, plain: bool) -> None:
    """Have a pool of the library's be a `LightPool`, whose connections pass the library's parser by if they may, which
    `plain` says. Anything else is left as it is.
    """
    core = sys.modules[type(pool).__module__.partition(".")[0]]
    if type(pool) is getattr(core, "AsyncConnectionPool", None):
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
