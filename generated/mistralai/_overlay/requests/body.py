# Copied from overlay/requests/body.py; edit it there.
"""Request bodies: what is sent, of which media type, and whether it can be sent twice."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from typing import IO, Any, cast

import msgspec
from attrs import define

from ..core.errors import ConfigurationError
from ..core.types import UNSET
from ..models.serialization import encode
from .route import Route

CHUNK = 64 * 1024
"""Bytes read from a file at a time."""


@define(eq=False)
class Body:
    """A body that is ready to be sent.

    `arguments(asynchronous)` gives the keyword arguments of the HTTP library's request for one attempt; what an attempt
    opens, `close()` closes. `length` is in bytes, None where unknown.
    """

    arguments: Callable[[bool], dict[str, Any]]
    content_type: str | None = None
    length: int | None = None
    replayable: bool = True
    close: Callable[[], None] | None = None


def _bytes_body(content: bytes, content_type: str | None) -> Body:
    arguments = {"content": content}
    return Body(lambda asynchronous: arguments, content_type, len(content))


def make_body(route: Route, value: Any, extra: Mapping[str, Any] | None) -> Body | None:
    """The body of one call, or None; `extra` is merged into an object and wins. Raises `ConfigurationError`."""
    kind = route.body or ("json" if extra else None)
    if kind is None or (value is UNSET and not extra):
        return None
    if kind in ("json", "form", "multipart"):
        try:
            return _structured(route, kind, {} if value is UNSET else value, extra)
        except TypeError as error:
            raise ConfigurationError(f"the body of {route.id}: {error}") from error
    if extra:
        raise ConfigurationError(f"extra_body needs an object to be added to, and {route.id} sends {kind}")
    if kind == "text" and isinstance(value, str):
        return _bytes_body(value.encode("utf-8", "replace"), route.content_type or "text/plain; charset=utf-8")
    return _binary(value, route.content_type or "application/octet-stream")


def _structured(route: Route, kind: str, value: Any, extra: Mapping[str, Any] | None) -> Body:
    if kind == "multipart":
        return _multipart({**_fields(value), **(extra or {})}, route.encodings)
    data = encode(value)
    if extra:
        if not isinstance(data, dict):
            raise TypeError("extra_body needs an object to be added to")
        data = {**cast("dict[str, Any]", data), **encode(dict(extra))}
    if kind == "form":
        from .parameters import query_text

        content_type = route.content_type or "application/x-www-form-urlencoded"
        return _bytes_body(query_text(_fields(data), route.styles).encode("ascii"), content_type)
    return _bytes_body(to_json(data), route.content_type or "application/json")


def to_json(data: Any) -> bytes:
    """JSON bytes. Numbers beyond 64 bits and lone surrogates, which msgspec refuses, are written too."""
    try:
        return msgspec.json.encode(data)
    except (OverflowError, UnicodeError, msgspec.MsgspecError):
        import json

        return json.dumps(data, separators=(",", ":")).encode("ascii")


def _fields(value: Any) -> dict[str, Any]:
    if isinstance(value, Mapping):
        return dict(cast("Mapping[str, Any]", value))
    to_dict = getattr(value, "to_dict", None)
    if to_dict is None:
        raise TypeError(f"expected an object, not {type(value).__name__}")
    return cast("dict[str, Any]", to_dict())


# -- files ------------------------------------------------------------------------------------------------------------


class _Chunks:
    """A file or an iterable of bytes, in pieces, for a synchronous request. A seekable file starts where it stood."""

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
    """The same for an asynchronous request; asynchronous iterables are taken too."""

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


def _start(source: Any) -> int | None:
    """Where a seekable file stands, None for one that cannot go back."""
    try:
        return source.tell() if source.seekable() else None
    except (AttributeError, OSError, ValueError):
        return None


def _binary(value: Any, content_type: str) -> Body:
    if isinstance(value, (bytes, bytearray)):
        return _bytes_body(bytes(value), content_type)
    if isinstance(value, memoryview):
        return _bytes_body(value.tobytes(), content_type)
    if isinstance(value, os.PathLike):
        path = cast("os.PathLike[str]", value)
        opened: list[IO[bytes]] = []

        def open_again(asynchronous: bool) -> dict[str, Any]:
            file = _open(path)
            opened.append(file)
            return {"content": (_ChunksAsync if asynchronous else _Chunks)(file, 0)}

        def close() -> None:
            while opened:
                opened.pop().close()

        return Body(open_again, content_type, _size(path), close=close)
    if isinstance(value, str):
        return _bytes_body(value.encode("utf-8"), content_type)
    start = _start(value)
    length = None
    if start is not None:
        length = value.seek(0, os.SEEK_END) - start
        value.seek(start)
        if isinstance(value.read(0), str):
            length = None  # Characters are not bytes.
    elif not hasattr(value, "read") and not hasattr(value, "__iter__") and not hasattr(value, "__aiter__"):
        raise ConfigurationError(f"a binary body is bytes, a path, a file or an iterable, not {type(value).__name__}")

    def chunks(asynchronous: bool) -> dict[str, Any]:
        return {"content": (_ChunksAsync if asynchronous else _Chunks)(value, start)}

    return Body(chunks, content_type, length, replayable=start is not None or isinstance(value, (list, tuple)))


def _open(path: os.PathLike[str]) -> IO[bytes]:
    try:
        return open(path, "rb")
    except OSError as error:
        raise ConfigurationError(f"cannot read the file {os.fspath(path)!r}: {error.strerror}") from error


def _size(path: os.PathLike[str]) -> int | None:
    try:
        return os.stat(path).st_size
    except OSError:
        return None  # Opening it says why.


# -- multipart --------------------------------------------------------------------------------------------------------


def _multipart(values: Mapping[str, Any], encodings: Mapping[str, str]) -> Body:
    """RFC 7578. The HTTP library writes the parts, draws a random boundary for each attempt, and reads files in
    pieces."""
    parts: list[tuple[str, Any, Any, str | None]] = []
    for name, value in values.items():
        if value is UNSET or value is None:
            continue
        parts += [(name, *_part(item, encodings.get(name))) for item in _repeated(value) if item is not None]
    opened: list[IO[bytes]] = []

    def arguments(asynchronous: bool) -> dict[str, Any]:
        files: list[tuple[str, tuple[Any, ...]]] = []
        for name, filename, content, content_type in parts:
            if isinstance(content, os.PathLike):
                content = _open(cast("os.PathLike[str]", content))
                opened.append(content)
            part = (filename, content) if content_type is None else (filename, content, content_type)
            files.append((name, part))
        # A form without parts still has to be a multipart body, which httpx writes only if there is a file.
        return {"files": files or [("", (None, b""))]}

    def close() -> None:
        while opened:
            opened.pop().close()

    replayable = all(not hasattr(part[2], "read") or _start(part[2]) is not None for part in parts)
    return Body(arguments, replayable=replayable, close=close)


def _repeated(value: Any) -> list[Any]:
    return [*value] if value.__class__ is list else [value]


def _part(value: Any, content_type: str | None) -> tuple[str | None, Any, str | None]:
    """File name, content and media type of one part: a file, a `(name, content[, type])` tuple, or a plain value."""
    source: Any = value
    if isinstance(value, tuple):
        return source[0], source[1], source[2] if len(source) > 2 else content_type
    if isinstance(value, Mapping) or hasattr(value, "to_dict"):
        fields = _fields(value)
        content = fields.get("content")
        if content is not None and ("file_name" in fields or "fileName" in fields):
            kind = fields.get("content_type") or fields.get("contentType") or content_type
            return fields.get("file_name") or fields.get("fileName"), content, kind
    if isinstance(value, os.PathLike):
        path = cast("os.PathLike[str]", value)
        return os.path.basename(os.fspath(path)), path, content_type
    if isinstance(value, (bytes, bytearray)):
        return "upload", bytes(value), content_type
    if hasattr(source, "read"):
        name = getattr(source, "name", None)
        return os.path.basename(name) if isinstance(name, str) else "upload", source, content_type
    plain = encode(value)
    if isinstance(plain, (dict, list)):
        return None, to_json(plain), content_type or "application/json"
    text = plain if isinstance(plain, str) else to_json(plain).decode("ascii")
    return None, text, content_type
