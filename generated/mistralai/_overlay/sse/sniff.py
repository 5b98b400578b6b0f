# Copied from overlay/sse/sniff.py; edit it there.
"""Decides from the first bytes of a body whether it is a stream at all, whatever its content type says."""

from __future__ import annotations

from ..core.http_library import httpx

_BOM = b"\xef\xbb\xbf"
_FIELDS = (b"data:", b"event:", b"id:", b"retry:", b":")
_STREAM_TYPE = "text/event-stream"
_KEPT = 1000
"""Bytes kept of a stream until its first event, to show what came instead of one."""
_MAX_BODY = 65_536
"""Bytes kept of a body that is no stream."""


class Sniffer:
    """Watches a body until its first event. `is_body` is set once it is known to be something else (a page, a JSON
    document).
    """

    __slots__ = ("_decided", "_declared", "_format", "head", "is_body")

    def __init__(self, response: httpx.Response, format: str) -> None:
        content_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        self._declared = content_type == _STREAM_TYPE
        self._format = format
        self._decided = False
        self.head = bytearray()
        self.is_body = False

    @property
    def full(self) -> bool:
        """Whether as much of a body that is no stream was kept as an error message will show."""
        return len(self.head) >= _MAX_BODY

    @property
    def text(self) -> str:
        """What was kept of the body, as text."""
        return self.head.decode("utf-8", "replace")

    def take(self, data: bytes) -> bytes:
        """Return the bytes to decode as a stream: none while it is undecided, then all that came so far, and none of
        another body.
        """
        if self._decided:
            limit = _MAX_BODY if self.is_body else _KEPT
            self.head += data[: max(limit - len(self.head), 0)]
            return b"" if self.is_body else data
        self.head += data
        return self._decide(self._is_stream(bytes(self.head)))

    def flush(self) -> bytes:
        """Decide now, since the body has ended. Returns the bytes to decode as a stream."""
        if self._decided:
            return b""
        # Nothing but blanks is an empty stream; the beginning of a word that might have become `data:` is no stream.
        return self._decide(not self.head.strip())

    def _decide(self, stream: bool | None) -> bytes:
        if stream is None:
            return b""
        data = bytes(self.head)
        self._decided = True
        self.is_body = not stream
        del self.head[_MAX_BODY if self.is_body else _KEPT :]
        return data if stream else b""

    def _is_stream(self, head: bytes) -> bool | None:
        if _BOM.startswith(head):
            return None
        start = head.removeprefix(_BOM).lstrip(b" \t\r\n")
        if not start:
            return True if len(head) > _KEPT else None
        if self._format == "jsonl":
            return start[0] != 60
        if start[:1] in (b"{", b"[", b"<"):
            return False
        if self._declared or start.startswith(_FIELDS):
            return True
        return None if any(name.startswith(start) for name in _FIELDS) else False
