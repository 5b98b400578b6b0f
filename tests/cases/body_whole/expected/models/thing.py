# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import JSONMapping, Model, Self, new


class ThingTypedDict(TypedDict, total=False):
    """Thing as a dictionary."""

    name: Required[str]


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    name: str

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.name = raw.get("name")
        return self
