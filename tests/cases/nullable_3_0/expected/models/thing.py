# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    text: str | None
    list_: list[str | None] | None = UNSET
    maybe: models.Maybe | None = UNSET
    other: models.Other | None = UNSET

    _wire: ClassVar[Mapping[str, str]] = {
        "list_": "list",
    }

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.text = raw.get("text")
            self.list_ = raw.get("list")
            self.maybe = NULL if (value := raw.get("maybe")) is None else Maybe.from_dict(value)
            self.other = NULL if (value := raw.get("other")) is None else Other.from_dict(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self


@attrs.define(kw_only=True, eq=False, repr=False)
class Maybe(Model):
    id: int | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("id",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.id = raw.get("id")
        return self


@attrs.define(kw_only=True, eq=False, repr=False)
class Other(Model):
    id: int | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("id",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.id = raw.get("id")
        return self
