# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Evidence, Shapes, UnknownVariant, Variants, decode_shaped


class UnknownLoose(UnknownVariant):
    """A Loose that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_loose"


Loose: TypeAlias = Annotated[
    Union["models.LooseCircle", "models.LooseBox", UnknownLoose],
    Variants(UnknownLoose, open=False),
]
"""None of them requires anything."""

_loose_shapes: Shapes[Loose] = (
    (frozenset(), lambda: models.LooseCircle.from_dict, Evidence(known=frozenset(["color", "r"]))),
    (frozenset(), lambda: models.LooseBox.from_dict, Evidence(known=frozenset(["color", "h", "w"]))),
)


def decode_loose(value: Any) -> Loose:
    """The Loose of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _loose_shapes, UnknownLoose)
