# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError
from .._overlay.sse.event import ServerSentEvent


@attrs.define(kw_only=True, eq=False, repr=False)
class Envelope(Model):
    data: models.Tick
    event: str | None = UNSET
    id: str | None = None
    retry: int | None = None

    _unsent: ClassVar[tuple[str, ...]] = ("id", "retry")

    _not_null: ClassVar[tuple[str, ...]] = ("event",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.data = NULL if (value := raw.get("data")) is None else Tick.from_dict(value)
            self.event = raw.get("event")
        except DecodeError as error:
            error.within(self)
            raise
        return self

    @classmethod
    def from_event(cls, payload: Any, frame: ServerSentEvent) -> Self:
        """The event that a frame of the stream carries. Raises DecodeError."""
        self = cls.from_dict({"data": payload, "event": frame.event})
        self.id = frame.id
        self.retry = frame.retry
        return self


@attrs.define(kw_only=True, eq=False, repr=False)
class Tick(Model):
    n: int

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.n = raw.get("n")
        return self
