# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypedDict

import attrs

from .._overlay.models import Get, Model
from .._overlay.serialization import decode_uuid

if TYPE_CHECKING:
    from typing_extensions import Required
    from uuid import UUID


class FileChunkTypedDict(TypedDict, total=False):
    """FileChunk as a dictionary."""

    file_id: Required[UUID]
    type: Literal["file"]


@attrs.define(kw_only=True, eq=False, repr=False)
class FileChunk(Model):
    """An uploaded file as part of a message."""

    file_id: UUID
    """ID of the uploaded file."""
    type: Literal["file"] = "file"
    """Tells this object from its alternatives."""

    def _decode(self: Any, get: Get) -> None:
        self.file_id = None if (value := get("file_id")) is None else decode_uuid(value)
        self.type = get("type", "file")
