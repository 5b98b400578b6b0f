# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, TypeAlias
from uuid import UUID

import attrs

from .. import models
from .._overlay.models.annotations import TypedDict
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_uuid


class ThingTypedDict(TypedDict, total=False):
    """Thing as a dictionary."""

    inside: models.BasePartParam
    more: models.ThingMoreParam
    same: models.BaseParam


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    id: models.Id | None = UNSET
    """With words beside it."""
    inside: models.BasePart | None = UNSET
    more: models.ThingMore | None = UNSET
    same: models.Base | None = UNSET
    """Merely a reference."""

    _not_null: ClassVar[tuple[str, ...]] = ("id", "inside", "more", "same")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.id = NULL if (value := raw.get("id")) is None else decode_id(value)
            self.inside = NULL if (value := raw.get("inside")) is None else models.BasePart.from_dict(value)
            self.more = NULL if (value := raw.get("more")) is None else ThingMore.from_dict(value)
            self.same = NULL if (value := raw.get("same")) is None else models.Base.from_dict(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self


Id: TypeAlias = UUID


def decode_id(value: Any) -> Id:
    """The Id of a JSON value that is not null. Raises DecodeError."""
    decoded: Id = decode_uuid(value)
    return decoded


class ThingMoreTypedDict(TypedDict, total=False):
    """ThingMore as a dictionary."""

    extra: str
    part: models.BasePartParam


@attrs.define(kw_only=True, eq=False, repr=False)
class ThingMore(Model):
    extra: str | None = UNSET
    part: models.BasePart | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("extra", "part")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.extra = raw.get("extra")
            self.part = NULL if (value := raw.get("part")) is None else models.BasePart.from_dict(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self
