# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, Literal, TypeAlias

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import JSONMapping, Model, Self, new


class SaidTypedDict(TypedDict, total=False):
    """Said as a dictionary."""

    role: Required[models.SaidRoleParam]
    text: Required[str]
    type: Literal["said"]


@attrs.define(kw_only=True, eq=False, repr=False)
class Said(Model):
    role: models.SaidRole
    text: str
    type: Literal["said"] = "said"

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.role = raw.get("role")
        self.text = raw.get("text")
        self.type = raw.get("type", "said")
        return self


SaidRole: TypeAlias = Literal["user", "assistant"] | str
