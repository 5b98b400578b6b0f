# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

import attrs

from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import JSONMapping, Model, Self, new

if not TYPE_CHECKING:
    from . import __getattr__


class TextChunkTypedDict(TypedDict, total=False):
    """TextChunk as a dictionary."""

    text: Required[str]
    type: Required[Literal["text"]]


@attrs.define(kw_only=True, eq=False, repr=False)
class TextChunk(Model):
    """Text as part of a message."""

    text: str
    """The text."""
    type: Literal["text"] = "text"
    """Tells this object from its alternatives."""

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.text = raw.get("text")
        self.type = raw.get("type", "text")
        return self
