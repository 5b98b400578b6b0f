# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, UnknownVariant, Variants, decode_tagged


class UnknownEither(UnknownVariant):
    """A Either that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_either"
    kind: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_either_decoders: Decoders[Either] = {
    "Dog": lambda: models.Dog.from_dict,
    "cat": lambda: models.Cat.from_dict,
    "dog": lambda: models.Dog.from_dict,
    "kitten": lambda: models.Cat.from_dict,
}

Either: TypeAlias = Annotated[
    Union["models.Cat", "models.Dog", UnknownEither],
    Variants(UnknownEither, "kind", _either_decoders, open=False),
]


def decode_either(value: Any) -> Either:
    """The Either of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "kind", _either_decoders, UnknownEither)
