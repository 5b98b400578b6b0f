# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    anything: Any = UNSET
    empty: Any = UNSET
    list_: list[Any] | None = UNSET
    never: Any = UNSET

    _wire: ClassVar[Mapping[str, str]] = {
        "list_": "list",
    }

    _not_null: ClassVar[tuple[str, ...]] = ("list_",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.anything = raw.get("anything")
        self.empty = raw.get("empty")
        self.list_ = raw.get("list")
        self.never = raw.get("never")
        return self
