# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    amount: int | str | None = UNSET
    input: str | list[list[int]] | list[int] | None = UNSET
    size: float | None = UNSET
    stop: str | list[str] | None = UNSET
    when: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("amount", "input", "size", "when")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.amount = raw.get("amount")
        self.input = raw.get("input")
        self.size = raw.get("size")
        self.stop = raw.get("stop")
        self.when = raw.get("when")
        return self
