# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new
from .._overlay.models.typed_dicts import Required, TypedDict


class CreateChatCompletionRequestMessageTypedDict(TypedDict, total=False):
    """CreateChatCompletionRequestMessage as a dictionary."""

    role: Required[models.CreateChatCompletionRequestMessageRoleParam]
    content: str


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateChatCompletionRequestMessage(Model):
    role: models.CreateChatCompletionRequestMessageRole
    content: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("content",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.role = raw.get("role")
        self.content = raw.get("content")
        return self
