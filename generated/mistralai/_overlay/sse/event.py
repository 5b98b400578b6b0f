# Copied from overlay/sse/event.py; edit it there.
"""An event as it was sent, the limit on its size, and bytes of one that goes on: what both decoders share."""

from __future__ import annotations

from msgspec import Struct

from ..core.errors import EventTooLargeError

__all__ = ["DEFAULT_MAX_EVENT_BYTES", "EventTooLargeError", "ServerSentEvent"]

DEFAULT_MAX_EVENT_BYTES = 64 * 1024 * 1024
"""Images travel in events and take megabytes; limits of 1 MiB and less have broken real streams."""


_BLOCK = 65_536


class Blocks:
    """Bytes that come in pieces and are kept in blocks, so that what is large is never copied to grow, and no piece
    costs more than its bytes. Empty ones, which every stream has, take next to nothing.
    """

    __slots__ = ("_full", "_last", "size")

    def __init__(self, data: bytes = b"") -> None:
        self._full: tuple[bytes, ...] = ()
        self._last: bytes | bytearray = bytearray(data) if data else b""
        self.size = len(data)

    def add(self, data: bytes) -> None:
        """Take in more."""
        self.size += len(data)
        if not self._last:
            self._last = bytearray(data)
        else:
            self._last += data
        if len(self._last) >= _BLOCK:
            self._full += (bytes(self._last),)
            self._last = b""

    def whole(self, data: bytes = b"") -> bytes:
        """Return all bytes and these, of which nothing is kept any more."""
        found = b"".join((*self._full, self._last, data))
        self.clear()
        return found

    def clear(self) -> None:
        """Keep nothing."""
        self._full, self._last, self.size = (), b"", 0

    def starts(self) -> int:
        """Return the first byte."""
        return (self._full[0] if self._full else self._last)[0]


class ServerSentEvent(Struct, gc=False):
    """One event as it was sent. `id` is the last event id in force; `retry` (milliseconds) is what this event's own
    block set, or None.
    """

    event: str = "message"
    data: str = ""
    id: str = ""
    retry: int | None = None


def written(event: ServerSentEvent, as_line: bool) -> bytes:
    """Return an event as it may be sent: as JSON on a line of its own, or as an event stream has it."""
    if as_line:
        return event.data.encode() + b"\n"
    head = "" if event.event == "message" else f"event: {event.event}\n"
    head += f"id: {event.id}\n" if event.id else ""
    lines = "".join(f"data: {line}\n" for line in event.data.split("\n"))
    return f"{head}{lines}\n".encode()
