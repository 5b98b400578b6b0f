# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Self, new
from .._overlay.models.decoding import DecodeError, decode_list
from .._overlay.models.message import Message


@attrs.define(kw_only=True, eq=False, repr=False)
class DeltaMessage(Message):
    """What a chunk adds to a message."""

    content: str | list[models.ContentChunk] | None = UNSET
    """The text or the chunks that come next."""
    role: str | None = UNSET
    """Who speaks."""
    tool_calls: list[models.ToolCall] | None = UNSET
    """Pieces of tool calls; those with the same index belong together."""

    _reasoning: ClassVar[tuple[str, ...]] = ("reasoning", "reasoning_content")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            value = raw.get("content")
            if value.__class__ is list:
                self.content = decode_list(value, models.decode_content_chunk)
            else:
                self.content = value
            self.role = raw.get("role")
            self.tool_calls = (
                NULL if (value := raw.get("tool_calls")) is None else decode_list(value, models.ToolCall.from_dict)
            )
        except DecodeError as error:
            error.within(self)
            raise
        return self
