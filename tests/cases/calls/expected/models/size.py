# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .._overlay.models.annotations import TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class SizeTypedDict(TypedDict, total=False):
    """Size as a dictionary."""

    h: int
    w: int


@attrs.define(kw_only=True, eq=False, repr=False)
class Size(Model):
    h: int | None = UNSET
    w: int | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("h", "w")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.h = raw.get("h")
        self.w = raw.get("w")
        return self
