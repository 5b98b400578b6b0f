# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, as_dict, new
from .._overlay.models.serialization import DecodeError, decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class SpringPageableResponse(Model):
    content: list[models.Thing] | None = UNSET
    empty: bool | None = UNSET
    first: bool | None = UNSET
    last: bool | None = UNSET
    number: int | None = UNSET
    number_of_elements: int | None = UNSET
    size: int | None = UNSET
    total_elements: int | None = UNSET
    total_pages: int | None = UNSET

    _wire: ClassVar[Mapping[str, str]] = {
        "number_of_elements": "numberOfElements",
        "total_elements": "totalElements",
        "total_pages": "totalPages",
    }

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        self = new(cls)
        raw: Any = data if data.__class__ is dict else as_dict(data)
        self._raw = raw
        try:
            self.content = NULL if (value := raw.get("content")) is None else decode_list(value, models.Thing.from_dict)
            self.empty = raw.get("empty")
            self.first = raw.get("first")
            self.last = raw.get("last")
            self.number = raw.get("number")
            self.number_of_elements = raw.get("numberOfElements")
            self.size = raw.get("size")
            self.total_elements = raw.get("totalElements")
            self.total_pages = raw.get("totalPages")
        except DecodeError as error:
            error.within(self)
            raise
        return self
