# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, Literal

import attrs

from .._overlay.models import Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Failed(Model):
    id: str
    ok: Literal[False] = False

    def _decode(self: Any, get: Get) -> None:
        self.id = get("id")
        self.ok = get("ok", False)
