"""Events that are kept until somebody asks what they add up to, most of which say nearly the same."""

from __future__ import annotations

from threading import Lock

from .event import Blocks

_taking = Lock()
"""For all streams: it is held for the time of a copy, and a lock for each would make it larger."""

_RAW, _FRAME, _PART = b"r%d\n", b"f%d %d\n", b"p%b\n"
"""The beginnings of entries: of bytes as they came, and of what the next events begin and end with. The last is a whole
entry: what an event has between.
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
            if data.count(b"\n") == 2:
                with _taking:
                    _add(self, _PART % data[self._between])
                return
        with _taking:
            self._add_other(data)

    def _add_other(self, data: bytes) -> None:
        before, self._before = self._before, b""
        if data.endswith(b"\n\n") and data.count(b"\n") == 2:
            begin = min(_common(before, data), len(data) - 2)
            end = _common(before[begin:][::-1], data[begin:][::-1])
            if begin + end > _SHARED * len(data) and end >= 2:
                self._begin, self._end, self._least = data[:begin], data[-end:], begin + end
                self._between = slice(begin, -end)
                _add(self, _FRAME % (begin, end) + self._begin + self._end)
                _add(self, _PART % data[self._between])
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
        line = entries.index(b"\n", at)
        kind, said, at = entries[at], entries[at + 1 : line], line + 1
        if kind == _PART[0]:
            found.append(begin + said + end)
        elif kind == _RAW[0]:
            found.append(entries[at : at + int(said)])
            at += int(said)
        else:
            size, rest = map(int, said.split())
            begin, end = entries[at : at + size], entries[at + size : at + size + rest]
            at += size + rest
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
