# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Evidence, Shapes, UnknownVariant, Variants, decode_shaped


class UnknownEither(UnknownVariant):
    """A Either that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_either"


Either: TypeAlias = Annotated[
    Union["models.EitherWithLeft", "models.EitherWithRight", UnknownEither],
    Variants(UnknownEither, open=False),
]

_either_shapes: Shapes[Either] = (
    (frozenset(), lambda: models.EitherWithLeft.from_dict, Evidence(known=frozenset(["id", "left"]))),
    (frozenset(), lambda: models.EitherWithRight.from_dict, Evidence(known=frozenset(["id", "right"]))),
)


def decode_either(value: Any) -> Either:
    """The Either of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _either_shapes, UnknownEither)
