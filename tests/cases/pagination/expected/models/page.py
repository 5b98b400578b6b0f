# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model
from .._overlay.serialization import decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class Page(Model):
    data: list[models.Thing] | None = UNSET
    next: str | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.data = None if (value := get("data")) is None else decode_list(value, models.Thing.from_dict)
        self.next = get("next")
