# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal

import attrs

from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class WaitTypedDict(TypedDict, total=False):
    """Wait as a dictionary."""

    kind: Required[Literal["Wait"]]
    seconds: float


@attrs.define(kw_only=True, eq=False, repr=False)
class Wait(Model):
    kind: Literal["Wait"] = "Wait"
    seconds: float | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("seconds",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.kind = raw.get("kind", "Wait")
        self.seconds = raw.get("seconds")
        return self
