# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from .._overlay.models import UNSET, Get, Model
from .._overlay.serialization import decode_datetime

if TYPE_CHECKING:
    from datetime import datetime


@attrs.define(kw_only=True, eq=False, repr=False)
class EventStarted(Model):
    id: str
    by: str
    at: datetime | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.id = get("id")
        self.by = get("by")
        self.at = None if (value := get("at")) is None else decode_datetime(value)
