# Copied from overlay/transport/fast/pool/plain.py; edit it there.
"""What a connection knows of a plain request and its reply, which the library's parser never sees. No I/O.

With everything else the parser takes over: it is made then, and is told of the same from the beginning.
"""

from __future__ import annotations

import logging
import sys
from time import monotonic
from typing import Any, cast

from ..exchange import Head, answered, asked

READ = 65_536
"""The most bytes that are read at once."""

_TOGETHER = 65_536
"""Bytes of a body up to which it is sent together with its head: a copy costs less than a packet of its own."""

_GONE = "Server disconnected without sending a response."
_CUT = "peer closed connection without sending complete message body (received {} bytes, expected {})"


class Plain:
    """What is put before the library's connections for HTTP/1.1.

    `replied` is the head of the reply that is read here; None while there is none, and of one that the parser reads.
    `whole` says that the end of its body was read.
    """

    MAX_INCOMPLETE_EVENT_SIZE: int
    _expire_at: float | None
    _keepalive_expiry: float | None
    _network_stream: Any
    _request_count: int
    _state: Any

    def __init__(self, origin: Any, stream: Any, keepalive_expiry: float | None, lock: Any) -> None:
        # Not the library's own, which makes a parser: of what a connection holds, that is a good part.
        self._origin = origin
        self._network_stream = stream
        self._keepalive_expiry = keepalive_expiry
        self._expire_at = None
        self._core: Any = sys.modules[cast("Any", super()).__init__.__module__]
        self._state = self._core.HTTPConnectionState.NEW
        self._state_lock = lock
        self._request_count = 0
        self._parser: Any = None
        self._request: Any = None
        self._sent = False
        self._head = b""
        self.replied: Head | None = None
        self.whole = False

    @property
    def _h11_state(self) -> Any:
        """The library's parser, which has sent what was sent, and has read the head of the reply."""
        if self._parser is None:
            h11, request = self._core.h11, self._request
            parser = h11.Connection(our_role=h11.CLIENT, max_incomplete_event_size=self.MAX_INCOMPLETE_EVENT_SIZE)
            self._parser = parser
            if request is not None:
                parser.send(h11.Request(method=request.method, target=request.url.target, headers=request.headers))
                if self._sent:
                    parser.send(h11.Data(data=cast("Any", asked(request))[1]))
                    parser.send(h11.EndOfMessage())
            if self.replied is not None:
                parser.receive_data(self._head)
                parser.next_event()
            self._request, self._head, self.replied = None, b"", None
        return self._parser

    def _begin(self, request: Any) -> list[bytes] | None:
        """Begin with a request, and return it as it is sent. None for one that is the library's."""
        states = self._core.HTTPConnectionState
        if self._state not in (states.NEW, states.IDLE):
            return None
        if self._parser is not None and self._parser.trailing_data == (b"", False):
            self._parser = None
        self._request, self._sent, self.replied, self.whole = None, False, None, False
        watched = "trace" in request.extensions or self._core.logger.isEnabledFor(logging.DEBUG)
        plain = None if watched or self._parser is not None else asked(request)
        if plain is None:
            return None
        head, body = plain
        parts = [head + body] if len(body) <= _TOGETHER else [head, body]
        self._request_count += 1
        self._state, self._expire_at, self._request = states.ACTIVE, None, request
        return parts

    def _understood(self, data: bytes) -> bool:
        """Take in what came first of a reply. Returns whether it is the whole head of a plain one; else the parser has
        got it. Raises the library's error for none.
        """
        if not data:
            raise self._core.RemoteProtocolError(_GONE)
        replied = answered(data) if self._sent and self._network_stream.at_body else None
        if replied is None:
            self._h11_state.receive_data(data)
        self.replied, self._head = replied, data
        return replied is not None

    def _response(self, found: tuple[Any, ...] | None, content: Any) -> Any:
        """Return the reply, whose head the parser has `found`, or this."""
        if found is not None:
            version, status, reason, headers = found[:4]  # Old versions of the library have no more.
        else:
            replied = cast("Head", self.replied)
            version, status, reason, headers = b"HTTP/1.1", replied.status, replied.reason, replied.headers
        extensions = {"http_version": version, "reason_phrase": reason, "network_stream": self._network_stream}
        return self._core.Response(status, headers=headers, content=content, extensions=extensions)

    def _length(self) -> int | None:
        """Return the bytes of the body, if that was said before it."""
        return None if self.replied is None else self.replied.length

    def _cut_off(self, received: int, length: int) -> Exception:
        """Return the library's error for a body of which no more than this came."""
        why = _CUT.format(received, length)
        error: Exception = self._core.RemoteProtocolError(why)
        error.__cause__ = self._core.h11.RemoteProtocolError(why)
        return error

    def _end(self) -> bool | None:
        """Be done with a reply. Returns whether the connection is kept; None if that is the library's to say."""
        replied, self.replied = self.replied, None
        self._request, self._head = None, b""
        if replied is None:
            return None
        kept = replied.kept and self.whole
        if kept:
            if self._keepalive_expiry is not None:
                self._expire_at = monotonic() + self._keepalive_expiry
            self._state = self._core.HTTPConnectionState.IDLE  # At last: now another thread may begin.
        return kept


def read_timeout(request: Any) -> float | None:
    """Return how many seconds a read may take, None for ever."""
    return cast("dict[str, float | None]", request.extensions.get("timeout") or {}).get("read")


def write_timeout(request: Any) -> float | None:
    """Return how many seconds a part of a write may take, None for ever."""
    return cast("dict[str, float | None]", request.extensions.get("timeout") or {}).get("write")
