# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from .._overlay.models import UNSET, Get, Model
from .._overlay.serialization import decode_date, decode_datetime, decode_uuid

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    at: datetime | None = UNSET
    big: int | None = UNSET
    day: date | None = UNSET
    encoded: str | None = UNSET
    id: UUID | None = UNSET
    mail: str | None = UNSET
    raw: str | None = UNSET
    real: float | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.at = None if (value := get("at")) is None else decode_datetime(value)
        self.big = get("big")
        self.day = None if (value := get("day")) is None else decode_date(value)
        self.encoded = get("encoded")
        self.id = None if (value := get("id")) is None else decode_uuid(value)
        self.mail = get("mail")
        self.raw = get("raw")
        self.real = get("real")
