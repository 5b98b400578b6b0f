# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Base(Model):
    kind: str
    color: models.BaseColor | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.kind = get("kind")
        self.color = get("color")
