# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypedDict

import attrs

from .._overlay.models import Get, Model

if TYPE_CHECKING:
    from typing_extensions import Required


class TextChunkTypedDict(TypedDict, total=False):
    """TextChunk as a dictionary."""

    text: Required[str]
    type: Literal["text"]


@attrs.define(kw_only=True, eq=False, repr=False)
class TextChunk(Model):
    """Text as part of a message."""

    text: str
    """The text."""
    type: Literal["text"] = "text"
    """Tells this object from its alternatives."""

    def _decode(self: Any, get: Get) -> None:
        self.text = get("text")
        self.type = get("type", "text")
