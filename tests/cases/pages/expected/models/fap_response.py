# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, as_dict, new
from .._overlay.models.serialization import DecodeError, decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class FapResponse(Model):
    items: list[models.Thing]
    page: int | None = UNSET
    pages: int | None = UNSET
    size: int | None = UNSET
    total: int | None = UNSET

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        self = new(cls)
        raw: Any = data if data.__class__ is dict else as_dict(data)
        self._raw = raw
        try:
            self.items = NULL if (value := raw.get("items")) is None else decode_list(value, models.Thing.from_dict)
            self.page = raw.get("page")
            self.pages = raw.get("pages")
            self.size = raw.get("size")
            self.total = raw.get("total")
        except DecodeError as error:
            error.within(self)
            raise
        return self
