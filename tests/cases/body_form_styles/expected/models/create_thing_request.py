# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Literal, TypeAlias

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


class CreateThingRequestTypedDict(TypedDict, total=False):
    """CreateThingRequest as a dictionary."""

    items: Required[Iterable[str]]
    card: models.CreateThingRequestCardParam
    empty: models.CreateThingRequestEmptyParam


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateThingRequest(Model):
    items: list[str]
    card: models.CreateThingRequestCard | None = UNSET
    empty: models.CreateThingRequestEmpty | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("card", "empty")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.items = raw.get("items")
            self.card = NULL if (value := raw.get("card")) is None else CreateThingRequestCard.from_dict(value)
            self.empty = raw.get("empty")
        except DecodeError as error:
            error.within(self)
            raise
        return self


class CreateThingRequestCardTypedDict(TypedDict, total=False):
    """CreateThingRequestCard as a dictionary."""

    number: str


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateThingRequestCard(Model):
    number: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("number",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.number = raw.get("number")
        return self


CreateThingRequestEmpty: TypeAlias = Literal["", "none"] | str
