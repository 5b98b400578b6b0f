# Copied from overlay/sse/inflate.py; edit it there.
"""The content codings, decoded in small pieces so that a few bytes cannot fill the memory: gzip and deflate, and by
packages of their own Brotli (RFC 7932) and Zstandard (RFC 8878).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any, Protocol

PIECE = 65_536
"""The most bytes that one step gives out."""

_SLICE = 16
"""Bytes that are decoded at once where a package takes no limit: a block of Zstandard is four bytes at least, and
128 KiB at most when decoded (RFC 8878 §3.1.1.2).
"""

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


def coding_of(name: str, package: str) -> Coding:
    """Return what undoes a coding with a package, which is loaded."""
    module = sys.modules[package]
    if name == "br":
        return _Brotli(module)
    return _Zstandard(module) if package == "zstandard" else _Zstd(module)


class _Brotli:
    """Brotli, by `brotli` or `brotlicffi`. Before their version 1.2 they take no limit: a step may give 16 MiB then."""

    def __init__(self, module: Any) -> None:
        self._state = module.Decompressor()
        self._any = False

    @property
    def complete(self) -> bool:
        return not self._any or bool(self._state.is_finished())

    def inflate(self, data: bytes) -> Iterator[bytes]:
        self._any = self._any or bool(data)
        if not hasattr(self._state, "can_accept_more_data"):
            for start in range(0, len(data), _SLICE):
                yield self._state.process(data[start : start + _SLICE])
            return
        piece = self._state.process(data, output_buffer_limit=PIECE)
        while piece or not self._state.can_accept_more_data():
            yield piece
            piece = self._state.process(b"", output_buffer_limit=PIECE)


class _Frames:
    """What undoes one frame of Zstandard after another, each with a state of its own."""

    def __init__(self, module: Any) -> None:
        self._module = module
        self._state: Any = None

    @property
    def complete(self) -> bool:
        return self._state is None or bool(self._state.eof)


class _Zstandard(_Frames):
    """Zstandard, by the package `zstandard`."""

    def inflate(self, data: bytes) -> Iterator[bytes]:
        for start in range(0, len(data), _SLICE):
            piece = data[start : start + _SLICE]
            while piece:
                if self._state is None or self._state.eof:  # One frame may follow another.
                    self._state = self._module.ZstdDecompressor().decompressobj()
                yield self._state.decompress(piece)
                piece = self._state.unused_data if self._state.eof else b""


class _Zstd(_Frames):
    """Zstandard, by the standard library (Python 3.14) or what brings its module to older versions."""

    def inflate(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._state is None or self._state.eof:
                self._state = self._module.ZstdDecompressor()
            yield self._state.decompress(data, PIECE)
            while not self._state.needs_input and not self._state.eof:
                yield self._state.decompress(b"", PIECE)
            data = self._state.unused_data if self._state.eof else b""
