# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, TypeAlias, Union

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_any, decode_date, map_of
from .._overlay.models.unions import Decoders, Evidence, Shapes, decode_shaped, decode_tagged


@attrs.define(kw_only=True, eq=False, repr=False)
class ListStartsResponse(Model):
    days: models.OrDays | None = UNSET
    empty: models.OrEmpty | None = UNSET
    free: models.OrFree | None = UNSET
    tagged: models.TaggedOrFree | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("days", "empty", "free", "tagged")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.days = NULL if (value := raw.get("days")) is None else decode_or_days(value)
            self.empty = NULL if (value := raw.get("empty")) is None else decode_or_empty(value)
            self.free = NULL if (value := raw.get("free")) is None else decode_or_free(value)
            self.tagged = NULL if (value := raw.get("tagged")) is None else decode_tagged_or_free(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self


OrDays: TypeAlias = Union["models.Start", dict[str, date]]

_or_days_shapes: Shapes[OrDays] = (
    (frozenset(["trainingId"]), lambda: models.Start.from_dict, Evidence(known=frozenset(["trainingId"]))),
    (frozenset(), lambda: map_of(decode_date), Evidence()),
)


def decode_or_days(value: Any) -> OrDays:
    """The OrDays of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _or_days_shapes)


OrEmpty: TypeAlias = Union["models.Start", dict[str, Any]]

_or_empty_shapes: Shapes[OrEmpty] = (
    (frozenset(["trainingId"]), lambda: models.Start.from_dict, Evidence(known=frozenset(["trainingId"]))),
    (frozenset(), lambda: decode_any, Evidence()),
)


def decode_or_empty(value: Any) -> OrEmpty:
    """The OrEmpty of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _or_empty_shapes)


OrFree: TypeAlias = Union["models.Start", dict[str, Any]]

_or_free_shapes: Shapes[OrFree] = (
    (frozenset(["trainingId"]), lambda: models.Start.from_dict, Evidence(known=frozenset(["trainingId"]))),
    (frozenset(), lambda: decode_any, Evidence()),
)


def decode_or_free(value: Any) -> OrFree:
    """The OrFree of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _or_free_shapes)


_tagged_or_free_decoders: Decoders[TaggedOrFree] = {
    "cat": lambda: models.TaggedOrFreeCat.from_dict,
    "dog": lambda: models.TaggedOrFreeDog.from_dict,
}

TaggedOrFree: TypeAlias = Union["models.TaggedOrFreeCat", "models.TaggedOrFreeDog", dict[str, Any]]


def decode_tagged_or_free(value: Any) -> TaggedOrFree:
    """The TaggedOrFree of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "kind", _tagged_or_free_decoders)
