# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import JSONMapping, Model, Self, new


class OtherTypedDict(TypedDict, total=False):
    """Other as a dictionary."""

    code: Required[int]


@attrs.define(kw_only=True, eq=False, repr=False)
class Other(Model):
    code: int

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.code = raw.get("code")
        return self
