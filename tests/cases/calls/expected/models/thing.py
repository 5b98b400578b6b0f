# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model
from .._overlay.serialization import decode_date, decode_datetime, decode_map, decode_uuid

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from typing_extensions import Required
    from uuid import UUID


class ThingTypedDict(TypedDict, total=False):
    """Thing as a dictionary."""

    name: Required[str]
    due: date
    labels: Mapping[str, models.Point | models.PointTypedDict | Mapping[str, Any]]
    level: int
    old: str
    parent: Thing | ThingTypedDict | Mapping[str, Any]
    secret: str
    shape: models.Shape | models.ShapeTypedDict | Mapping[str, Any]
    size: int | None


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    name: str
    id: UUID
    due: date | None = UNSET
    labels: dict[str, models.Point] | None = UNSET
    level: int = UNSET
    made: datetime | None = UNSET
    old: str | None = UNSET
    """Deprecated."""
    parent: Thing | None = UNSET
    secret: str | None = UNSET
    shape: models.Shape | None = UNSET
    size: int | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.name = get("name")
        self.id = None if (value := get("id")) is None else decode_uuid(value)
        self.due = None if (value := get("due")) is None else decode_date(value)
        self.labels = None if (value := get("labels")) is None else decode_map(value, models.Point.from_dict)
        self.level = get("level", 3)
        self.made = None if (value := get("made")) is None else decode_datetime(value)
        self.old = get("old")
        self.parent = None if (value := get("parent")) is None else Thing.from_dict(value)
        self.secret = get("secret")
        self.shape = None if (value := get("shape")) is None else models.decode_shape(value)
        self.size = get("size")
