# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union
from uuid import UUID

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_date, decode_datetime, decode_map, decode_uuid
from .._overlay.models.unions import Decoders, UnknownVariant, Variants, decode_tagged
from .._overlay.requests.parameters import only_date, only_datetime


class ThingTypedDict(TypedDict, total=False):
    """Thing as a dictionary."""

    name: Required[str]
    due: date
    labels: Mapping[str, models.PointParam]
    level: int
    old: str
    parent: models.ThingParam
    secret: str
    shape: models.ShapeParam
    size: int | None


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    name: str
    id: UUID
    due: date | None = UNSET
    labels: dict[str, models.Point] | None = UNSET
    level: int = UNSET
    made: datetime | None = UNSET
    old: str | None = UNSET
    """Deprecated."""
    parent: Thing | None = UNSET
    secret: str | None = UNSET
    shape: models.Shape | None = UNSET
    size: int | None = UNSET

    _checked: ClassVar[Mapping[str, Callable[[str, Any], Any]]] = {
        "due": only_date,
        "made": only_datetime,
    }

    _not_null: ClassVar[tuple[str, ...]] = ("due", "labels", "level", "made", "old", "parent", "secret", "shape")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.name = raw.get("name")
            self.id = NULL if (value := raw.get("id")) is None else decode_uuid(value)
            self.due = NULL if (value := raw.get("due")) is None else decode_date(value)
            self.labels = NULL if (value := raw.get("labels")) is None else decode_map(value, models.Point.from_dict)
            self.level = raw.get("level", 3)
            self.made = NULL if (value := raw.get("made")) is None else decode_datetime(value)
            self.old = raw.get("old")
            self.parent = NULL if (value := raw.get("parent")) is None else Thing.from_dict(value)
            self.secret = raw.get("secret")
            self.shape = NULL if (value := raw.get("shape")) is None else decode_shape(value)
            self.size = raw.get("size")
        except DecodeError as error:
            error.within(self)
            raise
        return self


class UnknownShape(UnknownVariant):
    """A Shape that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_shape"
    kind: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_shape_decoders: Decoders[Shape] = {
    "round": lambda: models.Circle.from_dict,
    "sq": lambda: models.Square.from_dict,
}

Shape: TypeAlias = Annotated[
    Union["models.Circle", "models.Square", UnknownShape],
    Variants(UnknownShape, "kind", _shape_decoders),
]

ShapeTypedDict: TypeAlias = Union["models.CircleTypedDict", "models.SquareTypedDict"]


def decode_shape(value: Any) -> Shape:
    """The Shape of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "kind", _shape_decoders, UnknownShape)
