# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

import attrs

from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class CreateThingRequestTypedDict(TypedDict, total=False):
    """CreateThingRequest as a dictionary."""

    name: Required[str]
    tags: Iterable[str]


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateThingRequest(Model):
    name: str
    tags: list[str] | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("tags",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.name = raw.get("name")
        self.tags = raw.get("tags")
        return self
