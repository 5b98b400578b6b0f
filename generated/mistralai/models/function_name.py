# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .._overlay.models.base import JSONMapping, Model, Self, new
from .._overlay.models.typed_dicts import Required, TypedDict


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
