# Copied from overlay/transport/network/frames.py; edit it there.
"""How large the heads of replies over HTTP/2 are, interim replies included. No I/O."""

from __future__ import annotations

from ...core.describe import LARGE_HEAD
from ...core.errors import ResponseTooLargeError

PREFACE = b"PRI * HTTP/2.0\r\n"
"""What a client sends first over HTTP/2 (RFC 9113 §3.4)."""

_DATA, _HEADERS, _CONTINUATION = 0, 1, 9  # RFC 9113 §6
_BEFORE = 9
"""Bytes that a frame has before its payload (RFC 9113 §4.1)."""

_MOST_STREAMS = 256
"""Streams whose heads are counted at a time: more than a client opens."""


class Frames:
    """Counts the frames of heads, as they are sent, and empty frames of data, of each stream before its next data. They
    have `most` bytes at most.
    """

    __slots__ = ("_begun", "_heads", "_left", "most")

    def __init__(self, most: int) -> None:
        self.most = most
        self._heads: dict[bytes, int] = {}
        self._begun = b""  # The first bytes of a frame of which less than those has come.
        self._left = 0  # Bytes that the payload at hand lacks.

    def take(self, data: bytes) -> None:
        """Look at what came. Raises `ResponseTooLargeError`."""
        if self._begun:
            data, self._begun = self._begun + data, b""
        at, size = self._left, len(data)
        while at + _BEFORE <= size:
            length = int.from_bytes(data[at : at + 3], "big")
            kind, stream = data[at + 3], data[at + 5 : at + _BEFORE]
            at += _BEFORE + length
            if kind == _DATA and length:
                self._heads.pop(stream, None)
            elif kind in (_DATA, _HEADERS, _CONTINUATION):
                self._count(stream, _BEFORE + length)
        if at < size:
            self._begun, at = data[at:], size
        self._left = at - size

    def _count(self, stream: bytes, size: int) -> None:
        heads = self._heads
        size += heads.pop(stream, 0)
        if size > self.most:
            raise ResponseTooLargeError(LARGE_HEAD.format(self.most))
        heads[stream] = size
        if len(heads) > _MOST_STREAMS:
            del heads[next(iter(heads))]
