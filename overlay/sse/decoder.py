"""The decoder of event streams (`text/event-stream`): bytes in, events out, exactly as WHATWG HTML §9.2.5 and §9.2.6
say.

What servers of language models send beyond the standard is handled in `streams/meaning.py`, not here.
"""

from __future__ import annotations

from ..core.errors import EventTooLargeError
from .event import DEFAULT_MAX_EVENT_BYTES, Blocks, ServerSentEvent

__all__ = ["EventTooLargeError", "SSEDecoder", "ServerSentEvent"]

_BOM = b"\xef\xbb\xbf"


class SSEDecoder:
    """Decodes one event stream. The work is linear in the number of bytes, however they are split.

    `last_event_id` and `retry` (milliseconds, or None) are the state after the last `feed`. `error_field` is the value
    of a field named `error`: the standard ignores it, and old llama.cpp servers report failures in it. `between` says
    that nothing is held of an event that goes on: all that came has been given out.
    """

    def __init__(self, max_event_bytes: int = DEFAULT_MAX_EVENT_BYTES) -> None:
        self.max_event_bytes = max_event_bytes
        self.last_event_id = ""
        self.retry: int | None = None
        self.error_field: str | None = None
        self._head: bytes | None = b""  # The first bytes, while they may still be a byte-order mark; None afterwards.
        self._skip_lf = False  # The last line ended with CR: an LF that comes next belongs to it.
        self._partial = Blocks()  # The line that has not ended yet.
        self._id = ""
        self.between = False
        self._forget()

    def _forget(self) -> None:
        self._data: bytes | Blocks | None = None
        self._event = ""
        self._retry: int | None = None
        self._size = 0  # Bytes of the lines that the open event consists of.

    def plain(self, data: bytes) -> list[bytes] | None:
        """Return the data of each event if these bytes are whole events of a line of data each, nearly all that servers
        send: nothing of them is kept then. None for all other bytes, which have to be fed.
        """
        if not (self.between and data.startswith(b"data: ") and data.endswith(b"\n\n")) or 13 in data:
            return None
        end = len(data) - 2
        if end > self.max_event_bytes:
            return None
        if data.find(b"\n") == end:
            values = [data[6:end]]
        else:
            values = data[6:end].split(b"\n\ndata: ")
            if b"\n" in b"".join(values):  # To count them takes longer: it looks at each byte.
                return None
        self.last_event_id = self._id
        return values

    def feed(self, data: bytes) -> list[ServerSentEvent]:
        """Return the events that these bytes complete. Raises `EventTooLargeError` for an event over the limit, whose
        data is then dropped.
        """
        values = self.plain(data)
        if values is not None:
            last_id = self.last_event_id
            return [ServerSentEvent("message", value.decode("utf-8", "replace"), last_id) for value in values]
        self.between = False
        events = self._feed(data)
        self.between = self._head is None and not (self._skip_lf or self._size or self._partial.size)
        return events

    def _feed(self, data: bytes) -> list[ServerSentEvent]:
        if self._head is not None:
            self._head += data
            if len(self._head) < 3 and _BOM.startswith(self._head):
                return []
            data, self._head = self._head.removeprefix(_BOM), None
        if self._skip_lf and data:
            self._skip_lf = False
            data = data.removeprefix(b"\n")
        if not data:
            return []
        if self._partial.size:
            if b"\n" not in data and b"\r" not in data:
                self._hold(data, [])
                return []
            data = self._partial.whole(data)
        lines = data.splitlines()  # On bytes this splits at LF, CR and CRLF only, unlike on str.
        if data[-1] in b"\r\n":
            self._skip_lf = data[-1] == 13
            return self._take(lines)
        data = lines.pop()
        events = self._take(lines)
        self._hold(data, events)
        return events

    def unfinished(self) -> ServerSentEvent | None:
        """Return the event that the body ended in, as if its closing blank line had come; None if there is none. The
        standard discards it.
        """
        line = self._partial.whole()
        events = self._take([line, b""] if line else [b""])
        return events[0] if events else None

    def _hold(self, data: bytes, events: list[ServerSentEvent]) -> None:
        self._partial.add(data)
        if self._partial.starts() == 58:
            self._partial = Blocks(b":")  # A comment may be endless, and its colon is all that matters.
        elif self._size + self._partial.size > self.max_event_bytes:
            self._too_large(events)

    def _too_large(self, events: list[ServerSentEvent]) -> None:
        self._partial.clear()
        self._forget()
        raise EventTooLargeError(f"an event is larger than max_event_bytes, {self.max_event_bytes} bytes", events)

    def _take(self, lines: list[bytes]) -> list[ServerSentEvent]:
        events: list[ServerSentEvent] = []
        data, size, limit = self._data, self._size, self.max_event_bytes
        name, last_id, retry = self._event, self._id, self._retry
        for line in lines:
            if not line:
                if data is not None:
                    data = data.whole() if isinstance(data, Blocks) else data
                    events.append(ServerSentEvent(name or "message", str(data, "utf-8", "replace"), last_id, retry))
                    data = None
                if size:
                    self._event, self._retry = name, retry = "", None
                    size = 0
                self.last_event_id = last_id
                continue
            size += len(line)
            if line[:5] == b"data:" or line == b"data":
                value = line[6:] if line[5:6] == b" " else line[5:]
                if data is None:
                    data = value
                else:
                    if isinstance(data, bytes):
                        data = Blocks(data)
                    data.add(b"\n" + value)
            elif self._field(line):
                name, last_id, retry = self._event, self._id, self._retry
            elif size <= limit or line[0] == 58:
                size -= len(line)
            if size > limit:
                self._too_large(events)
        self._data, self._size = data, size
        return events

    def _field(self, line: bytes) -> bool:
        """Take any field but `data`. Returns False if nothing of the line is kept in memory."""
        name, _, rest = line.partition(b":")
        value = str(rest.removeprefix(b" "), "utf-8", "replace")
        if name == b"event":
            self._event = value
        elif name == b"id" and "\0" not in value:
            self._id = value
        elif name == b"retry" and value.isascii() and value.isdigit() and len(value) < 1000:
            self.retry = self._retry = int(value)
        elif name == b"error":
            self.error_field = value
        else:
            return False
        return True
