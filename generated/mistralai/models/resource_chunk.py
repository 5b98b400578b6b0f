# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError
from .._overlay.models.unions import Decoders, Evidence, Shapes, UnknownVariant, Variants, decode_tagged


class ResourceChunkTypedDict(TypedDict, total=False):
    """ResourceChunk as a dictionary."""

    uri: Required[str]
    content: Required[models.ResourceChunkContentParam]
    type: Required[Literal["resource"]]


@attrs.define(kw_only=True, eq=False, repr=False)
class ResourceChunk(Model):
    """The content of a resource, as part of a message."""

    uri: str
    """Where the resource is."""
    content: models.ResourceChunkContent
    """The text or the image that it holds."""
    type: Literal["resource"] = "resource"
    """Tells this object from its alternatives."""

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.uri = raw.get("uri")
            self.content = NULL if (value := raw.get("content")) is None else decode_resource_chunk_content(value)
            self.type = raw.get("type", "resource")
        except DecodeError as error:
            error.within(self)
            raise
        return self


class UnknownResourceChunkContent(UnknownVariant):
    """A ResourceChunkContent that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_resource_chunk_content"
    type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_resource_chunk_content_decoders: Decoders[ResourceChunkContent] = {
    "image_url": lambda: models.ImageURLChunk.from_dict,
    "text": lambda: models.TextChunk.from_dict,
}

_resource_chunk_content_shapes: Mapping[str | None, Shapes[ResourceChunkContent]] = {
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
    Variants(UnknownResourceChunkContent, "type", _resource_chunk_content_decoders, _resource_chunk_content_shapes),
]
"""The text or the image that it holds."""

ResourceChunkContentTypedDict: TypeAlias = Union["models.TextChunkTypedDict", "models.ImageURLChunkTypedDict"]


def decode_resource_chunk_content(value: Any) -> ResourceChunkContent:
    """The ResourceChunkContent of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(
        value,
        "type",
        _resource_chunk_content_decoders,
        UnknownResourceChunkContent,
        shapes=_resource_chunk_content_shapes,
    )
