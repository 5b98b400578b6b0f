# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal

import attrs

from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import JSONMapping, Model, Self, new


class AudioChunkTypedDict(TypedDict, total=False):
    """AudioChunk as a dictionary."""

    input_audio: Required[str]
    type: Required[Literal["input_audio"]]


@attrs.define(kw_only=True, eq=False, repr=False)
class AudioChunk(Model):
    """Audio as part of a message."""

    input_audio: str
    """The audio: an address, or its bytes as base64."""
    type: Literal["input_audio"] = "input_audio"
    """Tells this object from its alternatives."""

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.input_audio = raw.get("input_audio")
        self.type = raw.get("type", "input_audio")
        return self
