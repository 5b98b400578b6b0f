# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


@attrs.define(kw_only=True, eq=False, repr=False)
class ListStartsResponse(Model):
    days: models.OrDays | None = UNSET
    empty: models.OrEmpty | None = UNSET
    free: models.OrFree | None = UNSET
    tagged: models.TaggedOrFree | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("days", "empty", "free", "tagged")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.days = NULL if (value := raw.get("days")) is None else models.decode_or_days(value)
            self.empty = NULL if (value := raw.get("empty")) is None else models.decode_or_empty(value)
            self.free = NULL if (value := raw.get("free")) is None else models.decode_or_free(value)
            self.tagged = NULL if (value := raw.get("tagged")) is None else models.decode_tagged_or_free(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self
