# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model
from .._overlay.serialization import decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    part: models.Part | None = UNSET
    parts: list[models.Part] | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.part = None if (value := get("part")) is None else models.Part.from_dict(value)
        self.parts = None if (value := get("parts")) is None else decode_list(value, models.Part.from_dict)
