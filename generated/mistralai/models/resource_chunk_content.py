# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, Evidence, Shapes, UnknownVariant, Variants, decode_tagged


class UnknownResourceChunkContent(UnknownVariant):
    """A ResourceChunkContent that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_DECODERS: Decoders[ResourceChunkContent] = {
    "image_url": lambda: models.ImageURLChunk.from_dict,
    "text": lambda: models.TextChunk.from_dict,
}

_SHAPES: Mapping[str | None, Shapes[ResourceChunkContent]] = {
    None: (
        (frozenset(["text"]), lambda: models.TextChunk.from_dict, Evidence(known=frozenset(["text", "type"]))),
        (
            frozenset(["image_url"]),
            lambda: models.ImageURLChunk.from_dict,
            Evidence(known=frozenset(["image_url", "type"])),
        ),
    ),
}

ResourceChunkContent: TypeAlias = Annotated[
    Union["models.TextChunk", "models.ImageURLChunk", UnknownResourceChunkContent],
    Variants(UnknownResourceChunkContent, "type", _DECODERS, _SHAPES),
]
"""The text or the image that it holds."""

ResourceChunkContentTypedDict: TypeAlias = Union["models.TextChunkTypedDict", "models.ImageURLChunkTypedDict"]


def decode_resource_chunk_content(value: Any) -> ResourceChunkContent:
    """The ResourceChunkContent of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "type", _DECODERS, UnknownResourceChunkContent, shapes=_SHAPES)
