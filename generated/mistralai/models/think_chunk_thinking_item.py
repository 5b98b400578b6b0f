# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, Evidence, Shapes, UnknownVariant, Variants, decode_tagged


class UnknownThinkChunkThinkingItem(UnknownVariant):
    """A ThinkChunkThinkingItem that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_DECODERS: Decoders[ThinkChunkThinkingItem] = {
    "reference": lambda: models.ReferenceChunk.from_dict,
    "text": lambda: models.TextChunk.from_dict,
    "tool_reference": lambda: models.ToolReferenceChunk.from_dict,
}

_SHAPES: Mapping[str | None, Shapes[ThinkChunkThinkingItem]] = {
    None: (
        (
            frozenset(["title", "tool"]),
            lambda: models.ToolReferenceChunk.from_dict,
            Evidence(known=frozenset(["description", "favicon", "title", "tool", "type", "url"])),
        ),
        (frozenset(["text"]), lambda: models.TextChunk.from_dict, Evidence(known=frozenset(["text", "type"]))),
        (
            frozenset(["reference_ids"]),
            lambda: models.ReferenceChunk.from_dict,
            Evidence(known=frozenset(["reference_ids", "type"])),
        ),
    ),
}

ThinkChunkThinkingItem: TypeAlias = Annotated[
    Union["models.TextChunk", "models.ToolReferenceChunk", "models.ReferenceChunk", UnknownThinkChunkThinkingItem],
    Variants(UnknownThinkChunkThinkingItem, "type", _DECODERS, _SHAPES),
]

ThinkChunkThinkingItemTypedDict: TypeAlias = Union[
    "models.TextChunkTypedDict", "models.ToolReferenceChunkTypedDict", "models.ReferenceChunkTypedDict"
]


def decode_think_chunk_thinking_item(value: Any) -> ThinkChunkThinkingItem:
    """The ThinkChunkThinkingItem of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "type", _DECODERS, UnknownThinkChunkThinkingItem, shapes=_SHAPES)
