# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

import attrs

from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import decode_date, decode_datetime, decode_uuid


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

    _not_null: ClassVar[tuple[str, ...]] = ("at", "big", "day", "encoded", "id", "mail", "raw", "real")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.at = NULL if (value := raw.get("at")) is None else decode_datetime(value)
        self.big = raw.get("big")
        self.day = NULL if (value := raw.get("day")) is None else decode_date(value)
        self.encoded = raw.get("encoded")
        self.id = NULL if (value := raw.get("id")) is None else decode_uuid(value)
        self.mail = raw.get("mail")
        self.raw = raw.get("raw")
        self.real = raw.get("real")
        return self
