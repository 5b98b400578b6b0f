# Copied from overlay/transport/fast/pool/plain_pool.py; edit it there.
"""What is put before the classes of the library's synchronous pool and of its connections."""

from __future__ import annotations

import sys
from typing import Any, cast

from ....core.http_library import made_for
from .connection import PlainConnection


def simplify(pool: Any) -> None:
    """Have a pool of the library's be a `PlainPool`. Anything else is left as it is."""
    core = sys.modules[type(pool).__module__.partition(".")[0]]
    if type(pool) is getattr(core, "ConnectionPool", None):
        pool.__class__ = made_for(PlainPool, cast("Any", type(pool)))
        pool.core = core


class PlainPool:
    """A synchronous pool of `PlainConnection`s."""

    core: Any

    def create_connection(self, origin: Any) -> Any:
        """Return a new connection, which is opened by its first request."""
        connection = cast("Any", super()).create_connection(origin)
        connection.__class__ = made_for(PlainOpening, cast("Any", type(connection)))
        connection.made = made_for(PlainConnection, self.core.HTTP11Connection)
        return connection


class PlainOpening:
    """A connection of such a pool. It is never one of HTTP/2."""

    _connection: Any
    _connect_failed: bool
    _keepalive_expiry: float | None
    _origin: Any
    _request_lock: Any
    made: Any

    def handle_request(self, request: Any) -> Any:
        """Send a request and return the reply, its body unread."""
        if self._connection is None:
            try:
                with self._request_lock:
                    if self._connection is None:
                        stream = cast("Any", self)._connect(request)
                        self._connection = self.made(self._origin, stream, self._keepalive_expiry)
            except BaseException:
                self._connect_failed = True
                raise
        return self._connection.handle_request(request)
