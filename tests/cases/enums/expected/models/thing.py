# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal, TypeAlias

import attrs

from .. import models
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    color: models.ThingColor | None = UNSET
    """Its colour."""
    either: models.ThingEither | None = UNSET
    flag: bool | None = UNSET
    level: models.ThingLevel | None = UNSET
    maybe: models.ThingMaybe | None = UNSET
    mixed: Literal["auto"] | Literal[1] | None = UNSET
    sizes: list[models.ThingSize] | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("color", "either", "flag", "level", "sizes")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.color = raw.get("color")
        self.either = raw.get("either")
        self.flag = raw.get("flag")
        self.level = raw.get("level")
        self.maybe = raw.get("maybe")
        self.mixed = raw.get("mixed")
        self.sizes = raw.get("sizes")
        return self


ThingColor: TypeAlias = Literal["red", "green"] | str
"""Its colour."""


ThingEither: TypeAlias = Literal["up", "down"] | str


ThingLevel: TypeAlias = Literal[1, 2, 3] | int


ThingMaybe: TypeAlias = Literal["a", "b"] | str


ThingSize: TypeAlias = Literal["S", "M"] | str
