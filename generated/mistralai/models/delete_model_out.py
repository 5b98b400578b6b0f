# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


@attrs.define(kw_only=True, eq=False, repr=False)
class DeleteModelOut(Model):
    """What was deleted."""

    id: str
    """ID of the deleted model."""
    deleted: bool = UNSET
    """Whether the model is deleted."""
    object: str = UNSET
    """The kind of object that was deleted."""

    _not_null: ClassVar[tuple[str, ...]] = ("deleted", "object")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.id = raw.get("id")
        self.deleted = raw.get("deleted", True)
        self.object = raw.get("object", "model")
        return self
