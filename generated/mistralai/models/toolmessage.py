# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Self, new
from .._overlay.models.decoding import DecodeError, decode_list
from .._overlay.models.message import Message

if not TYPE_CHECKING:
    from . import __getattr__


class ToolMessageTypedDict(TypedDict, total=False):
    """ToolMessage as a dictionary."""

    content: Required[str | Iterable[models.ContentChunkParam] | None]
    name: str | None
    role: Required[Literal["tool"]]
    tool_call_id: str | None


@attrs.define(kw_only=True, eq=False, repr=False)
class ToolMessage(Message):
    """What a tool returned, for the model to go on from."""

    content: str | list[models.ContentChunk] | None
    """What the tool returned, as text or in chunks."""
    name: str | None = UNSET
    """Name of the tool."""
    role: Literal["tool"] = "tool"
    """Who speaks."""
    tool_call_id: str | None = UNSET
    """ID of the call that this answers."""

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
            self.name = raw.get("name")
            self.role = raw.get("role", "tool")
            self.tool_call_id = raw.get("tool_call_id")
        except DecodeError as error:
            error.within(self)
            raise
        return self
