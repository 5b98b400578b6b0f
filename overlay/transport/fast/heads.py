"""Where the head of a reply ends, and how much a reply may have beside its body. No I/O."""

from __future__ import annotations

import re
from time import monotonic

from ...core.describe import LARGE_HEAD
from ...core.errors import ResponseTooLargeError

MAX_HEADER_BYTES = 102_400
"""What the library's parser takes of one head. Servers and gateways send less than 64 KiB."""

SLACK = 65_536
"""Bytes that the library has read and not yet taken apart, at most."""

OF_CHUNK = 24
"""Bytes that a chunk has beside its data and an extension, at most, as the library reads them: a size, and two CRLF."""

FRAMING = "the framing of the reply (chunk extensions, trailers) is larger than max_header_bytes, {} bytes"

_END = re.compile(rb"\n\r?\n")
"""A line may end with LF alone (RFC 9112 §2.2)."""

_BEGINNING = b"HTTP/"

_INTERIM = re.compile(rb"HTTP/\d\.\d 1(?!01)")
"""The beginning of an informational reply (RFC 9110 §15.2), which another head follows; not so 101."""


class Heads:
    """Cuts what came for a request after the head of its reply.

    A head is given out when it is whole, and it has `most` bytes at most, with the interim replies before it. Its
    first byte begins the time in which its last one comes, whichever reads that takes. `at_body` says that a whole head
    was given out, and that nothing was asked for since. A head that the library sees elsewhere clears it with its next
    read. Of a body in chunks that the library reads, the framing (chunk extensions, trailers) has `most` bytes at most,
    too, and what lies between two of its pieces has the time of one.
    """

    __slots__ = ("_framed", "_head", "_since", "_spent", "at_body", "most")

    def __init__(self, most: int) -> None:
        self.most = most
        self._head: bytearray | None = None  # What there is of the head that is awaited; None if none is.
        self._since: float | None = None
        self.at_body = self._framed = False
        self._spent = 0

    @property
    def awaiting(self) -> bool:
        """Whether a head is expected, or has begun."""
        return self._head is not None

    @property
    def begun(self) -> bool:
        """Whether a part of the head that is expected has come."""
        return bool(self._head)

    def await_head(self) -> None:
        """Expect a head next: a request is being sent."""
        self._head, self._since, self.at_body = bytearray(), None, False
        self._framed, self._spent = False, 0

    def begin_framed(self) -> None:
        """Count the framing of a body from now on: `took` is called for each of its pieces."""
        self._framed, self._spent, self._since = True, 0, None

    def took(self, size: int) -> None:
        """So many of the bytes that were given out were no framing, and neither is what a plain chunk has around them,
        which is less than what is let pass here: that adds up to no credit for later.
        """
        self._spent = max(self._spent - size - OF_CHUNK, 0)
        self._since = None

    def count(self, size: int) -> None:
        """So many bytes were given out. Raises `ResponseTooLargeError` if too much of it is framing."""
        self._spent += size
        self._since = self._since or monotonic()
        if self._spent > self.most + SLACK:
            raise ResponseTooLargeError(FRAMING.format(self.most))

    def left(self, timeout: float | None) -> float | None:
        """Return the seconds that the next read may take, 0 if the time for a head is over."""
        if timeout is None or self._since is None:
            return timeout
        return max(self._since + timeout - monotonic(), 0.0)

    def cut(self, data: bytes) -> tuple[bytes, bytes] | None:
        """Return what may be given out now that these bytes came, and what is left of them; None if more has to come
        before. Raises `ResponseTooLargeError`.
        """
        self.at_body = False
        head = self._head
        if head is None:
            if self._framed:
                self.count(len(data))
            return data, b""
        if not data:
            return data, data
        before = len(head)
        head += data
        found = _END.search(head, before - 2)
        self._check(head if found is None else head[: found.end()])
        if head.isspace():
            return self._begin_anew(head, len(head))
        if not _BEGINNING.startswith(head[:5]):  # No head at all: the library is to say so.
            self._head = None
            return bytes(head), b""
        if found is None:
            self._since = self._since or monotonic()
            return None
        if _INTERIM.match(head):
            return self._begin_anew(head, found.end())
        self._head, self._since, self.at_body = None, None, True
        end = found.end()
        return (data[:end], data[end:]) if not before else (bytes(head[:end]), bytes(head[end:]))

    def _begin_anew(self, head: bytearray, end: int) -> tuple[bytes, bytes]:
        """Give out what is no head, or not the last one, and go on with the next."""
        self._head, self._since, self._spent = bytearray(), self._since or monotonic(), self._spent + end
        return bytes(head[:end]), bytes(head[end:])

    def _check(self, head: bytearray) -> None:
        if self._spent + len(head) > self.most:
            raise ResponseTooLargeError(LARGE_HEAD.format(self.most))
        if head.count(b"\n") > lines_of(self.most):
            why = f"the head of the reply has more than {lines_of(self.most)} lines (max_header_bytes is {self.most})"
            raise ResponseTooLargeError(why)


def lines_of(most: int) -> int:
    """Return how many headers there may be: each becomes objects that are larger than itself."""
    return max(100, most // 100)
