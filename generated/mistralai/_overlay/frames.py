# Copied from overlay/frames.py; edit it there.
"""What the stream decoders share: an event as it was sent, and the limit on its size."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


class ServerSentEvent:
    """One event. `id` is the last event id in force; `retry`, in milliseconds, is what its own block set, or None."""

    __slots__ = ("data", "event", "id", "retry")

    def __init__(self, event: str = "message", data: str = "", id: str = "", retry: int | None = None) -> None:
        self.event = event
        self.data = data
        self.id = id
        self.retry = retry

    def __repr__(self) -> str:
        return f"ServerSentEvent(event={self.event!r}, data={self.data!r}, id={self.id!r}, retry={self.retry!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ServerSentEvent) and repr(self) == repr(other)
