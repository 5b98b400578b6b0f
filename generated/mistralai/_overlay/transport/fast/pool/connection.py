# Copied from overlay/transport/fast/pool/connection.py; edit it there.
"""What is put before the library's connection for HTTP/1.1: plain requests and replies pass its parser by."""

from __future__ import annotations

import logging
import sys
from time import monotonic
from typing import Any, cast

import anyio

from ..exchange import Head, answered, asked
from .waits import Lock

READ = 65_536
"""The most bytes that are read at once."""

TOGETHER = 65_536
"""Bytes of a body up to which it is sent together with its head: a copy costs less than a packet of its own."""

_UNSAID = "peer closed connection without sending complete message body (received {} bytes, expected {})"


class PlainConnectionAsync:
    """A connection whose plain requests are written, and whose plain replies are read, without the library's parser
    (`exchange.py`). With everything else the parser takes over, and has seen the same from the beginning.

    `replied` is the head of the reply that is read here; None while there is none, and of one that the parser reads.
    `whole` says that its body came to its end.
    """

    _expire_at: float | None
    _keepalive_expiry: float | None
    _network_stream: Any
    _parser: Any
    _request_count: int
    _state: Any

    def __init__(self, origin: Any, stream: Any, keepalive_expiry: float | None) -> None:
        # Not the library's own, which makes a parser for each connection: it is a third of what one holds.
        module: Any = sys.modules[cast("Any", super()).handle_async_request.__module__]
        self._core = module
        self._states = module.HTTPConnectionState
        self._origin = origin
        self._network_stream = stream
        self._keepalive_expiry = keepalive_expiry
        self._expire_at = None
        self._state = self._states.NEW
        self._state_lock = Lock()
        self._request_count = 0
        self._parser = None
        self._sent: Any = None
        self._written = False
        self._head = b""
        self.replied: Head | None = None
        self.whole = False

    @property
    def _h11_state(self) -> Any:
        if self._parser is None:
            self._parser = parser_for(self, self._sent, self._written)
            if self.replied is not None:
                self._parser.receive_data(self._head)
                self._parser.next_event()
                self.replied = None
        return self._parser

    async def handle_async_request(self, request: Any) -> Any:
        """Send a request and return the reply, its body unread."""
        library, states = cast("Any", super()), self._states
        if self._state not in (states.NEW, states.IDLE):
            return await library.handle_async_request(request)  # Which says so.
        if self._parser is not None and self._parser.trailing_data == (b"", False):
            self._parser = None
        sent = None if self._parser is not None or is_watched(request, self._core) else asked(request)
        self._sent, self._written, self.whole = None, False, False
        if sent is None:
            return await library.handle_async_request(request)
        self._request_count += 1
        self._state, self._expire_at, self._sent = states.ACTIVE, None, request
        limits = request.extensions.get("timeout") or {}
        stream = self._network_stream
        try:
            try:
                head, body = sent
                if len(body) <= TOGETHER:
                    await stream.write(head + body, timeout=limits.get("write"))
                else:
                    await stream.write(head, timeout=limits.get("write"))
                    await stream.write(body, timeout=limits.get("write"))
                self._written = True
            except self._core.WriteError:
                pass  # The server may have answered before it closed the connection.
            data = await stream.read(READ, timeout=limits.get("read"))
            replied = answered(data) if stream.at_body and self._written else None
            if replied is None:
                if data:
                    self._h11_state.receive_data(data)
                version, status, reason, headers, _ = await library._receive_response_headers(request)
            else:
                version, status, reason, headers = b"HTTP/1.1", replied.status, replied.reason, replied.headers
                self._head, self.replied = data, replied
            extensions = {"http_version": version, "reason_phrase": reason, "network_stream": stream}
            content = PlainBodyAsync(self, request)
            return self._core.Response(status, headers=headers, content=content, extensions=extensions)
        except BaseException:
            with anyio.CancelScope(shield=True):
                await self._response_closed()
            raise

    async def _receive_response_body(self, request: Any) -> Any:
        replied, stream = self.replied, self._network_stream
        timeout = (request.extensions.get("timeout") or {}).get("read")
        if replied is not None and replied.length is not None:
            left = replied.length
            while left > 0:
                data = await stream.read(READ, timeout=timeout)
                if not data:
                    raise self._core.RemoteProtocolError(_UNSAID.format(replied.length - left, replied.length))
                yield data[:left]
                left -= len(data)
            self.whole = left == 0  # Else there is more than was promised, and the connection is of no use.
            return
        if replied is not None and not self.whole:
            data = await stream.read(READ, timeout=timeout)
            self._h11_state.receive_data(data)
        if not self.whole:
            async for piece in cast("Any", super())._receive_response_body(request):
                yield piece

    async def _response_closed(self) -> None:
        replied, self.replied = self.replied, None
        if replied is None and self._parser is not None:
            await cast("Any", super())._response_closed()
        elif replied is not None and replied.kept and self.whole:
            self._state, self._sent = self._states.IDLE, None
            if self._keepalive_expiry is not None:
                self._expire_at = monotonic() + self._keepalive_expiry
        else:
            await cast("Any", self).aclose()


class PlainBodyAsync:
    """The body of a reply over such a connection."""

    __slots__ = ("_closed", "_request", "connection")

    def __init__(self, connection: PlainConnectionAsync, request: Any) -> None:
        self.connection = connection
        self._request = request
        self._closed = False

    async def __aiter__(self) -> Any:
        try:
            async for piece in self.connection._receive_response_body(self._request):
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


def is_watched(request: Any, core: Any) -> bool:
    """Return whether somebody is told of the library's steps, by an extension or by its log."""
    return "trace" in request.extensions or core.logger.isEnabledFor(logging.DEBUG)


def parser_for(connection: Any, request: Any, written: bool) -> Any:
    """Return a parser of the library's that has sent a request, if there is one, and its body, if it was `written`."""
    h11 = connection._core.h11
    parser = h11.Connection(our_role=h11.CLIENT, max_incomplete_event_size=connection.MAX_INCOMPLETE_EVENT_SIZE)
    if request is not None:
        target, sent = request.url.target, asked(request)
        parser.send(h11.Request(method=request.method, target=target, headers=request.headers))
        if written and sent is not None:
            parser.send(h11.Data(data=sent[1]))
            parser.send(h11.EndOfMessage())
    return parser
