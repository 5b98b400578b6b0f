# Copied from overlay/transport/fast/chunks.py; edit it there.
"""Chunked bodies (RFC 9112 §7.1). No I/O."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

CRLF = b"\r\n"
END = b"0\r\n\r\n"
"""The last chunk and an empty trailer section."""

_LONGEST = 17
"""Bytes: one more than any beginning of a size or an end has that is not a whole one."""

_size = re.compile(rb"([0-9A-Fa-f]{1,15})\r\n").match
_is_size = re.compile(rb"[0-9A-Fa-f]{1,15}").fullmatch
_may_become_size = re.compile(rb"[0-9A-Fa-f]{0,15}\r?\Z").match


@lru_cache(4096)  # The chunks of a stream have few sizes.
def _length(digits: bytes) -> int:
    """Return the size that a chunk begins with; 0 for what is none."""
    return int(digits, 16) if _is_size(digits) else 0


_ALONE = 4096
"""The most bytes of a chunk whose beginning is remembered."""

heads: dict[int, bytes] = {}
"""What chunks began with that were read alone, a size and CRLF, by how many bytes each was in all. Of as many bytes,
what begins with it and ends with CRLF is a whole chunk, too. Of all connections: servers write sizes alike.
"""


class Chunks:
    """Takes the framing off a body in chunks of the plain kind: sizes without extensions, no trailers.

    At everything else, be it unusual or broken, and at the end, it is `over`: `onward` is what the library's parser has
    to read on from, as if it were at the beginning of a body. `spare` is the number of bytes in it that were given out
    already. After the end of a body nothing may follow: if something does, `surplus` is set, and the connection is of
    no further use. It is `between` chunks while none is open.
    """

    __slots__ = ("_begun", "_left", "between", "onward", "over", "spare", "surplus")

    def __init__(self) -> None:
        self.between = True
        self._begun = b""  # A size, or an end, of which a part has come.
        self._left = 0  # Bytes that the open chunk lacks, its CRLF included.
        self.over = self.surplus = False
        self.onward = b""
        self.spare = 0

    def feed(self, data: bytes) -> Sequence[bytes]:
        """Return what these bytes hold of the body, a piece for each chunk, as the library's parser does. Not to be
        called once the body is `over`.
        """
        pieces: list[bytes] = []
        alone = self.between
        if self._begun:
            data, self._begun = self._begun + data, b""
        at, size = 0, len(data)
        while at < size:
            if self._left > 2:
                end = min(at + self._left - 2, size)
                pieces.append(data[at:end])
                self._left -= end - at
                at = end
            elif self._left:
                at = self._end_of_chunk(data, at)
            else:
                # Whole chunks, one for each event: what servers send.
                while (start := data.find(b"\r\n", at, at + _LONGEST) + 2) > 2:
                    length = _length(data[at : start - 2])
                    end = start + length
                    if not length or not data.startswith(b"\r\n", end):
                        break
                    pieces.append(data[start:end])
                    at = end + 2
                    if at == size:
                        self.between = True
                        if alone and len(pieces) == 1 and size <= _ALONE:
                            heads[size] = data[:start]
                        return pieces
                at = self._start_of_chunk(data, at)
        self.between = not (self._begun or self._left)
        return pieces

    def break_off(self) -> None:
        """Nothing more comes: the body is over before its end, and the library finds that, too."""
        self.over, self.onward = True, self._begun

    def _end_of_chunk(self, data: bytes, at: int) -> int:
        awaited = b"\r\n"[-self._left :]
        found = data[at : at + self._left]
        if awaited.startswith(found):
            self._left -= len(found)
            return at + len(found)
        # The library finds the fault where it is: at the end of a chunk.
        self.spare = 1
        return self._leave(b"1\r\n." + b"\r\n"[: 2 - self._left] + data[at:], len(data))

    def _start_of_chunk(self, data: bytes, at: int) -> int:
        found = _size(data, at)
        if found and (length := int(found[1], 16)):
            self._left = length + 2
            return found.end()
        rest = data[at : at + _LONGEST]
        if rest == END:
            return self._leave(END, len(data))
        if rest.startswith(END):
            self.over = self.surplus = True
        elif END.startswith(rest) or (len(rest) == len(data) - at and _may_become_size(rest)):
            self._begun = rest
        else:
            return self._leave(data[at:], len(data))
        return len(data)

    def _leave(self, onward: bytes, at: int) -> int:
        self.over = True
        self.onward = onward
        return at
