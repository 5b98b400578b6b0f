# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Owner(Model):
    dog: models.Dog | None = UNSET
    pet: models.AnyPet | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.dog = None if (value := get("dog")) is None else models.Dog.from_dict(value)
        self.pet = None if (value := get("pet")) is None else models.decode_any_pet(value)
