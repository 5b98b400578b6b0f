# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Literal

import attrs

from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import JSONMapping, Model, Self, new


class ReferenceChunkTypedDict(TypedDict, total=False):
    """ReferenceChunk as a dictionary."""

    reference_ids: Required[Iterable[int]]
    type: Required[Literal["reference"]]


@attrs.define(kw_only=True, eq=False, repr=False)
class ReferenceChunk(Model):
    """References to sources, by number."""

    reference_ids: list[int]
    """Numbers of the sources."""
    type: Literal["reference"] = "reference"
    """Tells this object from its alternatives."""

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.reference_ids = raw.get("reference_ids")
        self.type = raw.get("type", "reference")
        return self
