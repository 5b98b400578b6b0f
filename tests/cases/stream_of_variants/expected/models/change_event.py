# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

import attrs

from .. import models
from .._overlay.models.base import NULL, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError
from .._overlay.models.unions import Decoders, UnknownVariant, Variants, decode_tagged
from .._overlay.sse.event import ServerSentEvent


@attrs.define(kw_only=True, eq=False, repr=False)
class ChangeEvent(Model):
    data: models.Change
    event: str | None = None
    id: str | None = None
    retry: int | None = None

    _unsent: ClassVar[tuple[str, ...]] = ("event", "id", "retry")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.data = NULL if (value := raw.get("data")) is None else decode_change(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self

    @classmethod
    def from_event(cls, payload: Any, frame: ServerSentEvent) -> Self:
        """The event that a frame of the stream carries. Raises DecodeError."""
        self = new(cls)
        self._raw = {"data": payload}
        try:
            self.data = NULL if payload is None else decode_change(payload)
        except DecodeError as error:
            error.within(self)
            raise
        self.event = frame.event
        self.id = frame.id
        self.retry = frame.retry
        return self


class UnknownChange(UnknownVariant):
    """A Change that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_change"
    kind: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_change_decoders: Decoders[Change] = {
    "added": lambda: models.Added.from_dict,
    "removed": lambda: models.Removed.from_dict,
}

Change: TypeAlias = Annotated[
    Union["models.Added", "models.Removed", UnknownChange],
    Variants(UnknownChange, "kind", _change_decoders),
]


def decode_change(value: Any) -> Change:
    """The Change of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "kind", _change_decoders, UnknownChange)
