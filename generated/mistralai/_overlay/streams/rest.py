# Copied from overlay/streams/rest.py; edit it there.
"""What is left of a stream in another form than its events, from the first time that any of it is asked for."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, TypeVar

T = TypeVar("T")

Decode = Callable[[Any, Any], T]


class Rest(Iterator[T]):
    """The rest, for threads."""

    __slots__ = ("_decode", "_stream")

    def __init__(self, stream: Any, decode: Decode[T]) -> None:
        self._stream = stream
        self._decode: Decode[T] | None = decode

    def __next__(self) -> T:
        if self._decode is not None:
            self._stream._give(self._decode)
            self._decode = None
        item: T = next(self._stream)
        return item


class RestAsync(AsyncIterator[T]):
    """The same for tasks."""

    __slots__ = ("_decode", "_stream")

    def __init__(self, stream: Any, decode: Decode[T]) -> None:
        self._stream = stream
        self._decode: Decode[T] | None = decode

    async def __anext__(self) -> T:
        if self._decode is not None:
            self._stream._give(self._decode)
            self._decode = None
        item: T = await self._stream.__anext__()
        return item
