# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

import attrs

from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class ResourceLinkChunkTypedDict(TypedDict, total=False):
    """ResourceLinkChunk as a dictionary."""

    uri: Required[str]
    metadata: Mapping[str, str | float | bool] | None
    type: Required[Literal["resource_link"]]


@attrs.define(kw_only=True, eq=False, repr=False)
class ResourceLinkChunk(Model):
    """A link to a resource, as part of a message."""

    uri: str
    """Where the resource is."""
    metadata: dict[str, str | float | bool] | None = UNSET
    """What is known of the resource."""
    type: Literal["resource_link"] = "resource_link"
    """Tells this object from its alternatives."""

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.uri = raw.get("uri")
        self.metadata = raw.get("metadata")
        self.type = raw.get("type", "resource_link")
        return self
