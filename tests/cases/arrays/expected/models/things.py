# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, TypeAlias

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list

Things: TypeAlias = list["models.Thing"]


def decode_things(value: Any) -> Things:
    """The Things of a JSON value that is not null. Raises DecodeError."""
    decoded: Things = decode_list(value, Thing.from_dict)
    return decoded


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    bare: list[Any] | None = UNSET
    data: list[models.ThingDataItem] | None = UNSET
    matrix: list[list[float]] | None = UNSET
    old_pair: list[str | float] | None = UNSET
    pair: list[str | int] | None = UNSET
    people: list[models.ThingPerson] | None = UNSET
    untyped: list[str] | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("bare", "data", "matrix", "old_pair", "pair", "people", "untyped")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.bare = raw.get("bare")
            self.data = NULL if (value := raw.get("data")) is None else decode_list(value, ThingDataItem.from_dict)
            self.matrix = raw.get("matrix")
            self.old_pair = raw.get("old_pair")
            self.pair = raw.get("pair")
            self.people = NULL if (value := raw.get("people")) is None else decode_list(value, ThingPerson.from_dict)
            self.untyped = raw.get("untyped")
        except DecodeError as error:
            error.within(self)
            raise
        return self


@attrs.define(kw_only=True, eq=False, repr=False)
class ThingDataItem(Model):
    id: str | None = UNSET

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
class ThingPerson(Model):
    name: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("name",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.name = raw.get("name")
        return self
