# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model
from .._overlay.serialization import decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class DeltaMessage(Model):
    """What a chunk adds to a message."""

    content: str | list[models.ContentChunk] | None = UNSET
    """The text or the chunks that come next."""
    role: str | None = UNSET
    """Who speaks."""
    tool_calls: list[models.ToolCall] | None = UNSET
    """Pieces of tool calls; those with the same index belong together."""

    def _decode(self: Any, get: Get) -> None:
        self.content = (
            None
            if (value := get("content")) is None
            else decode_list(value, models.decode_content_chunk)
            if value.__class__ is list
            else value
        )
        self.role = get("role")
        self.tool_calls = (
            None if (value := get("tool_calls")) is None else decode_list(value, models.ToolCall.from_dict)
        )
