# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class DeleteModelOut(Model):
    """What was deleted."""

    id: str
    """ID of the deleted model."""
    deleted: bool = UNSET
    """Whether the model is deleted."""
    object: str = UNSET
    """The kind of object that was deleted."""

    def _decode(self: Any, get: Get) -> None:
        self.id = get("id")
        self.deleted = get("deleted", True)
        self.object = get("object", "model")
