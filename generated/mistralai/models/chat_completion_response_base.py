# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


@attrs.define(kw_only=True, eq=False, repr=False)
class ChatCompletionResponseBase(Model):
    """What every completion has in common."""

    created: int | None = UNSET
    """When it was made, in seconds since 1970-01-01 UTC."""
    id: str | None = UNSET
    """ID of the reply."""
    model: str | None = UNSET
    """The model that answered."""
    object: str | None = UNSET
    """The kind of this object."""
    usage: models.UsageInfo | None = UNSET
    """What the request cost."""

    _not_null: ClassVar[tuple[str, ...]] = ("created", "id", "model", "object", "usage")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.created = raw.get("created")
            self.id = raw.get("id")
            self.model = raw.get("model")
            self.object = raw.get("object")
            self.usage = NULL if (value := raw.get("usage")) is None else models.UsageInfo.from_dict(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self
