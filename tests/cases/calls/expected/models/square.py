# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class SquareTypedDict(TypedDict, total=False):
    """Square as a dictionary."""

    kind: Required[str]
    a: Required[float]
    color: models.BaseColorParam


@attrs.define(kw_only=True, eq=False, repr=False)
class Square(Model):
    kind: str
    a: float
    color: models.BaseColor | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("color",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.kind = raw.get("kind")
        self.a = raw.get("a")
        self.color = raw.get("color")
        return self
