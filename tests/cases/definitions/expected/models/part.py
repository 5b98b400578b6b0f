# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list


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
            self.of = NULL if (value := raw.get("of")) is None else Thing.from_dict(value)
            self.size = raw.get("size")
        except DecodeError as error:
            error.within(self)
            raise
        return self


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    part: models.Part | None = UNSET
    parts: list[models.Part] | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("part", "parts")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.part = NULL if (value := raw.get("part")) is None else Part.from_dict(value)
            self.parts = NULL if (value := raw.get("parts")) is None else decode_list(value, Part.from_dict)
        except DecodeError as error:
            error.within(self)
            raise
        return self
