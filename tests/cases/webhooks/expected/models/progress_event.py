# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models.base import JSONMapping, Model, Self, new


@attrs.define(kw_only=True, eq=False, repr=False)
class ProgressEvent(Model):
    percent: int

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.percent = raw.get("percent")
        return self
