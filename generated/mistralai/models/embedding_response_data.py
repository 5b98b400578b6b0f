# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


@attrs.define(kw_only=True, eq=False, repr=False)
class EmbeddingResponseData(Model):
    """The vector of one input."""

    embedding: list[float] | None = UNSET
    """The vector."""
    index: int | None = UNSET
    """Position of the input that this belongs to."""
    object: str | None = UNSET
    """The kind of this object."""

    _not_null: ClassVar[tuple[str, ...]] = ("embedding", "index", "object")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.embedding = raw.get("embedding")
        self.index = raw.get("index")
        self.object = raw.get("object")
        return self
