# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Part(Model):
    of: models.Thing | None = UNSET
    size: int | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.of = None if (value := get("of")) is None else models.Thing.from_dict(value)
        self.size = get("size")
