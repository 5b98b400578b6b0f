# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, UNSET, JSONMapping, Self, new
from .._overlay.models.decoding import DecodeError, decode_list
from .._overlay.models.message import Message

if not TYPE_CHECKING:
    from . import __getattr__


class AssistantMessageTypedDict(TypedDict, total=False):
    """AssistantMessage as a dictionary."""

    content: str | Iterable[models.ContentChunkParam] | None
    prefix: bool
    role: Required[Literal["assistant"]]
    tool_calls: Iterable[models.ToolCallParam] | None


@attrs.define(kw_only=True, eq=False, repr=False)
class AssistantMessage(Message):
    """A message by the model: text, chunks, or calls of tools."""

    content: str | list[models.ContentChunk] | None = UNSET
    """What the model says, as text or in chunks; null beside tool calls."""
    prefix: bool = UNSET
    """Whether the model is to continue this message, so that its answer begins with this content."""
    role: Literal["assistant"] = "assistant"
    """Who speaks."""
    tool_calls: list[models.ToolCall] | None = UNSET
    """Calls of tools that the model asks for."""

    _not_null: ClassVar[tuple[str, ...]] = ("prefix",)

    _closed: ClassVar[bool] = True

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
            self.prefix = raw.get("prefix", False)
            self.role = raw.get("role", "assistant")
            self.tool_calls = (
                NULL if (value := raw.get("tool_calls")) is None else decode_list(value, models.ToolCall.from_dict)
            )
        except DecodeError as error:
            error.within(self)
            raise
        return self
