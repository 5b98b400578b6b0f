# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError

if not TYPE_CHECKING:
    from . import __getattr__


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
            self.json_schema = NULL if (value := raw.get("json_schema")) is None else JsonSchema.from_dict(value)
            self.type = raw.get("type", "text")
        except DecodeError as error:
            error.within(self)
            raise
        return self


class JsonSchemaTypedDict(TypedDict, total=False):
    """JsonSchema as a dictionary."""

    name: Required[str]
    schema: Required[Mapping[str, Any]]
    description: str | None
    strict: bool


@attrs.define(kw_only=True, eq=False, repr=False)
class JsonSchema(Model):
    """A named JSON Schema that the reply has to follow."""

    name: str
    """Name of the schema."""
    schema_definition: dict[str, Any]
    """The JSON Schema itself."""
    description: str | None = UNSET
    """What the schema describes, told to the model."""
    strict: bool = UNSET
    """Whether the reply follows the schema to the letter."""

    _wire: ClassVar[Mapping[str, str]] = {
        "schema_definition": "schema",
    }

    _not_null: ClassVar[tuple[str, ...]] = ("strict",)

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.name = raw.get("name")
        self.schema_definition = raw.get("schema")
        self.description = raw.get("description")
        self.strict = raw.get("strict", False)
        return self


ResponseFormats: TypeAlias = Literal["text", "json_object", "json_schema"] | str
"""Plain text, any JSON object, or JSON that follows a schema."""
