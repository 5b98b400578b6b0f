# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


@attrs.define(kw_only=True, eq=False, repr=False)
class Box(Model):
    thing: models.Thing | None = UNSET
    whole: models.Whole | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("thing", "whole")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.thing = NULL if (value := raw.get("thing")) is None else Thing.from_dict(value)
            self.whole = NULL if (value := raw.get("whole")) is None else Whole.from_dict(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    id: str
    next: Thing | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("next",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.id = raw.get("id")
            self.next = NULL if (value := raw.get("next")) is None else Thing.from_dict(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self


@attrs.define(kw_only=True, eq=False, repr=False)
class Whole(Model):
    again: Whole | None = UNSET
    name: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("again", "name")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.again = NULL if (value := raw.get("again")) is None else Whole.from_dict(value)
            self.name = raw.get("name")
        except DecodeError as error:
            error.within(self)
            raise
        return self
