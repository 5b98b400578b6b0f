# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from .._overlay.models.base import JSONMapping, Model, Self, new


@attrs.define(kw_only=True, eq=False, repr=False)
class Start(Model):
    training_id: str

    _wire: ClassVar[Mapping[str, str]] = {
        "training_id": "trainingId",
    }

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.training_id = raw.get("trainingId")
        return self
