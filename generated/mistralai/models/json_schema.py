# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .._overlay.models import UNSET, Get, Model

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing_extensions import Required


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
    schema: dict[str, Any]
    """The JSON Schema itself."""
    description: str | None = UNSET
    """What the schema describes, told to the model."""
    strict: bool = UNSET
    """Whether the reply follows the schema to the letter."""

    def _decode(self: Any, get: Get) -> None:
        self.name = get("name")
        self.schema = get("schema")
        self.description = get("description")
        self.strict = get("strict", False)
