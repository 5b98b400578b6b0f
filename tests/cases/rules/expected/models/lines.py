# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class Lines(Model):
    lines: models.LinesLines | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("lines",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.lines = NULL if (value := raw.get("lines")) is None else LinesLines.from_dict(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self


@attrs.define(kw_only=True, eq=False, repr=False)
class LinesLines(Model):
    results: list[models.Line] | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("results",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.results = NULL if (value := raw.get("results")) is None else decode_list(value, models.Line.from_dict)
        except DecodeError as error:
            error.within(self)
            raise
        return self
