# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, UnknownVariant, Variants, decode_tagged


class UnknownAnyPet(UnknownVariant):
    """A AnyPet that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_any_pet"
    kind: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_any_pet_decoders: Decoders[AnyPet] = {
    "Dog": lambda: models.Dog.from_dict,
    "Pet": lambda: models.Pet.from_dict,
    "kitten": lambda: models.Cat.from_dict,
}

AnyPet: TypeAlias = Annotated[
    Union["models.Dog", "models.Cat", "models.Pet", UnknownAnyPet],
    Variants(UnknownAnyPet, "kind", _any_pet_decoders),
]


def decode_any_pet(value: Any) -> AnyPet:
    """The AnyPet of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "kind", _any_pet_decoders, UnknownAnyPet)
