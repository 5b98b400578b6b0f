# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, TypeAlias

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    always: str = "text"
    broken: int | None = UNSET
    choice: models.ThingChoice = UNSET
    list_: list[str] = UNSET
    maybe: str | None = UNSET
    none: str | None = UNSET
    number: float = UNSET
    other: models.Other = UNSET
    whole: int = UNSET

    _wire: ClassVar[Mapping[str, str]] = {
        "list_": "list",
    }

    _not_null: ClassVar[tuple[str, ...]] = ("broken", "choice", "list_", "none", "number", "other", "whole")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.always = raw.get("always", "text")
            self.broken = raw.get("broken")
            self.choice = raw.get("choice", "a")
            self.list_ = raw.get("list", [])
            self.maybe = raw.get("maybe")
            self.none = raw.get("none")
            self.number = raw.get("number", 1)
            self.other = NULL if (value := raw.get("other")) is None else Other.from_dict(value)
            self.whole = raw.get("whole", 2)
        except DecodeError as error:
            error.within(self)
            raise
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


ThingChoice: TypeAlias = Literal["a", "b"] | str
