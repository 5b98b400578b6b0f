# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError
from .._overlay.models.unions import Shapes, UnknownVariant, Variants, decode_shaped


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    either: models.ThingEither | None = UNSET
    nothing: None = UNSET
    one: models.MaybeUnion | None = UNSET
    other: models.Other | None = UNSET
    text: str | None = UNSET

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.either = NULL if (value := raw.get("either")) is None else decode_thing_either(value)
            self.nothing = raw.get("nothing")
            self.one = NULL if (value := raw.get("one")) is None else decode_maybe_union(value)
            self.other = NULL if (value := raw.get("other")) is None else models.Other.from_dict(value)
            self.text = raw.get("text")
        except DecodeError as error:
            error.within(self)
            raise
        return self


class UnknownMaybeUnion(UnknownVariant):
    """A MaybeUnion that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_maybe_union"


MaybeUnion: TypeAlias = Annotated[
    Union["models.Other", "models.Maybe", UnknownMaybeUnion, None],
    Variants(UnknownMaybeUnion),
]

_maybe_union_shapes: Shapes[MaybeUnion] = (
    (frozenset(["id"]), lambda: models.Other.from_dict),
    (frozenset(["name"]), lambda: models.Maybe.from_dict),
)


def decode_maybe_union(value: Any) -> MaybeUnion:
    """The MaybeUnion of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _maybe_union_shapes, UnknownMaybeUnion)


class UnknownThingEither(UnknownVariant):
    """A ThingEither that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_thing_either"


ThingEither: TypeAlias = Annotated[
    Union["models.Other", "models.Maybe", UnknownThingEither, None],
    Variants(UnknownThingEither),
]

_thing_either_shapes: Shapes[ThingEither] = (
    (frozenset(["id"]), lambda: models.Other.from_dict),
    (frozenset(["name"]), lambda: models.Maybe.from_dict),
)


def decode_thing_either(value: Any) -> ThingEither:
    """The ThingEither of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _thing_either_shapes, UnknownThingEither)
