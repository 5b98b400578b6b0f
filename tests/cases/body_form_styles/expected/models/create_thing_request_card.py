# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new
from .._overlay.models.typed_dicts import TypedDict


class CreateThingRequestCardTypedDict(TypedDict, total=False):
    """CreateThingRequestCard as a dictionary."""

    number: str


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateThingRequestCard(Model):
    number: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("number",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.number = raw.get("number")
        return self
