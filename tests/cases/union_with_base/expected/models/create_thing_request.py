# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class CreateThingRequestTypedDict(TypedDict, total=False):
    """CreateThingRequest as a dictionary."""

    name: Required[str]
    a: str
    b: str


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateThingRequest(Model):
    name: str
    a: str | None = UNSET
    b: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("a", "b")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.name = raw.get("name")
        self.a = raw.get("a")
        self.b = raw.get("b")
        return self
