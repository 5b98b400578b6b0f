# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, as_dict, new
from .._overlay.models.serialization import DecodeError, decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class FapCursorResponse(Model):
    items: list[models.Thing]
    current_page: str | None = UNSET
    current_page_backwards: str | None = UNSET
    next_page: str | None = UNSET
    previous_page: str | None = UNSET
    total: int | None = UNSET

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        self = new(cls)
        raw: Any = data if data.__class__ is dict else as_dict(data)
        self._raw = raw
        try:
            self.items = NULL if (value := raw.get("items")) is None else decode_list(value, models.Thing.from_dict)
            self.current_page = raw.get("current_page")
            self.current_page_backwards = raw.get("current_page_backwards")
            self.next_page = raw.get("next_page")
            self.previous_page = raw.get("previous_page")
            self.total = raw.get("total")
        except DecodeError as error:
            error.within(self)
            raise
        return self
