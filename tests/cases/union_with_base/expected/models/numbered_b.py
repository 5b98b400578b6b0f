# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, Literal

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class NumberedB(Model):
    type: Literal["b"] = "b"
    b: str | None = UNSET
    number: int | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.type = get("type", "b")
        self.b = get("b")
        self.number = get("number")
