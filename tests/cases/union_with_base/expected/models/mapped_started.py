# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class MappedStarted(Model):
    kind: str
    by: str
    note: str | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.kind = get("kind")
        self.by = get("by")
        self.note = get("note")
