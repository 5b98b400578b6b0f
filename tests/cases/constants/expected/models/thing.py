# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, Literal

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    object: Literal["thing"] = "thing"
    flag: Literal[True] = True
    nothing: None = UNSET
    role: Literal["user"] = "user"
    single: Literal["only"] = "only"
    version: Literal[2] = 2

    def _decode(self: Any, get: Get) -> None:
        self.object = get("object", "thing")
        self.flag = get("flag", True)
        self.nothing = get("nothing")
        self.role = get("role", "user")
        self.single = get("single", "only")
        self.version = get("version", 2)
