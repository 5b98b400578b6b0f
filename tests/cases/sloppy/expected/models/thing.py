# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal, TypeAlias

import attrs

from .. import models
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    id: int
    broken: Any = UNSET
    flag: bool | None = UNSET
    gone: Any = UNSET
    odd: Any = UNSET
    status: models.ThingStatus | None = UNSET
    when: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("flag", "status", "when")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.id = raw.get("id")
        self.broken = raw.get("broken")
        self.flag = raw.get("flag")
        self.gone = raw.get("gone")
        self.odd = raw.get("odd")
        self.status = raw.get("status")
        self.when = raw.get("when")
        return self


ThingStatus: TypeAlias = Literal["1", "2"] | str
