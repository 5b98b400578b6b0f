# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class EitherWithLeft(Model):
    id: str
    left: str | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.id = get("id")
        self.left = get("left")
