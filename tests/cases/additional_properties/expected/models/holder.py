# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_map


@attrs.define(kw_only=True, eq=False, repr=False)
class Holder(Model):
    scores: dict[str, models.HolderScore] | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("scores",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.scores = NULL if (value := raw.get("scores")) is None else decode_map(value, HolderScore.from_dict)
        except DecodeError as error:
            error.within(self)
            raise
        return self


@attrs.define(kw_only=True, eq=False, repr=False)
class HolderScore(Model):
    points: int | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("points",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.points = raw.get("points")
        return self
