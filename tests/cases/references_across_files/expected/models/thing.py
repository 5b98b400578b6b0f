# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    id: str
    next: Thing | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.id = get("id")
        self.next = None if (value := get("next")) is None else Thing.from_dict(value)
