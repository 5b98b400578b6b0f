# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError

if not TYPE_CHECKING:
    from . import __getattr__


class ToolCallTypedDict(TypedDict, total=False):
    """ToolCall as a dictionary."""

    function: Required[models.FunctionCallParam]
    id: str
    index: int
    type: models.ToolTypesParam


@attrs.define(kw_only=True, eq=False, repr=False)
class ToolCall(Model):
    """A call of a tool, made by the model. In a stream, the pieces of one call share its index."""

    function: models.FunctionCall
    """The function and its arguments."""
    id: str = UNSET
    """ID of the call, which the tool's answer repeats."""
    index: int = UNSET
    """Position of the call among the message's calls."""
    type: models.ToolTypes = UNSET
    """The kind of tool."""

    _not_null: ClassVar[tuple[str, ...]] = ("id", "index", "type")

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.function = NULL if (value := raw.get("function")) is None else FunctionCall.from_dict(value)
            self.id = raw.get("id", "null")
            self.index = raw.get("index", 0)
            self.type = raw.get("type", "function")
        except DecodeError as error:
            error.within(self)
            raise
        return self


class FunctionCallTypedDict(TypedDict, total=False):
    """FunctionCall as a dictionary."""

    name: Required[str]
    arguments: Required[Mapping[str, Any] | str]


@attrs.define(kw_only=True, eq=False, repr=False)
class FunctionCall(Model):
    """The function that the model wants called, and its arguments."""

    name: str
    """Name of the function."""
    arguments: dict[str, Any] | str
    """The arguments, as a JSON object or as JSON text."""

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.name = raw.get("name")
        self.arguments = raw.get("arguments")
        return self
