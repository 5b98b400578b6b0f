# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class LooseBox(Model):
    color: str | None = UNSET
    h: float | None = UNSET
    w: float | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.color = get("color")
        self.h = get("h")
        self.w = get("w")
