# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class Filter(Model):
    and_: list[Filter] | None = UNSET

    _wire: ClassVar[Mapping[str, str]] = {
        "and_": "and",
    }

    _not_null: ClassVar[tuple[str, ...]] = ("and_",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.and_ = NULL if (value := raw.get("and")) is None else decode_list(value, Filter.from_dict)
        except DecodeError as error:
            error.within(self)
            raise
        return self
