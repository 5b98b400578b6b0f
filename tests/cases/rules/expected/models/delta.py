# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


@attrs.define(kw_only=True, eq=False, repr=False)
class Delta(Model):
    type: models.DeltaType
    text: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("text",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.type = raw.get("type")
        self.text = raw.get("text")
        return self
