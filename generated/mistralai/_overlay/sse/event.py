# Copied from overlay/sse/event.py; edit it there.
"""An event as it was sent, the limit on its size, bytes of one that goes on, and events that are kept."""

from __future__ import annotations

from threading import Lock

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


_taking = Lock()
"""For all streams: it is held for the time of a copy, and a lock for each would make it larger."""

_RAW, _FRAME = b"\n%d\n", b"\n%d %d\n"
"""What is before bytes that are held as they came, and before what the next events begin and end with. All else are
lines: what is between these in one event, which is never nothing.
"""

_SHARED = 0.75
"""The part of an event that it shares with the one before, if only the rest is held."""

TOGETHER = 8
"""Events that are held as they came before they are looked at: what each costs alone is then paid once for all."""


class Kept(Blocks):
    """Bytes that one thread adds while another takes what is there.

    The chunks of an answer differ in a few bytes: of an event of one line that begins and ends as the one before, only
    what is between is held. `latest` are the events that were added last, as they came.
    """

    __slots__ = ("_before", "_begin", "_between", "_end", "_known", "latest")

    def __init__(self) -> None:
        super().__init__()
        self._begin = self._end = self._before = b""
        self._between = slice(0)
        self._known = (b"", b"")  # What the events begin and end with whose parts come first.
        self.latest: list[bytes] = []  # Always the same list: who adds to it need not wait for who takes from it.

    def add(self, data: bytes) -> None:
        """Take in whole events."""
        self.latest.append(data)
        if len(self.latest) >= TOGETHER:
            self.settle()

    def settle(self) -> None:
        """Hold less of the latest events."""
        with _taking:
            latest = self.latest
            number = len(latest)
            lines: list[bytes] = []
            for data in latest[:number]:
                part = data[self._between]
                if part and 10 not in part and len(data) <= _BLOCK and self._begin + part + self._end == data:
                    lines.append(part)
                    continue
                self._hold(lines)
                lines = []
                self._add_other(data)
            self._hold(lines)
            del latest[:number]

    def _hold(self, lines: list[bytes]) -> None:
        if lines:
            super().add(b"\n".join(lines) + b"\n")

    def _add_other(self, data: bytes) -> None:
        before, self._before = self._before, b""
        if len(data) <= _BLOCK and data.endswith(b"\n\n") and data.find(b"\n") == len(data) - 2:
            begin = min(_common(before, data), len(data) - 2)
            end = _common(before[begin:][::-1], data[begin:][::-1])
            if begin + end > _SHARED * len(data) and begin > 0 < end:
                begin -= 1
                self._begin, self._end = data[:begin], data[-end:]
                self._between = slice(begin, -end)
                super().add(_FRAME % (begin, end) + self._begin + self._end + data[self._between] + b"\n")
                return
            self._before = data
        super().add(_RAW % len(data))
        super().add(data)

    def whole(self, data: bytes = b"") -> bytes:
        """Return all bytes and these, of which nothing is kept any more."""
        self.settle()
        with _taking:
            known, self._known = self._known, (self._begin, self._end)
            entries = super().whole()
        return b"".join((*_events(entries, *known), data))


def _events(entries: bytes, begin: bytes, end: bytes) -> list[bytes]:
    found: list[bytes] = []
    at = 0
    while at < len(entries):
        special = entries[at] == 10
        line = entries.index(b"\n", at + special)
        said, at = entries[at + special : line], line + 1
        if not special:
            found.append(begin + said + end)
            continue
        sizes = [int(size) for size in said.split()]
        pieces = [entries[at : at + sizes[0]], entries[at + sizes[0] : at + sum(sizes)]]
        at += sum(sizes)
        if len(sizes) == 1:
            found.append(pieces[0])
        else:
            begin, end = pieces
    return found


def _common(one: bytes, other: bytes) -> int:
    """Return with how many bytes both begin."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least


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
