# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from .. import models
from .._overlay.models import Get, Model
from .._overlay.serialization import decode_datetime

if TYPE_CHECKING:
    from datetime import datetime


@attrs.define(kw_only=True, eq=False, repr=False)
class EventObject(Model):
    type: models.EventObjectType
    at: datetime

    def _decode(self: Any, get: Get) -> None:
        self.type = get("type")
        self.at = None if (value := get("at")) is None else decode_datetime(value)
