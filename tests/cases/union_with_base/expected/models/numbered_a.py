# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, Literal

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class NumberedA(Model):
    type: Literal["a"] = "a"
    a: str | None = UNSET
    number: int | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.type = get("type", "a")
        self.a = get("a")
        self.number = get("number")
