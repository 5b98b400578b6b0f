# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


@attrs.define(kw_only=True, eq=False, repr=False)
class Part(Model):
    of: models.Thing | None = UNSET
    size: int | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("of", "size")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.of = NULL if (value := raw.get("of")) is None else models.Thing.from_dict(value)
            self.size = raw.get("size")
        except DecodeError as error:
            error.within(self)
            raise
        return self
