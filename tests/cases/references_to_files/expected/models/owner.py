# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .._overlay.models.annotations import TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class OwnerTypedDict(TypedDict, total=False):
    """Owner as a dictionary."""

    name: str


@attrs.define(kw_only=True, eq=False, repr=False)
class Owner(Model):
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
