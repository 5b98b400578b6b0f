# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, as_dict, new


@attrs.define(kw_only=True, eq=False, repr=False)
class SpringDtoResponsePage(Model):
    number: int | None = UNSET
    size: int | None = UNSET
    total_elements: int | None = UNSET
    total_pages: int | None = UNSET

    _wire: ClassVar[Mapping[str, str]] = {
        "total_elements": "totalElements",
        "total_pages": "totalPages",
    }

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        self = new(cls)
        raw: Any = data if data.__class__ is dict else as_dict(data)
        self._raw = raw
        self.number = raw.get("number")
        self.size = raw.get("size")
        self.total_elements = raw.get("totalElements")
        self.total_pages = raw.get("totalPages")
        return self
