# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal

import attrs

from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class DocumentURLChunkTypedDict(TypedDict, total=False):
    """DocumentURLChunk as a dictionary."""

    document_url: Required[str]
    document_name: str | None
    type: Required[Literal["document_url"]]


@attrs.define(kw_only=True, eq=False, repr=False)
class DocumentURLChunk(Model):
    """A document, by URL, as part of a message."""

    document_url: str
    """Address of the document, or a data URL."""
    document_name: str | None = UNSET
    """File name of the document."""
    type: Literal["document_url"] = "document_url"
    """Tells this object from its alternatives."""

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.document_url = raw.get("document_url")
        self.document_name = raw.get("document_name")
        self.type = raw.get("type", "document_url")
        return self
