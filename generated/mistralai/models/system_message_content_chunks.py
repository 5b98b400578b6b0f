# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, Evidence, Shapes, UnknownVariant, Variants, decode_tagged


class UnknownSystemMessageContentChunks(UnknownVariant):
    """A SystemMessageContentChunks that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_DECODERS: Decoders[SystemMessageContentChunks] = {
    "text": lambda: models.TextChunk.from_dict,
    "thinking": lambda: models.ThinkChunk.from_dict,
}

_SHAPES: Mapping[str | None, Shapes[SystemMessageContentChunks]] = {
    None: (
        (frozenset(["text"]), lambda: models.TextChunk.from_dict, Evidence(known=frozenset(["text", "type"]))),
        (
            frozenset(["thinking"]),
            lambda: models.ThinkChunk.from_dict,
            Evidence(known=frozenset(["closed", "signature", "thinking", "type"])),
        ),
    ),
}

SystemMessageContentChunks: TypeAlias = Annotated[
    Union["models.TextChunk", "models.ThinkChunk", UnknownSystemMessageContentChunks],
    Variants(UnknownSystemMessageContentChunks, "type", _DECODERS, _SHAPES, open=False),
]
"""A part of a system message; `type` says which."""

SystemMessageContentChunksTypedDict: TypeAlias = Union["models.TextChunkTypedDict", "models.ThinkChunkTypedDict"]


def decode_system_message_content_chunks(value: Any) -> SystemMessageContentChunks:
    """The SystemMessageContentChunks of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "type", _DECODERS, UnknownSystemMessageContentChunks, shapes=_SHAPES)
