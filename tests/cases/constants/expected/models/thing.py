# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, Literal

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    object: Literal["thing"] = "thing"
    flag: Literal[True] | None = UNSET
    nothing: None = UNSET
    role: Literal["user"] = UNSET
    single: Literal["only"] | None = UNSET
    version: Literal[2] | None = UNSET

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.object = raw.get("object", "thing")
        self.flag = raw.get("flag")
        self.nothing = raw.get("nothing")
        self.role = raw.get("role", "user")
        self.single = raw.get("single")
        self.version = raw.get("version")
        return self
