# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


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
            self.pet = NULL if (value := raw.get("pet")) is None else models.decode_any_pet(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self
