# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from .._overlay.models.base import JSONMapping, Model, Self, new
from .._overlay.models.typed_dicts import Required, TypedDict


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
