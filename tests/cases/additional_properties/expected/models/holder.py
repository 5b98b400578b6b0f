# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model
from .._overlay.serialization import decode_map


@attrs.define(kw_only=True, eq=False, repr=False)
class Holder(Model):
    scores: dict[str, models.HolderScore] | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.scores = None if (value := get("scores")) is None else decode_map(value, models.HolderScore.from_dict)
