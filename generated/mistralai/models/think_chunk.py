# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Literal

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list
from .._overlay.models.typed_dicts import Required, TypedDict


class ThinkChunkTypedDict(TypedDict, total=False):
    """ThinkChunk as a dictionary."""

    thinking: Required[Iterable[models.ThinkChunkThinkingItemParam]]
    closed: bool
    signature: str | None
    type: Required[Literal["thinking"]]


@attrs.define(kw_only=True, eq=False, repr=False)
class ThinkChunk(Model):
    """The model's reasoning, apart from its answer."""

    thinking: list[models.ThinkChunkThinkingItem]
    """The reasoning, and references to what it rests on."""
    closed: bool = UNSET
    """Whether the reasoning is complete. It matters only in a message that the model is to continue."""
    signature: str | None = UNSET
    """Lets the reasoning be passed on in later turns."""
    type: Literal["thinking"] = "thinking"
    """Tells this object from its alternatives."""

    _not_null: ClassVar[tuple[str, ...]] = ("closed",)

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.thinking = (
                NULL
                if (value := raw.get("thinking")) is None
                else decode_list(value, models.decode_think_chunk_thinking_item)
            )
            self.closed = raw.get("closed", True)
            self.signature = raw.get("signature")
            self.type = raw.get("type", "thinking")
        except DecodeError as error:
            error.within(self)
            raise
        return self
