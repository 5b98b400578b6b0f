# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, TypeAlias

import attrs

from .. import models
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import decode_list

Names: TypeAlias = list["models.Name"]


def decode_names(value: Any) -> Names:
    """The Names of a JSON value that is not null. Raises DecodeError."""
    decoded: Names = decode_list(value, Name.from_dict)
    return decoded


@attrs.define(kw_only=True, eq=False, repr=False)
class Name(Model):
    first: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("first",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.first = raw.get("first")
        return self
