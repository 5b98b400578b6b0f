# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class Animal(Model):
    name: str
    tags: list[models.AnimalTag] | None = UNSET
    tame: bool | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("tags", "tame")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.name = raw.get("name")
            self.tags = NULL if (value := raw.get("tags")) is None else decode_list(value, models.AnimalTag.from_dict)
            self.tame = raw.get("tame")
        except DecodeError as error:
            error.within(self)
            raise
        return self
