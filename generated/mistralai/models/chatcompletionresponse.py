# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from .. import models
from .._overlay.models.base import NULL, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list

if not TYPE_CHECKING:
    from . import __getattr__


@attrs.define(kw_only=True, eq=False, repr=False)
class ChatCompletionResponse(Model):
    """A whole completion."""

    id: str
    """ID of the reply."""
    object: str
    """The kind of this object."""
    model: str
    """The model that answered."""
    usage: models.UsageInfo
    """What the request cost."""
    created: int
    """When it was made, in seconds since 1970-01-01 UTC."""
    choices: list[models.ChatCompletionChoice]
    """The completions that were asked for."""

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.id = raw.get("id")
            self.object = raw.get("object")
            self.model = raw.get("model")
            self.usage = NULL if (value := raw.get("usage")) is None else models.UsageInfo.from_dict(value)
            self.created = raw.get("created")
            self.choices = (
                NULL
                if (value := raw.get("choices")) is None
                else decode_list(value, models.ChatCompletionChoice.from_dict)
            )
        except DecodeError as error:
            error.within(self)
            raise
        return self
