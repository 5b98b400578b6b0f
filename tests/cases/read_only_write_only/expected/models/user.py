# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class UserTypedDict(TypedDict, total=False):
    """User as a dictionary."""

    name: Required[str]
    password: str


@attrs.define(kw_only=True, eq=False, repr=False)
class User(Model):
    id: str
    name: str
    password: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("password",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.id = raw.get("id")
        self.name = raw.get("name")
        self.password = raw.get("password")
        return self
