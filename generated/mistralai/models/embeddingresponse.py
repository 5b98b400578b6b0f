# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list

if not TYPE_CHECKING:
    from . import __getattr__


@attrs.define(kw_only=True, eq=False, repr=False)
class EmbeddingResponse(Model):
    """The vectors of all inputs, in the order of the inputs."""

    id: str
    """ID of the reply."""
    object: str
    """The kind of this object."""
    data: list[models.EmbeddingResponseData]
    """One vector per input."""
    model: str
    """The model that answered."""
    usage: models.UsageInfo
    """What the request cost."""

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.id = raw.get("id")
            self.object = raw.get("object")
            self.data = (
                NULL if (value := raw.get("data")) is None else decode_list(value, EmbeddingResponseData.from_dict)
            )
            self.model = raw.get("model")
            self.usage = NULL if (value := raw.get("usage")) is None else models.UsageInfo.from_dict(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self


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
