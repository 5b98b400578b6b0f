# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class LooseCircle(Model):
    color: str | None = UNSET
    r: float | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.color = get("color")
        self.r = get("r")
