# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models import Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class ByName(Model):
    id: str

    def _decode(self: Any, get: Get) -> None:
        self.id = get("id")
