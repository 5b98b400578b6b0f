# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, Evidence, Shapes, UnknownVariant, Variants, decode_tagged

if not TYPE_CHECKING:
    from . import __getattr__


class UnknownContentChunk(UnknownVariant):
    """A ContentChunk that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_content_chunk"
    type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_content_chunk_decoders: Decoders[ContentChunk] = {
    "document_url": lambda: models.DocumentURLChunk.from_dict,
    "file": lambda: models.FileChunk.from_dict,
    "image_url": lambda: models.ImageURLChunk.from_dict,
    "input_audio": lambda: models.AudioChunk.from_dict,
    "reference": lambda: models.ReferenceChunk.from_dict,
    "resource": lambda: models.ResourceChunk.from_dict,
    "resource_link": lambda: models.ResourceLinkChunk.from_dict,
    "text": lambda: models.TextChunk.from_dict,
    "thinking": lambda: models.ThinkChunk.from_dict,
}

_content_chunk_shapes: Mapping[str | None, Shapes[ContentChunk]] = {
    None: (
        (
            frozenset(["content", "uri"]),
            lambda: models.ResourceChunk.from_dict,
            Evidence(known=frozenset(["content", "type", "uri"]), words={"type": ("resource",)}),
        ),
        (frozenset(["text"]), lambda: models.TextChunk.from_dict, Evidence(known=frozenset(["text", "type"]))),
        (
            frozenset(["image_url"]),
            lambda: models.ImageURLChunk.from_dict,
            Evidence(known=frozenset(["image_url", "type"])),
        ),
        (
            frozenset(["document_url"]),
            lambda: models.DocumentURLChunk.from_dict,
            Evidence(known=frozenset(["document_name", "document_url", "type"])),
        ),
        (
            frozenset(["reference_ids"]),
            lambda: models.ReferenceChunk.from_dict,
            Evidence(known=frozenset(["reference_ids", "type"])),
        ),
        (frozenset(["file_id"]), lambda: models.FileChunk.from_dict, Evidence(known=frozenset(["file_id", "type"]))),
        (
            frozenset(["thinking"]),
            lambda: models.ThinkChunk.from_dict,
            Evidence(known=frozenset(["closed", "signature", "thinking", "type"])),
        ),
        (
            frozenset(["input_audio"]),
            lambda: models.AudioChunk.from_dict,
            Evidence(known=frozenset(["input_audio", "type"])),
        ),
        (
            frozenset(["uri"]),
            lambda: models.ResourceLinkChunk.from_dict,
            Evidence(known=frozenset(["metadata", "type", "uri"]), words={"type": ("resource_link",)}),
        ),
    ),
}

ContentChunk: TypeAlias = Annotated[
    Union[
        "models.TextChunk",
        "models.ImageURLChunk",
        "models.DocumentURLChunk",
        "models.ReferenceChunk",
        "models.FileChunk",
        "models.ThinkChunk",
        "models.AudioChunk",
        "models.ResourceChunk",
        "models.ResourceLinkChunk",
        UnknownContentChunk,
    ],
    Variants(UnknownContentChunk, "type", _content_chunk_decoders, _content_chunk_shapes),
]
"""A part of a message; `type` says which."""

ContentChunkTypedDict: TypeAlias = Union[
    "models.TextChunkTypedDict",
    "models.ImageURLChunkTypedDict",
    "models.DocumentURLChunkTypedDict",
    "models.ReferenceChunkTypedDict",
    "models.FileChunkTypedDict",
    "models.ThinkChunkTypedDict",
    "models.AudioChunkTypedDict",
    "models.ResourceChunkTypedDict",
    "models.ResourceLinkChunkTypedDict",
]


def decode_content_chunk(value: Any) -> ContentChunk:
    """The ContentChunk of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "type", _content_chunk_decoders, UnknownContentChunk, shapes=_content_chunk_shapes)
