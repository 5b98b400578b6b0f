# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError
from .._overlay.models.typed_dicts import TypedDict


class ResponseFormatTypedDict(TypedDict, total=False):
    """ResponseFormat as a dictionary."""

    json_schema: models.JsonSchemaParam | None
    type: models.ResponseFormatsParam


@attrs.define(kw_only=True, eq=False, repr=False)
class ResponseFormat(Model):
    """The form of the reply: plain text, any JSON object, or JSON that follows a schema. For
    `json_object`, a message must also ask the model for JSON.
    """

    json_schema: models.JsonSchema | None = UNSET
    """The schema to follow, for the type `json_schema`."""
    type: models.ResponseFormats = UNSET
    """Plain text, any JSON object, or JSON that follows `json_schema`."""

    _not_null: ClassVar[tuple[str, ...]] = ("type",)

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.json_schema = NULL if (value := raw.get("json_schema")) is None else models.JsonSchema.from_dict(value)
            self.type = raw.get("type", "text")
        except DecodeError as error:
            error.within(self)
            raise
        return self
