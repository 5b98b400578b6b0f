# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Box(Model):
    thing: models.Thing | None = UNSET
    whole: models.Whole | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.thing = None if (value := get("thing")) is None else models.Thing.from_dict(value)
        self.whole = None if (value := get("whole")) is None else models.Whole.from_dict(value)
