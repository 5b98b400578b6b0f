# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class ModelList(Model):
    """The models that the API key may use."""

    data: list[models.ModelListDataItem] | None = UNSET
    """The models' cards."""
    object: str = UNSET
    """The kind of this object."""

    _not_null: ClassVar[tuple[str, ...]] = ("data", "object")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.data = (
                NULL if (value := raw.get("data")) is None else decode_list(value, models.decode_model_list_data_item)
            )
            self.object = raw.get("object", "list")
        except DecodeError as error:
            error.within(self)
            raise
        return self
