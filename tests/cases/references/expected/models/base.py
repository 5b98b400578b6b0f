# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.annotations import TypedDict
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


class BaseTypedDict(TypedDict, total=False):
    """Base as a dictionary."""

    part: models.BasePartParam


@attrs.define(kw_only=True, eq=False, repr=False)
class Base(Model):
    part: models.BasePart | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("part",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.part = NULL if (value := raw.get("part")) is None else models.BasePart.from_dict(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self
