# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Shapes, UnknownVariant, Variants, decode_shaped


class UnknownMaybeUnion(UnknownVariant):
    """A MaybeUnion that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()


MaybeUnion: TypeAlias = Annotated[
    Union["models.Other", "models.Maybe", UnknownMaybeUnion, None],
    Variants(UnknownMaybeUnion),
]

_SHAPES: Shapes[MaybeUnion] = (
    (frozenset(["id"]), lambda: models.Other.from_dict),
    (frozenset(["name"]), lambda: models.Maybe.from_dict),
)


def decode_maybe_union(value: Any) -> MaybeUnion:
    """The MaybeUnion of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _SHAPES, UnknownMaybeUnion)
