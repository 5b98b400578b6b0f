# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal

import attrs

from .. import models
from .._overlay.models.base import NULL, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError
from .._overlay.models.typed_dicts import Required, TypedDict


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
            self.content = (
                NULL if (value := raw.get("content")) is None else models.decode_resource_chunk_content(value)
            )
            self.type = raw.get("type", "resource")
        except DecodeError as error:
            error.within(self)
            raise
        return self
