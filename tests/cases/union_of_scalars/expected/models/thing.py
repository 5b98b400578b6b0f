# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    amount: int | str | None = UNSET
    input: str | list[list[int]] | list[int] | None = UNSET
    size: float | None = UNSET
    stop: str | list[str] | None = UNSET
    when: str | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.amount = get("amount")
        self.input = get("input")
        self.size = get("size")
        self.stop = get("stop")
        self.when = get("when")
