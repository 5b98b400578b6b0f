# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class EmbeddingResponseData(Model):
    """The vector of one input."""

    embedding: list[float] | None = UNSET
    """The vector."""
    index: int | None = UNSET
    """Position of the input that this belongs to."""
    object: str | None = UNSET
    """The kind of this object."""

    def _decode(self: Any, get: Get) -> None:
        self.embedding = get("embedding")
        self.index = get("index")
        self.object = get("object")
