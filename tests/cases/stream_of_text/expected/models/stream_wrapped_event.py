# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new
from .._overlay.sse.event import ServerSentEvent


@attrs.define(kw_only=True, eq=False, repr=False)
class StreamWrappedEvent(Model):
    data: str
    event: str | None = UNSET
    id: str | None = UNSET
    retry: int | None = None

    _unsent: ClassVar[tuple[str, ...]] = ("retry",)

    _not_null: ClassVar[tuple[str, ...]] = ("event", "id")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.data = raw.get("data")
        self.event = raw.get("event")
        self.id = raw.get("id")
        return self

    @classmethod
    def from_event(cls, payload: Any, frame: ServerSentEvent) -> Self:
        """The event that a frame of the stream carries. Raises DecodeError."""
        self = cls.from_dict({"data": payload, "event": frame.event, "id": frame.id})
        self.retry = frame.retry
        return self
