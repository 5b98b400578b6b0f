# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, Literal

import attrs

from .._overlay.models.base import JSONMapping, Model, Self, new


@attrs.define(kw_only=True, eq=False, repr=False)
class Failed(Model):
    type: Literal["job.failed"] = "job.failed"
    id: str
    reason: str

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.type = raw.get("type", "job.failed")
        self.id = raw.get("id")
        self.reason = raw.get("reason")
        return self
