# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Either(Model):
    a: str | None = UNSET
    b: str | None = UNSET
    n: int | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.a = get("a")
        self.b = get("b")
        self.n = get("n")
