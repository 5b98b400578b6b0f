# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal
from uuid import UUID

import attrs

from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, JSONMapping, Model, Self, new
from .._overlay.models.decoding import decode_uuid


class FileChunkTypedDict(TypedDict, total=False):
    """FileChunk as a dictionary."""

    file_id: Required[UUID]
    type: Required[Literal["file"]]


@attrs.define(kw_only=True, eq=False, repr=False)
class FileChunk(Model):
    """An uploaded file as part of a message."""

    file_id: UUID
    """ID of the uploaded file."""
    type: Literal["file"] = "file"
    """Tells this object from its alternatives."""

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.file_id = NULL if (value := raw.get("file_id")) is None else decode_uuid(value)
        self.type = raw.get("type", "file")
        return self
