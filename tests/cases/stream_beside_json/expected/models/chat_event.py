# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model

if TYPE_CHECKING:
    from .._overlay.frames import ServerSentEvent


@attrs.define(kw_only=True, eq=False, repr=False)
class ChatEvent(Model):
    data: models.Chunk
    event: str | None = UNSET
    id: str | None = None
    retry: int | None = None

    _unsent: ClassVar[tuple[str, ...]] = ("id", "retry")

    @classmethod
    def from_event(cls, payload: Any, frame: ServerSentEvent) -> ChatEvent:
        """The event that a frame of the stream carries. Raises DecodeError."""
        self = cls.from_dict({"data": payload, "event": frame.event})
        self.id = frame.id
        self.retry = frame.retry
        return self

    def _decode(self: Any, get: Get) -> None:
        self.data = None if (value := get("data")) is None else models.Chunk.from_dict(value)
        self.event = get("event")
