# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, Literal

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class FunctionCall(Model):
    type: Literal["function"] = "function"
    name: str | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.type = get("type", "function")
        self.name = get("name")
