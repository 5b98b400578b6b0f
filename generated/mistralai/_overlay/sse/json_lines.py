# Copied from overlay/sse/json_lines.py; edit it there.
"""The decoder of JSON lines (`application/jsonl`, `application/x-ndjson`, `application/json-seq`): bytes in, one event
per line out.
"""

from __future__ import annotations

from ..core.errors import EventTooLargeError
from .event import DEFAULT_MAX_EVENT_BYTES, Blocks, ServerSentEvent

_BLANK = b" \t\r\x1e"
"""What may stand around a line's JSON; U+001E begins a record of RFC 7464."""


class JSONLinesDecoder:
    """Decodes one stream of JSON lines; used like `SSEDecoder`. A line ends with LF; blank lines are skipped."""

    __slots__ = ("_partial", "error_field", "last_event_id", "max_event_bytes")

    def __init__(self, max_event_bytes: int = DEFAULT_MAX_EVENT_BYTES) -> None:
        self.max_event_bytes = max_event_bytes
        self.last_event_id = ""
        self.error_field: str | None = None
        self._partial = Blocks()

    @property
    def between(self) -> bool:
        """Whether nothing is held of a line that goes on."""
        return not self._partial.size

    def feed(self, data: bytes) -> list[ServerSentEvent]:
        """Return the lines that these bytes complete. Raises `EventTooLargeError` for a line over the limit, which is
        then dropped.
        """
        if b"\n" not in data:
            self._hold(data, [])
            return []
        if self._partial.size:
            data = self._partial.whole(data)
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
        """Return the last line, if the body ended without a line end; None if there is none."""
        line = self._partial.whole().strip(_BLANK)
        return ServerSentEvent("message", str(line, "utf-8", "replace")) if line else None

    def _hold(self, data: bytes, events: list[ServerSentEvent]) -> None:
        self._partial.add(data)
        if self._partial.size > self.max_event_bytes:
            self._too_large(events)

    def _too_large(self, events: list[ServerSentEvent]) -> None:
        self._partial.clear()
        raise EventTooLargeError(f"a line is larger than max_event_bytes, {self.max_event_bytes} bytes", events)
