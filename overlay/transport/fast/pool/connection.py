"""What is put before the library's synchronous pool and its connections for HTTP/1.1."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from threading import Lock
from typing import Any, cast

from ....core.http_library import made_for
from .plain import READ, Plain, read_timeout, write_timeout


class PlainConnection(Plain):
    """A connection whose plain requests and replies pass the library's parser by."""

    def __init__(self, origin: Any, stream: Any, keepalive_expiry: float | None) -> None:
        super().__init__(origin, stream, keepalive_expiry, Lock())

    def handle_request(self, request: Any) -> Any:
        """Send a request and return the reply, its body unread."""
        library, stream = cast("Any", super()), self._network_stream
        with self._state_lock:  # Another thread may have been given the same idle connection.
            parts = self._begin(request)
        if parts is None:
            return library.handle_request(request)
        try:
            try:
                for part in parts:
                    stream.write(part, timeout=write_timeout(request))
                self._sent = True
            except self._core.WriteError:
                pass  # The server may have answered before it closed the connection.
            found = None
            if not self._understood(stream.read(READ, timeout=read_timeout(request))):
                found = library._receive_response_headers(request)
            return self._response(found, PlainBody(self, request))
        except BaseException:
            self._response_closed()
            raise

    def _receive_response_body(self, request: Any) -> Iterator[bytes]:
        stream, timeout, length, received = self._network_stream, read_timeout(request), self._length(), 0
        if length is not None:
            self.whole = length == 0
            while received < length:
                data = stream.read(READ, timeout=timeout)
                if not data:
                    raise self._cut_off(received, length)
                left, received = length - received, received + len(data)
                self.whole = received == length  # Else more came than was promised: the connection is of no use.
                yield data[:left]
            return
        if self.replied is not None:
            if self.whole:
                return
            data = stream.read(READ, timeout=timeout)
            self._h11_state.receive_data(data)
        yield from cast("Any", super())._receive_response_body(request)

    def _response_closed(self) -> None:
        kept = self._end()
        if kept is None:
            cast("Any", super())._response_closed()
        elif not kept:
            cast("Any", self).close()


class PlainBody:
    """The body of a reply over such a connection."""

    __slots__ = ("_closed", "_request", "connection")

    def __init__(self, connection: PlainConnection, request: Any) -> None:
        self.connection: Any = connection
        self._request = request
        self._closed = False

    def __iter__(self) -> Iterator[bytes]:
        if self._closed:
            return  # The connection may be another reply's by now.
        try:
            yield from self.connection._receive_response_body(self._request)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close the body, and the connection if there is more of it."""
        if not self._closed:
            self._closed = True
            self.connection._response_closed()


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
