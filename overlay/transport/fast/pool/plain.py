"""Requests and replies of HTTP/1.1 that the library's parser never sees: nearly all there are. No I/O.

What is unusual is left to the parser, and so is everything that HTTP/1.1 forbids: it says what is wrong. It is made
when it is needed, and is told of the same from the beginning.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Sequence
from time import monotonic
from typing import Any, cast

from msgspec import Struct

from ....core.http_library import LIBRARIES

_TOKEN = rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_TEXT = rb"[!-~\x80-\xff]+"
_are_names = re.compile(rb"%b(?:\n%b)*" % (_TOKEN, _TOKEN)).fullmatch
_are_values = re.compile(rb"(?:%b(?:[ \t]+%b)*)?(?:\n(?:%b(?:[ \t]+%b)*)?)*" % ((_TEXT,) * 4)).fullmatch
_is_target = re.compile(rb"[!-~]+").fullmatch
_is_method = re.compile(rb"[A-Z]+").fullmatch
_status = re.compile(rb"HTTP/1\.1 ([2-9][0-9]{2})(?: ([\t !-~\x80-\xff]*))?").fullmatch
_is_length = re.compile(rb"[0-9]{1,15}").fullmatch

_UNUSUAL = frozenset((b"expect", b"te", b"trailer", b"transfer-encoding", b"upgrade"))
"""Request headers, in lower case, that speak of the connection or of a body in pieces."""


def asked(request: Any) -> tuple[bytes, bytes] | None:
    """Return the head and the body of a request of the library's as they are sent (RFC 9112 §3). None for one that is
    not plain: its body is not in one piece, say.
    """
    headers: list[tuple[bytes, bytes]] = request.headers
    body = _in_one_piece(request.stream)
    named = {name.lower(): value for name, value in headers}
    host = named.get(b"host")
    if type(body) is not bytes or host is None or len(named) != len(headers) or not named.keys().isdisjoint(_UNUSUAL):
        return None
    if named.get(b"connection", b"keep-alive") != b"keep-alive":
        return None
    if named.get(b"content-length", b"0") != b"%d" % len(body) or request.method in (b"CONNECT", b"HEAD"):
        return None
    if not (_are_fields(headers) and _is_method(request.method) and _is_target(request.url.target)):
        return None
    lines = [b"%b: %b\r\n" % field for field in headers]
    if headers[0][0].lower() != b"host":  # First of all, as RFC 9110 §7.2 advises.
        place = next(place for place, (name, _) in enumerate(headers) if name.lower() == b"host")
        lines.insert(0, lines.pop(place))
    return b"%b %b HTTP/1.1\r\n%b\r\n" % (request.method, request.url.target, b"".join(lines)), body


class Head(Struct):
    """The head of a reply. `length` is that of its body in bytes, None for one in chunks; `kept` says whether the
    connection can be used again.
    """

    status: int
    reason: bytes
    headers: list[tuple[bytes, bytes]]
    length: int | None
    kept: bool


def answered(head: bytes) -> Head | None:
    """Return what the head of a reply says (RFC 9112 §4 to §6). None for one that is not plain, such as one whose body
    ends with the connection.
    """
    if not head.endswith(b"\r\n\r\n"):
        return None
    first, *lines = head[:-4].split(b"\r\n")
    status = _status(first)
    if status is None:
        return None
    headers: list[tuple[bytes, bytes]] = []
    framing: list[int | None] = []
    kept = True
    for line in lines:
        name, colon, value = line.partition(b":")
        if not colon:
            return None
        value = value.strip(b" \t")
        headers.append((name, value))
        name = name.lower()
        if name == b"content-length" and _is_length(value):
            framing.append(int(value))
        elif name == b"transfer-encoding" and value == b"chunked":
            framing.append(None)
        elif name == b"connection" and value.lower() in (b"close", b"keep-alive"):
            kept = kept and value.lower() != b"close"
        elif name in (b"content-length", b"transfer-encoding", b"connection", b"upgrade"):
            return None
    code = int(status[1])
    if code in (204, 304) and len(framing) < 2:  # Of several the library says whether they may stand together.
        framing = [0]
    if len(framing) != 1 or not _are_fields(headers):
        return None
    return Head(code, status[2] or b"", headers, framing[0], kept)


def _in_one_piece(stream: object) -> Any:
    """Return the body of a request if it is bytes. Only these two kinds are known: any other, also one that inherits
    from them, may send something else than it holds, or has to be told that it is read.
    """
    kind = type(stream)
    librarys = kind.__name__ == "ByteStream" and kind.__module__ in LIBRARIES
    return getattr(stream, "_stream" if librarys else "in_one_piece", None)


def _are_fields(headers: Sequence[tuple[bytes, bytes]]) -> bool:
    """Return whether these are names and values that may stand in a head (RFC 9110 §5.1 and §5.5)."""
    names, values = b"\n".join([name for name, _ in headers]), b"\n".join([value for _, value in headers])
    ends = len(headers) - 1
    apart = names.count(b"\n") == values.count(b"\n") == ends
    return apart and _are_names(names) is not None and _are_values(values) is not None


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
                    parser.send(h11.Data(data=_in_one_piece(request.stream)))
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
            raise self._core.ConnectionNotAvailable  # To the library, which looks for itself, it might be idle by then.
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
            # The library would take what came beyond a body for the reply to the next request.
            return False if self._parser is not None and self._parser.trailing_data[0] else None
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
