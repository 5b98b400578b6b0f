# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

import attrs

from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import decode_datetime


@attrs.define(kw_only=True, eq=False, repr=False)
class Finished(Model):
    type: Literal["job.finished"] = "job.finished"
    id: str
    at: datetime | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("at",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.type = raw.get("type", "job.finished")
        self.id = raw.get("id")
        self.at = NULL if (value := raw.get("at")) is None else decode_datetime(value)
        return self
