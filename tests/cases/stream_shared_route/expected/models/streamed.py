# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, Literal

import attrs

from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import JSONMapping, Model, Self, new


class StreamedTypedDict(TypedDict, total=False):
    """Streamed as a dictionary."""

    prompt: Required[str]
    stream: Required[Literal[True]]


@attrs.define(kw_only=True, eq=False, repr=False)
class Streamed(Model):
    prompt: str
    stream: Literal[True] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.prompt = raw.get("prompt")
        self.stream = raw.get("stream", True)
        return self
