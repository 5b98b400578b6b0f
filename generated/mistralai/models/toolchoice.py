# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError

if not TYPE_CHECKING:
    from . import __getattr__


class ToolChoiceTypedDict(TypedDict, total=False):
    """ToolChoice as a dictionary."""

    function: Required[models.FunctionNameParam]
    type: models.ToolTypesParam


@attrs.define(kw_only=True, eq=False, repr=False)
class ToolChoice(Model):
    """Makes the model call one function."""

    function: models.FunctionName
    """The function to call."""
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
            self.function = NULL if (value := raw.get("function")) is None else FunctionName.from_dict(value)
            self.type = raw.get("type", "function")
        except DecodeError as error:
            error.within(self)
            raise
        return self


class FunctionNameTypedDict(TypedDict, total=False):
    """FunctionName as a dictionary."""

    name: Required[str]


@attrs.define(kw_only=True, eq=False, repr=False)
class FunctionName(Model):
    """Selects one of the functions in `tools`."""

    name: str
    """Name of the function."""

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.name = raw.get("name")
        return self
