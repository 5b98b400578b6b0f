# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


class ToolTypedDict(TypedDict, total=False):
    """Tool as a dictionary."""

    function: Required[models.FunctionParam]
    type: models.ToolTypesParam


@attrs.define(kw_only=True, eq=False, repr=False)
class Tool(Model):
    """A tool that is offered to the model."""

    function: models.Function
    """The function, for the type `function`."""
    type: models.ToolTypes = UNSET
    """The kind of tool."""

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
            self.function = NULL if (value := raw.get("function")) is None else Function.from_dict(value)
            self.type = raw.get("type", "function")
        except DecodeError as error:
            error.within(self)
            raise
        return self


class FunctionTypedDict(TypedDict, total=False):
    """Function as a dictionary."""

    name: Required[str]
    parameters: Required[Mapping[str, Any]]
    description: str
    strict: bool


@attrs.define(kw_only=True, eq=False, repr=False)
class Function(Model):
    """A function that the model may ask the caller to run."""

    name: str
    """Name by which the model calls the function."""
    parameters: dict[str, Any]
    """JSON Schema of the arguments."""
    description: str = UNSET
    """What the function does and when to call it, told to the model."""
    strict: bool = UNSET
    """Whether the arguments follow the schema to the letter."""

    _not_null: ClassVar[tuple[str, ...]] = ("description", "strict")

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.name = raw.get("name")
        self.parameters = raw.get("parameters")
        self.description = raw.get("description", "")
        self.strict = raw.get("strict", False)
        return self
