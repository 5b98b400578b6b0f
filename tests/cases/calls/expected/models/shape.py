# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, UnknownVariant, Variants, decode_tagged


class UnknownShape(UnknownVariant):
    """A Shape that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    kind: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_DECODERS: Decoders[Shape] = {
    "round": lambda: models.Circle.from_dict,
    "sq": lambda: models.Square.from_dict,
}

Shape: TypeAlias = Annotated[
    Union["models.Circle", "models.Square", UnknownShape],
    Variants(UnknownShape, "kind", _DECODERS),
]

ShapeTypedDict: TypeAlias = Union["models.CircleTypedDict", "models.SquareTypedDict"]


def decode_shape(value: Any) -> Shape:
    """The Shape of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "kind", _DECODERS, UnknownShape)
