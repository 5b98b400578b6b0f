# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class CompletionChunk(Model):
    """A piece of a streamed completion."""

    id: str
    """ID of the completion, the same in all of its chunks."""
    model: str
    """The model that answers."""
    choices: list[models.CompletionResponseStreamChoice]
    """What the chunk adds, for each completion that was asked for."""
    created: int | None = UNSET
    """When it was made, in seconds since 1970-01-01 UTC."""
    object: str | None = UNSET
    """The kind of this object."""
    usage: models.UsageInfo | None = UNSET
    """What the request cost; only the last chunk has it."""

    _not_null: ClassVar[tuple[str, ...]] = ("created", "object", "usage")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.id = raw.get("id")
            self.model = raw.get("model")
            self.choices = (
                NULL
                if (value := raw.get("choices")) is None
                else decode_list(value, models.CompletionResponseStreamChoice.from_dict)
            )
            self.created = raw.get("created")
            self.object = raw.get("object")
            self.usage = NULL if (value := raw.get("usage")) is None else models.UsageInfo.from_dict(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self
