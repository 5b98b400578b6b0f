# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Shapes, UnknownVariant, Variants, decode_shaped


class UnknownThingEither(UnknownVariant):
    """A ThingEither that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()


ThingEither: TypeAlias = Annotated[
    Union["models.Other", "models.Maybe", UnknownThingEither, None],
    Variants(UnknownThingEither),
]

_SHAPES: Shapes[ThingEither] = (
    (frozenset(["id"]), lambda: models.Other.from_dict),
    (frozenset(["name"]), lambda: models.Maybe.from_dict),
)


def decode_thing_either(value: Any) -> ThingEither:
    """The ThingEither of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _SHAPES, UnknownThingEither)
