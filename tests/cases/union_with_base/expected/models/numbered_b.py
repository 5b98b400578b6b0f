# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


@attrs.define(kw_only=True, eq=False, repr=False)
class NumberedB(Model):
    type: Literal["b"] = "b"
    b: str | None = UNSET
    number: int | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("b", "number")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.type = raw.get("type", "b")
        self.b = raw.get("b")
        self.number = raw.get("number")
        return self
