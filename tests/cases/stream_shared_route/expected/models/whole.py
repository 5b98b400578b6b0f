# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, Literal

import attrs

from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class WholeTypedDict(TypedDict, total=False):
    """Whole as a dictionary."""

    prompt: Required[str]
    stream: Literal[False]


@attrs.define(kw_only=True, eq=False, repr=False)
class Whole(Model):
    prompt: str
    stream: Literal[False] | None = UNSET

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.prompt = raw.get("prompt")
        self.stream = raw.get("stream")
        return self
