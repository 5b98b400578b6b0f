# Copied from overlay/transport/fast/heads.py; edit it there.
"""Where the head of a reply ends. No I/O."""

from __future__ import annotations

import re

_END = re.compile(rb"\n\r?\n")
"""A line may end with LF alone (RFC 9112 §2.2)."""

_INTERIM = re.compile(rb"HTTP/\d\.\d 1(?!01)")
"""The beginning of an informational reply (RFC 9110 §15.2), which another head follows; not so 101."""


class Heads:
    """Cuts what came for a request after the head of its reply.

    `at_body` says that a whole head was given out, and that nothing was asked for since. A head that the library sees
    elsewhere clears it with its next read.
    """

    __slots__ = ("_head", "at_body")

    def __init__(self) -> None:
        self._head: bytearray | None = None  # What there is of the head that is awaited; None if none is.
        self.at_body = False

    def await_head(self) -> None:
        """Expect a head next: a request is being sent."""
        self._head, self.at_body = bytearray(), False

    def cut(self, data: bytes) -> int:
        """Return how many of these bytes may be given out."""
        self.at_body = False
        head = self._head
        if head is None:
            return len(data)
        before = len(head)
        head += data
        found = _END.search(head, before - 2)
        if found is None:
            return len(data)
        self.at_body = _INTERIM.match(head) is None
        self._head = None if self.at_body else bytearray()
        return found.end() - before
