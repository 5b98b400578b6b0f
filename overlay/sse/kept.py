"""Events that are kept until somebody asks what they add up to, most of which say nearly the same."""

from __future__ import annotations

from threading import Lock

from .event import Blocks

_taking = Lock()
"""For all streams: it is held for the time of a copy, and a lock for each would make it larger."""

_RAW, _FRAME = b"\n%d\n", b"\n%d %d\n"
"""What is before bytes that are held as they came, and before what the next events begin and end with. All else are
lines: what is between these in one event, which is never nothing.
"""

_SHARED = 0.75
"""The part of an event that it shares with the one before, if only the rest is held."""

_add = Blocks.add  # One call in place of two: it is made for every event.


class Kept(Blocks):
    """Bytes that one thread adds while another takes what is there.

    The chunks of an answer differ in a few bytes: of an event of one line that begins and ends as the one before, only
    what is between is held.
    """

    __slots__ = ("_before", "_begin", "_between", "_end", "_known", "_least")

    def __init__(self) -> None:
        super().__init__()
        self._begin = self._end = self._before = b""
        self._between = slice(0)
        self._least = -1  # The size of an event with nothing between; below 0 while none have anything in common.
        self._known = (b"", b"")  # What the events begin and end with whose parts come first.

    def add(self, data: bytes) -> None:
        """Take in whole events."""
        if 0 < self._least <= len(data) and data.startswith(self._begin) and data.endswith(self._end):
            if data.find(b"\n") == len(data) - 2:
                with _taking:
                    _add(self, data[self._between] + b"\n")
                return
        with _taking:
            self._add_other(data)

    def _add_other(self, data: bytes) -> None:
        before, self._before = self._before, b""
        if data.endswith(b"\n\n") and data.find(b"\n") == len(data) - 2:
            begin = min(_common(before, data), len(data) - 2)
            end = _common(before[begin:][::-1], data[begin:][::-1])
            if begin + end > _SHARED * len(data) and begin > 0 < end:
                begin -= 1
                self._begin, self._end, self._least = data[:begin], data[-end:], begin + 1 + end
                self._between = slice(begin, -end)
                _add(self, _FRAME % (begin, end) + self._begin + self._end + data[self._between] + b"\n")
                return
            self._before = data
        _add(self, _RAW % len(data))
        _add(self, data)

    def whole(self, data: bytes = b"") -> bytes:
        """Return all bytes and these, of which nothing is kept any more."""
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
