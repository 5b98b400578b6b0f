# Copied from overlay/streams/remaining.py; edit it there.
"""The remaining events of a stream in another form, such as frames or text. The stream changes over when the first is
asked for.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, TypeVar

from ..sse.event import ServerSentEvent

T = TypeVar("T")

Decode = Callable[[Any, Any], T]


def frame_of(payload: Any, frame: ServerSentEvent) -> ServerSentEvent:
    """Return the frame: the decoder of a stream's `events`."""
    return frame


class Rest(Iterator[T]):
    """The rest of a synchronous stream, each event made by `decode`."""

    __slots__ = ("_decode", "_stream")

    def __init__(self, stream: Any, decode: Decode[T]) -> None:
        self._stream = stream
        self._decode: Decode[T] | None = decode

    def __next__(self) -> T:
        if self._decode is not None:
            self._stream._decode_with(self._decode)
            self._decode = None
        item: T = next(self._stream)
        return item


class RestAsync(AsyncIterator[T]):
    """The rest of an asynchronous stream, each event made by `decode`."""

    __slots__ = ("_decode", "_stream")

    def __init__(self, stream: Any, decode: Decode[T]) -> None:
        self._stream = stream
        self._decode: Decode[T] | None = decode

    async def __anext__(self) -> T:
        if self._decode is not None:
            self._stream._decode_with(self._decode)
            self._decode = None
        item: T = await self._stream.__anext__()
        return item
