# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, UnknownVariant, Variants, decode_tagged


class UnknownChange(UnknownVariant):
    """A Change that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    kind: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_DECODERS: Decoders[Change] = {
    "added": lambda: models.Added.from_dict,
    "removed": lambda: models.Removed.from_dict,
}

Change: TypeAlias = Annotated[
    Union["models.Added", "models.Removed", UnknownChange],
    Variants(UnknownChange, "kind", _DECODERS),
]


def decode_change(value: Any) -> Change:
    """The Change of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "kind", _DECODERS, UnknownChange)
