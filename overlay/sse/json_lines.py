"""JSON lines (`application/jsonl`, `application/x-ndjson`, `application/json-seq`): bytes in, an event per line out."""

from __future__ import annotations

from ..core.errors import EventTooLargeError
from .event import DEFAULT_MAX_EVENT_BYTES, ServerSentEvent

_BLANK = b" \t\r\x1e"
"""What may stand around a line's JSON; U+001E begins a record of RFC 7464."""


class JSONLinesDecoder:
    """The twin of `SSEDecoder` for streams of JSON lines. A line ends with LF; blank lines are skipped."""

    __slots__ = ("_partial", "error_field", "last_event_id", "max_event_bytes")

    def __init__(self, max_event_bytes: int = DEFAULT_MAX_EVENT_BYTES) -> None:
        self.max_event_bytes = max_event_bytes
        self.last_event_id = ""
        self.error_field: str | None = None
        self._partial = bytearray()

    def feed(self, data: bytes) -> list[ServerSentEvent]:
        """The lines that these bytes complete. Raises EventTooLargeError, and has dropped that line then."""
        if b"\n" not in data:
            self._hold(data, [])
            return []
        if self._partial:
            data, self._partial = bytes(self._partial) + data, bytearray()
        *lines, rest = data.split(b"\n")
        events: list[ServerSentEvent] = []
        for line in lines:
            if len(line) > self.max_event_bytes:
                self._too_large(events)
            line = line.strip(_BLANK)
            if line:
                events.append(ServerSentEvent("message", str(line, "utf-8", "replace")))
        if rest:
            self._hold(rest, events)
        return events

    def unfinished(self) -> ServerSentEvent | None:
        """The last line, where the stream ended without a line end; None if there is none."""
        line, self._partial = bytes(self._partial).strip(_BLANK), bytearray()
        return ServerSentEvent("message", str(line, "utf-8", "replace")) if line else None

    def _hold(self, data: bytes, events: list[ServerSentEvent]) -> None:
        self._partial += data
        if len(self._partial) > self.max_event_bytes:
            self._too_large(events)

    def _too_large(self, events: list[ServerSentEvent]) -> None:
        self._partial = bytearray()
        raise EventTooLargeError(f"a line is larger than {self.max_event_bytes} bytes", events)
