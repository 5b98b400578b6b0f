# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError
from .._overlay.models.unions import Decoders, UnknownVariant, Variants, decode_tagged


@attrs.define(kw_only=True, eq=False, repr=False)
class Owner(Model):
    dog: models.Dog | None = UNSET
    pet: models.AnyPet | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("dog", "pet")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.dog = NULL if (value := raw.get("dog")) is None else models.Dog.from_dict(value)
            self.pet = NULL if (value := raw.get("pet")) is None else decode_any_pet(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self


class UnknownAnyPet(UnknownVariant):
    """A AnyPet that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_any_pet"
    pet_type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_any_pet_decoders: Decoders[AnyPet] = {
    "Cat": lambda: models.Cat.from_dict,
    "Eel": lambda: models.Eel.from_dict,
    "Fish": lambda: models.Fish.from_dict,
    "Pet": lambda: models.Pet.from_dict,
    "dog": lambda: models.Dog.from_dict,
}

AnyPet: TypeAlias = Annotated[
    Union["models.Cat", "models.Dog", "models.Eel", "models.Fish", "models.Pet", UnknownAnyPet],
    Variants(UnknownAnyPet, "petType", _any_pet_decoders),
]


def decode_any_pet(value: Any) -> AnyPet:
    """The AnyPet of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "petType", _any_pet_decoders, UnknownAnyPet)
