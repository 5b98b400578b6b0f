# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class CreateChatRequestTypedDict(TypedDict, total=False):
    """CreateChatRequest as a dictionary."""

    model: Required[str]
    stream: bool


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateChatRequest(Model):
    model: str
    stream: bool = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("stream",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.model = raw.get("model")
        self.stream = raw.get("stream", False)
        return self
