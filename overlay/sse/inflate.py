"""Content codings (RFC 9110 §8.4.1), decoded in small pieces so that a few compressed bytes cannot fill the memory."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from ..core.http_library import httpx

PIECE = 65_536
"""The most bytes that one step gives out."""

_PACKAGES: dict[str, tuple[str, ...]] = {
    "br": ("brotli", "brotlicffi"),
    "zstd": ("zstandard", "backports.zstd", "compression.zstd"),
}
"""The packages of which an HTTP library loads one, if it is there, to decode a coding (RFC 7932, RFC 8878)."""

_GZIP = 31
_ZLIB = 15
_RAW = -15


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


def inflater_for(coding: str) -> Inflater | None:
    """Return the decoder for a `Content-Encoding`, None where nothing is to be decoded. Raises `LookupError` for a
    coding not known here.
    """
    coding = coding.strip().lower()
    if coding in ("", "identity"):
        return None
    if coding in ("gzip", "x-gzip", "deflate"):
        return Inflater(coding)
    raise LookupError(coding)


def undecodable(response: httpx.Response) -> str | None:
    """Return why the HTTP library cannot decode the body, None where it can: it hands one out as it came, silently, if
    the package for its coding is not installed.
    """
    for coding in response.headers.get("content-encoding", "").lower().split(","):
        packages = _PACKAGES.get(coding.strip(), ())
        if coding.strip() == "zstd":  # One library knows the first, the other one the rest.
            packages = packages[:1] if type(response).__module__.partition(".")[0] == "httpx" else packages[1:]
        if packages and not any(name in sys.modules for name in packages):
            return f"the body is in the content coding {coding.strip()}, and the package {packages[0]} is not installed"
    return None
