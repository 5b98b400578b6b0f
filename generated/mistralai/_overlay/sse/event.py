# Copied from overlay/sse/event.py; edit it there.
"""An event as it was sent, and the limit on its size: what both decoders share."""

from __future__ import annotations

from msgspec import Struct

from ..core.errors import EventTooLargeError

__all__ = ["DEFAULT_MAX_EVENT_BYTES", "EventTooLargeError", "ServerSentEvent"]

DEFAULT_MAX_EVENT_BYTES = 64 * 1024 * 1024
"""Images travel in events and take megabytes; limits of 1 MiB and less have broken real streams."""


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
