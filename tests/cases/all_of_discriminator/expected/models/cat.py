# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


@attrs.define(kw_only=True, eq=False, repr=False)
class Cat(Model):
    pet_type: Literal["Cat"] = "Cat"
    name: str | None = UNSET
    purr: str | None = UNSET

    _wire: ClassVar[Mapping[str, str]] = {
        "pet_type": "petType",
    }

    _not_null: ClassVar[tuple[str, ...]] = ("name", "purr")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.pet_type = raw.get("petType", "Cat")
        self.name = raw.get("name")
        self.purr = raw.get("purr")
        return self
