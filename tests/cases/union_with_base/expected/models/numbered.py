# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, UnknownVariant, Variants, decode_tagged


class UnknownNumbered(UnknownVariant):
    """A Numbered that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_numbered"
    type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_numbered_decoders: Decoders[Numbered] = {
    "a": lambda: models.NumberedA.from_dict,
    "b": lambda: models.NumberedB.from_dict,
}

Numbered: TypeAlias = Annotated[
    Union["models.NumberedA", "models.NumberedB", UnknownNumbered],
    Variants(UnknownNumbered, "type", _numbered_decoders, open=False),
]


def decode_numbered(value: Any) -> Numbered:
    """The Numbered of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "type", _numbered_decoders, UnknownNumbered)
