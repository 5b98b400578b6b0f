# Copied from overlay/transport/fast/body_async.py; edit it there.
"""The body of an asynchronous reply, read from its connection under asyncio."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ...core.http_library import httpx
from .chunks import CRLF, END, Chunks, heads
from .wire_async import WireAsync

if TYPE_CHECKING:
    AsyncBody = httpx.AsyncByteStream
else:
    AsyncBody = object  # `made_for` gives it the base that it has in its library.


class BodyAsync(AsyncBody):
    """A body in chunks, and the iteration over it. `inner` is the library's own, which reads what is not plain, and the
    end, unless the connection `beneath` passes its parser by.

    `ready` holds what was read and not given out, the next piece last: its reader may take it from there. It is `whole`
    once its end was read, and `finished` once the library has found that, too: nothing waits any more then, also
    closing it does not. Neither is said of one that is `traced`: what the library tells of its steps may wait for
    anything.

    A failure of a read is left to the library, too: it raises its own exception for it and closes the connection. Once
    this was closed, or has ended, it never touches the connection again, also if it is iterated anew, as the release of
    a stream does: the connection may be another reply's by then, and would wake the wrong reader of the two.
    """

    def __init__(
        self, inner: Any, wire: WireAsync, timeout: float | None, traced: bool = False, beneath: Any = None
    ) -> None:
        self._inner = inner
        self._framed = wire
        self._wire: WireAsync | None = wire
        self._timeout = timeout
        self._chunks: Chunks | None = None
        self.ready: list[bytes] = []
        self.whole = self.finished = False
        self._traced = traced
        self._rest: Any = None
        self._closed = False
        self._beneath = beneath

    def __aiter__(self) -> BodyAsync:
        return self

    async def __anext__(self) -> bytes:
        """Return the next piece of the body."""
        ready = self.ready
        if ready:
            return ready.pop()
        wire, chunks = self._wire, self._chunks
        if chunks is None:
            chunks = self._begin()
        while wire is not None and chunks is not None:
            try:
                while not wire.parts and (waiter := wire.wait()) is not None:
                    await waiter
            except OSError as error:
                wire.failed = error
            data = wire.take()
            pieces: Sequence[bytes] = ()
            if data:
                head = heads.get(len(data))
                if head and chunks.between and head + (piece := data[len(head) : -2]) + CRLF == data:
                    return piece
                pieces = chunks.feed(data)
            else:
                chunks.break_off()
            if chunks.over:
                self._leave(wire, chunks)
                wire = None
            if len(pieces) > 1:
                ready += reversed(pieces)
                return ready.pop()
            if pieces:
                return pieces[0]
        if self._rest is None:
            raise StopAsyncIteration
        if chunks is not None and chunks.spare:
            chunks.spare = 0
            await anext(self._rest, None)
        try:
            rest: bytes = await self._rest.__anext__()
        except StopAsyncIteration:
            self.finished = self.whole
            raise
        self._framed.took(len(rest))
        return rest

    def _begin(self) -> Chunks | None:
        """Return the framing of the body, None if it cannot be read here."""
        wire, chunks = self._wire, Chunks()
        if wire is None:
            return None
        if not wire.at_body:  # Something else has begun to read it.
            self._leave(wire, chunks)
            return None
        wire.at_body = False
        wire.limit = self._timeout
        self._chunks = chunks
        return chunks

    def _leave(self, wire: WireAsync, chunks: Chunks) -> None:
        """Leave the connection to the library, with what it has to read, unless it is of no use any more."""
        self._wire, self.whole = None, chunks.onward == END and not self._traced
        if self.whole and self._beneath is not None and self._beneath.replied is not None:
            self._beneath.whole = self.finished = True
        elif not chunks.surplus:
            if chunks.onward:
                wire.parts.insert(0, chunks.onward)
            wire.begin_framed()
            self._rest = aiter(self._inner)

    async def aclose(self) -> None:
        """Close the body: the connection is kept if this was read to its end."""
        self._closed, self._wire = True, None
        self.ready.clear()
        await self._inner.aclose()


class CountedBody(AsyncBody):
    """A body in chunks that the library reads, and the iteration over it."""

    def __init__(self, inner: Any, wire: Any) -> None:
        self._inner = inner
        self._guarded = wire
        self._pieces: Any = None

    def __aiter__(self) -> CountedBody:
        return self

    async def __anext__(self) -> bytes:
        """Return the next piece of the body."""
        if self._pieces is None:
            self._guarded.begin_framed()
            self._pieces = aiter(self._inner)
        piece: bytes = await self._pieces.__anext__()
        self._guarded.took(len(piece))
        return piece

    async def aclose(self) -> None:
        """Close the body: the connection is kept if this was read to its end."""
        await self._inner.aclose()
