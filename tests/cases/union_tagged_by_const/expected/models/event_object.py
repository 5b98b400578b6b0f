# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, TypeAlias

import attrs

from .. import models
from .._overlay.models.base import NULL, JSONMapping, Model, Self, new
from .._overlay.models.decoding import decode_datetime


@attrs.define(kw_only=True, eq=False, repr=False)
class EventObject(Model):
    type: models.EventObjectType
    at: datetime

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.type = raw.get("type")
        self.at = NULL if (value := raw.get("at")) is None else decode_datetime(value)
        return self


EventObjectType: TypeAlias = Literal["paused", "held"] | str
