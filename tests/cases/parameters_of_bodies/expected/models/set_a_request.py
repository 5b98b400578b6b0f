# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .._overlay.models.annotations import TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class SetARequestTypedDict(TypedDict, total=False):
    """SetARequest as a dictionary."""

    body: str


@attrs.define(kw_only=True, eq=False, repr=False)
class SetARequest(Model):
    body: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("body",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.body = raw.get("body")
        return self
