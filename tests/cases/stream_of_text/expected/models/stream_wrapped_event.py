# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import attrs

from .._overlay.models import UNSET, Get, Model

if TYPE_CHECKING:
    from .._overlay.frames import ServerSentEvent


@attrs.define(kw_only=True, eq=False, repr=False)
class StreamWrappedEvent(Model):
    data: str
    event: str | None = UNSET
    id: str | None = UNSET
    retry: int | None = None

    _unsent: ClassVar[tuple[str, ...]] = ("retry",)

    @classmethod
    def from_event(cls, payload: Any, frame: ServerSentEvent) -> StreamWrappedEvent:
        """The event that a frame of the stream carries. Raises DecodeError."""
        self = cls.from_dict({"data": payload, "event": frame.event, "id": frame.id})
        self.retry = frame.retry
        return self

    def _decode(self: Any, get: Get) -> None:
        self.data = get("data")
        self.event = get("event")
        self.id = get("id")
