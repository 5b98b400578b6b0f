# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .._overlay.models.annotations import TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class UpdateUserRequestTypedDict(TypedDict, total=False):
    """UpdateUserRequest as a dictionary."""

    id: int
    name: str
    timeout_ms: int


@attrs.define(kw_only=True, eq=False, repr=False)
class UpdateUserRequest(Model):
    id: int | None = UNSET
    name: str | None = UNSET
    timeout_ms: int | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("id", "name", "timeout_ms")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.id = raw.get("id")
        self.name = raw.get("name")
        self.timeout_ms = raw.get("timeout_ms")
        return self
