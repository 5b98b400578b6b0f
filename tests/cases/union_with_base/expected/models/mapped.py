# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, UnknownVariant, decode_tagged


class UnknownMapped(UnknownVariant):
    """A Mapped that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    kind: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


Mapped: TypeAlias = Union["models.MappedStarted", "models.MappedStopped", UnknownMapped]

_DECODERS: Decoders[Mapped] = {
    "Stopped": lambda: models.MappedStopped.from_dict,
    "begin": lambda: models.MappedStarted.from_dict,
}


def decode_mapped(value: Any) -> Mapped:
    """The Mapped of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "kind", _DECODERS, UnknownMapped)
