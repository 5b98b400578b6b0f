"""What the stream decoders share: an event as it was sent, and the limit on its size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from .errors import ResponseValidationError

if TYPE_CHECKING:
    import httpx

DEFAULT_MAX_EVENT_BYTES = 64 * 1024 * 1024
"""Images travel in events and take megabytes; limits of 1 MiB and less have broken real streams."""


class EventTooLargeError(ResponseValidationError, ValueError):
    """One event is larger than the limit. What was held of it is gone; `events` are those completed just before."""

    def __init__(self, message: str, events: list[ServerSentEvent], raw_response: httpx.Response | None = None) -> None:
        super().__init__(message, raw_response, None, "")
        self.events = events


class ServerSentEvent(Struct, gc=False):
    """One event. `id` is the last event id in force; `retry`, in milliseconds, is what its own block set, or None."""

    event: str = "message"
    data: str = ""
    id: str = ""
    retry: int | None = None
