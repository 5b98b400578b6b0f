# Copied from overlay/transport/fast/exchange.py; edit it there.
"""Requests and the heads of replies that are written and read without the library's parser: nearly all there are.

No I/O. What is unusual is left to the parser, and so is everything that HTTP/1.1 forbids: it says what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from ...core.http_library import LIBRARIES

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
    return (names.count(b"\n") == values.count(b"\n") == ends and _are_names(names) is not None) and _are_values(
        values
    ) is not None
