# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Self, new
from .._overlay.models.decoding import DecodeError, decode_list
from .._overlay.models.message import MessagePiece

if not TYPE_CHECKING:
    from . import __getattr__


@attrs.define(kw_only=True, eq=False, repr=False)
class DeltaMessage(MessagePiece):
    """What a chunk adds to a message."""

    content: str | list[models.ContentChunk] | None = UNSET
    """The text or the chunks that come next."""
    index: int | None = UNSET
    """Which message this belongs to, where a completion has several."""
    metadata: dict[str, Any] | None = UNSET
    """What the server says beside the message."""
    role: str | None = UNSET
    """Who speaks."""
    tool_call_id: str | None = UNSET
    """The call that the message is the result of."""
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
            self.index = raw.get("index")
            self.metadata = raw.get("metadata")
            self.role = raw.get("role")
            self.tool_call_id = raw.get("tool_call_id")
            self.tool_calls = (
                NULL if (value := raw.get("tool_calls")) is None else decode_list(value, models.ToolCall.from_dict)
            )
        except DecodeError as error:
            error.within(self)
            raise
        return self
