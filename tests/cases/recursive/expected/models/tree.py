# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, TypeAlias

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class Tree(Model):
    children: list[Tree] | None = UNSET
    inner: models.TreeInner | None = UNSET
    parent: Tree | None = UNSET
    value: models.Json | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("children", "inner", "parent", "value")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.children = NULL if (value := raw.get("children")) is None else decode_list(value, Tree.from_dict)
            self.inner = NULL if (value := raw.get("inner")) is None else TreeInner.from_dict(value)
            self.parent = NULL if (value := raw.get("parent")) is None else Tree.from_dict(value)
            self.value = raw.get("value")
        except DecodeError as error:
            error.within(self)
            raise
        return self


Json: TypeAlias = str | float | list["Json"] | dict[str, "Json"]


@attrs.define(kw_only=True, eq=False, repr=False)
class TreeInner(Model):
    again: TreeInner | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("again",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.again = NULL if (value := raw.get("again")) is None else TreeInner.from_dict(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self
