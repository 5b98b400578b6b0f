# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypedDict

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new

if TYPE_CHECKING:
    from typing_extensions import Required


class WaitTypedDict(TypedDict, total=False):
    """Wait as a dictionary."""

    kind: Required[Literal["Wait"]]
    seconds: float


@attrs.define(kw_only=True, eq=False, repr=False)
class Wait(Model):
    kind: Literal["Wait"] = "Wait"
    seconds: float | None = UNSET

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
