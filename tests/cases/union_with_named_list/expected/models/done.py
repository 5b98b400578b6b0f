# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, Literal

import attrs

from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import JSONMapping, Model, Self, new


class DoneTypedDict(TypedDict, total=False):
    """Done as a dictionary."""

    result: Required[str]
    type: Required[Literal["done"]]


@attrs.define(kw_only=True, eq=False, repr=False)
class Done(Model):
    result: str
    type: Literal["done"] = "done"

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.result = raw.get("result")
        self.type = raw.get("type", "done")
        return self
