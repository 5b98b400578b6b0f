# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, TypeAlias, Union

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list
from .._overlay.models.unions import Decoders, Evidence, Shapes, UnknownVariant, Variants, decode_tagged

if not TYPE_CHECKING:
    from . import __getattr__


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
                NULL if (value := raw.get("thinking")) is None else decode_list(value, decode_think_chunk_thinking_item)
            )
            self.closed = raw.get("closed", True)
            self.signature = raw.get("signature")
            self.type = raw.get("type", "thinking")
        except DecodeError as error:
            error.within(self)
            raise
        return self


class UnknownThinkChunkThinkingItem(UnknownVariant):
    """A ThinkChunkThinkingItem that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_think_chunk_thinking_item"
    type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_think_chunk_thinking_item_decoders: Decoders[ThinkChunkThinkingItem] = {
    "reference": lambda: models.ReferenceChunk.from_dict,
    "text": lambda: models.TextChunk.from_dict,
    "tool_reference": lambda: models.ToolReferenceChunk.from_dict,
}

_think_chunk_thinking_item_shapes: Mapping[str | None, Shapes[ThinkChunkThinkingItem]] = {
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
    Variants(
        UnknownThinkChunkThinkingItem, "type", _think_chunk_thinking_item_decoders, _think_chunk_thinking_item_shapes
    ),
]

ThinkChunkThinkingItemTypedDict: TypeAlias = Union[
    "models.TextChunkTypedDict", "models.ToolReferenceChunkTypedDict", "models.ReferenceChunkTypedDict"
]


def decode_think_chunk_thinking_item(value: Any) -> ThinkChunkThinkingItem:
    """The ThinkChunkThinkingItem of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(
        value,
        "type",
        _think_chunk_thinking_item_decoders,
        UnknownThinkChunkThinkingItem,
        shapes=_think_chunk_thinking_item_shapes,
    )
