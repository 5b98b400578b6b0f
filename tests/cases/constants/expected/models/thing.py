# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, Literal

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, as_dict, new


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    object: Literal["thing"] = "thing"
    flag: Literal[True] = True
    nothing: None = UNSET
    role: Literal["user"] = "user"
    single: Literal["only"] = "only"
    version: Literal[2] = 2

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        self = new(cls)
        raw: Any = data if data.__class__ is dict else as_dict(data)
        self._raw = raw
        self.object = raw.get("object", "thing")
        self.flag = raw.get("flag", True)
        self.nothing = raw.get("nothing")
        self.role = raw.get("role", "user")
        self.single = raw.get("single", "only")
        self.version = raw.get("version", 2)
        return self
