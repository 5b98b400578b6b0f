# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, Evidence, Shapes, UnknownVariant, Variants, decode_tagged


class UnknownShape(UnknownVariant):
    """A Shape that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_shape"
    kind: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_shape_decoders: Decoders[Shape] = {
    "circle": lambda: models.Circle.from_dict,
    "disc": lambda: models.Circle.from_dict,
    "square": lambda: models.Square.from_dict,
}

_shape_shapes: Mapping[str | None, Shapes[Shape]] = {
    None: ((frozenset(), lambda: models.Blob.from_dict, Evidence(known=frozenset(["area"]))),),
}

Shape: TypeAlias = Annotated[
    Union["models.Circle", "models.Square", "models.Blob", UnknownShape],
    Variants(UnknownShape, "kind", _shape_decoders, _shape_shapes),
]
"""Anything that has an area."""


def decode_shape(value: Any) -> Shape:
    """The Shape of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "kind", _shape_decoders, UnknownShape, shapes=_shape_shapes)
