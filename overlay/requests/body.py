"""Request bodies: what is sent, of which media type, and whether it can be sent twice."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from typing import IO, Any, cast

from attrs import define

from ..core.errors import ConfigurationError
from ..core.types import UNSET
from ..models.serialization import encode, to_json
from .route import OptionalBody, Route

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


def bytes_body(content: bytes, content_type: str | None) -> Body:
    """A body in one piece."""
    arguments = {"content": content}
    return Body(lambda asynchronous: arguments, content_type, len(content))


def make_body(route: Route, value: Any, extra: Mapping[str, Any] | None) -> Body | None:
    """The body of one call, or None; `extra` is merged into an object and wins. Raises `ConfigurationError`."""
    kind = route.body or ("json" if extra else None)
    if route.optional_body is not None and value is not UNSET:
        value = _completed(route, route.optional_body, value, extra or {})
    if kind is None or (value is UNSET and not extra):
        return None
    try:
        if kind in ("json", "form", "multipart"):
            return _structured(route, kind, {} if value is UNSET else value, extra)
        if extra:
            raise ConfigurationError(f"extra_body needs an object to be added to, and {route.id} sends {kind}")
        if kind == "jsonl" and not isinstance(value, (str, bytes, bytearray, memoryview, os.PathLike)):
            return _lines(value, route.content_type)
    except TypeError as error:
        raise ConfigurationError(f"the body of {route.id}: {error}") from error
    if kind == "text" and isinstance(value, str):
        return bytes_body(value.encode("utf-8", "replace"), route.content_type or "text/plain; charset=utf-8")
    return _binary(value, route.content_type or "application/octet-stream")


def _completed(route: Route, optional: OptionalBody, value: Any, extra: Mapping[str, Any]) -> Any:
    """The properties that are set and what then has to be there; UNSET where none is."""
    given = {name: item for name, item in value.items() if item is not UNSET}
    if not given:
        return {**optional.constants} if extra else UNSET
    missing = [name for name in optional.needs if name not in given and name not in extra]
    if missing:
        raise ConfigurationError(f"the body of {route.id} needs {', '.join(missing)} too")
    return {**optional.constants, **given}


def _structured(route: Route, kind: str, value: Any, extra: Mapping[str, Any] | None) -> Body:
    if kind == "multipart" or route.multipart:
        from .multipart import has_files, multipart_body

        fields = {**fields_of(value), **(extra or {})} if kind == "multipart" or _is_object(value) else {}
        if kind == "multipart" or has_files(fields):
            return multipart_body(fields, route.encodings, route.body_styles)
    data = encode(value)
    if extra:
        if not isinstance(data, dict):
            raise TypeError("extra_body needs an object to be added to")
        data = {**cast("dict[str, Any]", data), **encode(dict(extra))}
    if kind == "form":
        from .parameters import form_text

        content_type = route.content_type or "application/x-www-form-urlencoded"
        return bytes_body(form_text(fields_of(data), route.body_styles).encode("ascii"), content_type)
    return bytes_body(to_json(data), route.content_type or "application/json")


def _is_object(value: Any) -> bool:
    return isinstance(value, Mapping) or hasattr(value, "to_dict")


def fields_of(value: Any) -> dict[str, Any]:
    """The properties of an object, as they were given."""
    if isinstance(value, Mapping):
        return dict(cast("Mapping[str, Any]", value))
    to_dict = getattr(value, "to_dict", None)
    if to_dict is None:
        raise TypeError(f"expected an object, not {type(value).__name__}")
    return cast("dict[str, Any]", to_dict())


# -- lines ------------------------------------------------------------------------------------------------------------


def _lines(value: Any, content_type: str | None) -> Body:
    """Each item as a line of JSON, when it is its turn; a file is taken to hold such lines already."""
    if hasattr(value, "read"):
        return _binary(value, content_type or "application/jsonl")
    if isinstance(value, Mapping) or not (hasattr(value, "__iter__") or hasattr(value, "__aiter__")):
        raise TypeError(f"expected items, not {type(value).__name__}")
    if isinstance(value, (list, tuple)):
        return bytes_body(b"".join(map(_line, cast("list[Any]", value))), content_type)
    return _binary(_LinesAsync(value) if hasattr(value, "__aiter__") else map(_line, value), content_type or "")


def _line(item: Any) -> bytes:
    return bytes(item) if isinstance(item, (bytes, bytearray)) else to_json(encode(item)) + b"\n"


class _LinesAsync:
    """The items of an asynchronous iterable as lines."""

    def __init__(self, items: Any) -> None:
        self.items = items

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for item in self.items:
            yield _line(item)


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


def start_of(source: Any) -> int | None:
    """Where a seekable file stands, None for one that cannot go back."""
    try:
        return source.tell() if source.seekable() else None
    except (AttributeError, OSError, ValueError):
        return None


def _binary(value: Any, content_type: str) -> Body:
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

        return Body(open_again, content_type, size_of(path), close=close)
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
        return {"content": (_ChunksAsync if asynchronous else _Chunks)(value, start)}

    return Body(chunks, content_type, length, replayable=start is not None or isinstance(value, (list, tuple)))


def open_file(path: os.PathLike[str]) -> IO[bytes]:
    """The file, open for reading. Raises `ConfigurationError`."""
    try:
        return open(path, "rb")
    except OSError as error:
        raise ConfigurationError(f"cannot read the file {os.fspath(path)!r}: {error.strerror}") from error


def size_of(path: os.PathLike[str]) -> int | None:
    try:
        return os.stat(path).st_size
    except OSError:
        return None  # Opening it says why.
