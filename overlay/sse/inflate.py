"""The content codings gzip and deflate, decoded in small pieces so that a few bytes cannot fill the memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

PIECE = 65_536
"""The most bytes that one step gives out."""

_GZIP = 31
_ZLIB = 15
_RAW = -15


class Coding(Protocol):
    """Undoes one coding."""

    @property
    def complete(self) -> bool:
        """Whether the data ended where its format says it ends. No data at all counts as complete."""
        ...

    def inflate(self, data: bytes) -> Iterator[bytes]:
        """Yield the decoded pieces of these bytes, none of them large."""
        ...


class Inflater:
    """Decodes gzip or deflate, in pieces of at most `PIECE` bytes."""

    __slots__ = ("_any", "_coding", "_held", "_state")

    def __init__(self, coding: str) -> None:
        self._coding = coding
        self._any = False
        self._held = b""  # What may be the beginning of another member.
        self._state: Any = None

    @property
    def complete(self) -> bool:
        """Whether the data ended where its format says it ends. No data at all counts as complete."""
        return self._state is None or bool(self._state.eof)

    def inflate(self, data: bytes) -> Iterator[bytes]:
        """Yield the decoded pieces of these bytes. Raises `zlib.error` for broken data, after what came before the
        break.
        """
        import zlib

        data, self._held = self._held + data, b""
        while data:
            if self._state is None or self._state.eof:
                if self._any and data == b"\x1f":
                    self._held = data
                    return
                if self._any and not data.startswith(b"\x1f\x8b"):
                    return  # Padding after the last member (RFC 1952 §2.2 allows members only; gzip(1) ignores this).
                self._state = zlib.decompressobj(self._window(data))
                self._any = True
            while data and not self._state.eof:
                before = self._state.copy()
                try:
                    piece = self._state.decompress(data, PIECE)
                except zlib.error:
                    yield from _salvaged(before, data)
                    raise
                data = self._state.unconsumed_tail
                if piece:
                    yield piece
            data = self._state.unused_data

    def _window(self, data: bytes) -> int:
        if self._coding != "deflate":
            return _GZIP
        # "deflate" means zlib's wrapper, and some servers send the bare format: the first byte tells them apart.
        return _ZLIB if data[0] & 0x0F == 8 else _RAW


def _salvaged(state: Any, data: bytes) -> Iterator[bytes]:
    """Yield what can be decoded of the bytes before the point where they are broken, found byte by byte."""
    import zlib

    try:
        for place in range(len(data)):
            piece = state.decompress(data[place : place + 1])
            if piece:
                yield piece
    except zlib.error:
        return
