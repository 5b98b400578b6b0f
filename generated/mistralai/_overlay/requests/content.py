# Copied from overlay/requests/content.py; edit it there.
"""The content of bodies, from bytes, files and iterables, and the properties of objects that become forms."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from typing import IO, Any, cast

from ..core.errors import ConfigurationError

CHUNK = 64 * 1024
"""Bytes read from a file at a time."""


class Body:
    """A body that is ready to be sent.

    `arguments(asynchronous)` returns the keyword arguments of the HTTP library's request for one attempt; `close()`
    closes the files that an attempt opened. `length` is in bytes, None where unknown. `replayable` says whether it can
    be sent again.
    """

    __slots__ = ("arguments", "close", "content_type", "length", "replayable")

    def __init__(
        self,
        arguments: Callable[[bool], dict[str, Any]],
        content_type: str | None = None,
        length: int | None = None,
        replayable: bool = True,
        close: Callable[[], None] | None = None,
    ) -> None:
        self.arguments = arguments
        self.content_type = content_type
        self.length = length
        self.replayable = replayable
        self.close = close


def bytes_body(content: bytes, content_type: str | None) -> Body:
    """Return a body in one piece."""
    arguments = {"content": content}
    return Body(lambda asynchronous: arguments, content_type, len(content))


def fields_of(value: Any) -> dict[str, Any]:
    """Return the properties of an object as they were given."""
    if isinstance(value, Mapping):
        return dict(cast("Mapping[str, Any]", value))
    to_dict = getattr(value, "to_dict", None)
    if to_dict is None:
        raise TypeError(f"expected an object, not {type(value).__name__}")
    return cast("dict[str, Any]", to_dict())


class _Chunks:
    """A file or an iterable of bytes, in pieces, for a synchronous request. A seekable file is read from where it
    stood.
    """

    def __init__(self, source: Any, start: int | None) -> None:
        self.source = source
        self.start = start

    def __iter__(self) -> Iterator[bytes]:
        if self.start is not None:
            self.source.seek(self.start)
        read = getattr(self.source, "read", None)
        if read is None:
            yield from self.source
            return
        while chunk := read(CHUNK):
            yield chunk.encode("utf-8") if isinstance(chunk, str) else chunk


class _ChunksAsync:
    """A file or an iterable, asynchronous or not, in pieces, for an asynchronous request."""

    def __init__(self, source: Any, start: int | None) -> None:
        self.source = source
        self.start = start

    async def __aiter__(self) -> AsyncIterator[bytes]:
        if hasattr(self.source, "__aiter__"):
            async for chunk in self.source:
                yield chunk
            return
        for chunk in _Chunks(self.source, self.start):
            yield chunk


def start_of(source: Any) -> int | None:
    """Return the position of a seekable file, None for one that cannot go back."""
    try:
        return source.tell() if source.seekable() else None
    except (AttributeError, OSError, ValueError):
        return None


def binary_body(value: Any, content_type: str) -> Body:
    """Return a body of bytes, a path, a file or an iterable. Raises `ConfigurationError` for anything else."""
    if isinstance(value, (bytes, bytearray)):
        return bytes_body(bytes(value), content_type)
    if isinstance(value, memoryview):
        return bytes_body(value.tobytes(), content_type)
    if isinstance(value, os.PathLike):
        path = cast("os.PathLike[str]", value)
        opened: list[IO[bytes]] = []

        def open_again(asynchronous: bool) -> dict[str, Any]:
            file = open_file(path)
            opened.append(file)
            return {"content": (_ChunksAsync if asynchronous else _Chunks)(file, 0)}

        def close() -> None:
            while opened:
                opened.pop().close()

        return Body(open_again, content_type, _size_of(path), close=close)
    if isinstance(value, str):
        return bytes_body(value.encode("utf-8"), content_type)
    start = start_of(value)
    length = None
    if start is not None:
        length = value.seek(0, os.SEEK_END) - start
        value.seek(start)
        if isinstance(value.read(0), str):
            length = None  # Characters are not bytes.
    elif not hasattr(value, "read") and not hasattr(value, "__iter__") and not hasattr(value, "__aiter__"):
        raise ConfigurationError(f"a binary body is bytes, a path, a file or an iterable, not {type(value).__name__}")

    def chunks(asynchronous: bool) -> dict[str, Any]:
        if not asynchronous and not hasattr(value, "read") and not hasattr(value, "__iter__"):
            raise ConfigurationError("asynchronous methods alone can send an asynchronous iterable")
        return {"content": (_ChunksAsync if asynchronous else _Chunks)(value, start)}

    return Body(chunks, content_type, length, replayable=start is not None or isinstance(value, (list, tuple)))


def open_file(path: os.PathLike[str]) -> IO[bytes]:
    """Open a file for reading. Raises `ConfigurationError` where that fails."""
    try:
        return open(path, "rb")
    except OSError as error:
        raise ConfigurationError(f"cannot read the file {os.fspath(path)!r}: {error.strerror}") from error


def _size_of(path: os.PathLike[str]) -> int | None:
    try:
        return os.stat(path).st_size
    except OSError:
        return None  # Opening it says why.
