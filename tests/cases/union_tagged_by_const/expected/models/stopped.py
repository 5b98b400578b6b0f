# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal, TypeAlias

import attrs

from .. import models
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


@attrs.define(kw_only=True, eq=False, repr=False)
class Stopped(Model):
    type: models.StoppedType
    code: int | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("code",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.type = raw.get("type")
        self.code = raw.get("code")
        return self


StoppedType: TypeAlias = Literal["stopped"] | str
