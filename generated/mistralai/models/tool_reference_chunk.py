# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal, TypeAlias, Union

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class ToolReferenceChunkTypedDict(TypedDict, total=False):
    """ToolReferenceChunk as a dictionary."""

    tool: Required[models.ToolReferenceChunkToolParam]
    title: Required[str]
    description: str | None
    favicon: str | None
    type: Required[Literal["tool_reference"]]
    url: str | None


@attrs.define(kw_only=True, eq=False, repr=False)
class ToolReferenceChunk(Model):
    """A source that a tool found and the message refers to."""

    tool: models.ToolReferenceChunkTool
    """The tool that found the source."""
    title: str
    """Title of the source."""
    description: str | None = UNSET
    """Summary of the source."""
    favicon: str | None = UNSET
    """Address of the source's icon."""
    type: Literal["tool_reference"] = "tool_reference"
    """Tells this object from its alternatives."""
    url: str | None = UNSET
    """Address of the source."""

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.tool = raw.get("tool")
        self.title = raw.get("title")
        self.description = raw.get("description")
        self.favicon = raw.get("favicon")
        self.type = raw.get("type", "tool_reference")
        self.url = raw.get("url")
        return self


ToolReferenceChunkTool: TypeAlias = Union["models.BuiltInConnectors", str]
"""The tool that found the source."""


BuiltInConnectors: TypeAlias = (
    Literal["web_search", "web_search_premium", "code_interpreter", "image_generation", "document_library"] | str
)
"""A tool that the platform runs itself."""
