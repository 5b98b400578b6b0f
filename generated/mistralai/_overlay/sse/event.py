# Copied from overlay/sse/event.py; edit it there.
"""What the stream decoders share: an event as it was sent, and the limit on its size."""

from __future__ import annotations

from msgspec import Struct

from ..core.errors import EventTooLargeError

__all__ = ["DEFAULT_MAX_EVENT_BYTES", "EventTooLargeError", "ServerSentEvent"]

DEFAULT_MAX_EVENT_BYTES = 64 * 1024 * 1024
"""Images travel in events and take megabytes; limits of 1 MiB and less have broken real streams."""


class ServerSentEvent(Struct, gc=False):
    """One event. `id` is the last event id in force; `retry`, in milliseconds, is what its own block set, or None."""

    event: str = "message"
    data: str = ""
    id: str = ""
    retry: int | None = None
