# Copied from overlay/transport/fast/body.py; edit it there.
"""The body of a synchronous reply, read from its connection's socket."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ...core.http_library import httpx
from ..network.socket_stream import receiver, unlimited
from .chunks import CRLF, END, Chunks, heads
from .wire import Wire

if TYPE_CHECKING:
    SyncBody = httpx.SyncByteStream
else:
    SyncBody = object  # `made_for` gives it the base that it has in its library.

READ = 65_536
"""The most bytes that are read at once."""


class Body(SyncBody):
    """A body in chunks. `inner` is the library's own, which reads what is not plain, and the end, unless the connection
    `beneath` passes its parser by.

    `ready` holds what was read and not given out, the next piece last: its reader may take it from there. A failure of
    a read is left to the library, too: it raises its own exception for it and closes the connection.
    """

    def __init__(self, inner: Any, wire: Wire, timeout: float | None, fast: bool, beneath: Any = None) -> None:
        self._inner = inner
        self._beneath = beneath
        self._wire = wire
        self._timeout = timeout
        self._fast = fast
        self.ready: list[bytes] = []

    def __iter__(self) -> Iterator[bytes]:
        wire, chunks, ready = self._wire, Chunks(), self.ready
        if not self._fast or not wire.at_body:  # Else something has begun to read it.
            yield from self._by_library()
            return
        wire.at_body = False
        feed, known, use = chunks.feed, heads.get, wire.use
        data, wire.held = wire.held, b""
        try:
            recv = receiver(wire.socket, self._timeout)
            while True:
                if data:
                    head = known(len(data))
                    # A whole chunk, read alone: what servers send.
                    if head and chunks.between and head + (piece := data[len(head) : -2]) + CRLF == data:
                        yield piece
                    else:
                        ready += reversed(feed(data))
                        while ready:
                            yield ready.pop()
                        if chunks.over:
                            break
                use.reading = True
                data = b"" if use.closed else recv(READ)
                use.reading = False
                if not data:
                    break
            unlimited(wire.socket, self._timeout)
        except BlockingIOError:
            use.reading = False
            wire.failed = TimeoutError("timed out")
        except OSError as error:
            use.reading = False
            wire.failed = error
        except BaseException:
            use.reading = False
            self.close()
            raise
        if use.closed:
            wire.close()  # Another thread has, and left the socket to this one.
        if not chunks.over:
            chunks.break_off()
        if chunks.onward == END and self._beneath is not None and self._beneath.replied is not None:
            self._beneath.whole = True
        elif not chunks.surplus:
            wire.held = chunks.onward
            rest = self._by_library()
            if chunks.spare:
                next(rest, None)
            yield from rest

    def _by_library(self) -> Iterator[bytes]:
        wire = self._wire
        wire.begin_framed()
        for piece in self._inner:
            wire.took(len(piece))
            yield piece

    def close(self) -> None:
        """Close the body: the connection is kept if this was read to its end."""
        self._inner.close()
