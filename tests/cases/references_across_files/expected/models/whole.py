# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


@attrs.define(kw_only=True, eq=False, repr=False)
class Whole(Model):
    again: Whole | None = UNSET
    name: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("again", "name")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.again = NULL if (value := raw.get("again")) is None else Whole.from_dict(value)
            self.name = raw.get("name")
        except DecodeError as error:
            error.within(self)
            raise
        return self
