# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class MappedStopped(Model):
    kind: str
    why: str
    id: int | None = UNSET
    note: str | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.kind = get("kind")
        self.why = get("why")
        self.id = get("id")
        self.note = get("note")
