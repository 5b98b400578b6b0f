# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, Literal

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


class CallTypedDict(TypedDict, total=False):
    """Call as a dictionary."""

    kind: Required[Literal["Call"]]
    tool: Required[models.ToolInput]


@attrs.define(kw_only=True, eq=False, repr=False)
class Call(Model):
    kind: Literal["Call"] = "Call"
    tool: models.Tool

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.kind = raw.get("kind", "Call")
            self.tool = NULL if (value := raw.get("tool")) is None else models.Tool.from_dict(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self
