# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class Dog(Model):
    """An animal that barks."""

    name: str
    """What it listens to."""
    tame: bool | None
    barks: bool | None = UNSET
    loud: bool | None = UNSET
    tags: list[models.AnimalTag] | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("barks", "loud", "tags")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.name = raw.get("name")
            self.tame = raw.get("tame")
            self.barks = raw.get("barks")
            self.loud = raw.get("loud")
            self.tags = NULL if (value := raw.get("tags")) is None else decode_list(value, models.AnimalTag.from_dict)
        except DecodeError as error:
            error.within(self)
            raise
        return self
