# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model
from .._overlay.serialization import decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    bare: list[Any] | None = UNSET
    data: list[models.ThingDataItem] | None = UNSET
    matrix: list[list[float]] | None = UNSET
    old_pair: list[str | float] | None = UNSET
    pair: list[str | int] | None = UNSET
    people: list[models.ThingPerson] | None = UNSET
    untyped: list[str] | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.bare = get("bare")
        self.data = None if (value := get("data")) is None else decode_list(value, models.ThingDataItem.from_dict)
        self.matrix = get("matrix")
        self.old_pair = get("old_pair")
        self.pair = get("pair")
        self.people = None if (value := get("people")) is None else decode_list(value, models.ThingPerson.from_dict)
        self.untyped = get("untyped")
