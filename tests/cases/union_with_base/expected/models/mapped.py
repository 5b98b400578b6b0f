# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, UnknownVariant, Variants, decode_tagged


class UnknownMapped(UnknownVariant):
    """A Mapped that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_mapped"
    kind: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_mapped_decoders: Decoders[Mapped] = {
    "Stopped": lambda: models.MappedStopped.from_dict,
    "begin": lambda: models.MappedStarted.from_dict,
}

Mapped: TypeAlias = Annotated[
    Union["models.MappedStarted", "models.MappedStopped", UnknownMapped],
    Variants(UnknownMapped, "kind", _mapped_decoders),
]


def decode_mapped(value: Any) -> Mapped:
    """The Mapped of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "kind", _mapped_decoders, UnknownMapped)
