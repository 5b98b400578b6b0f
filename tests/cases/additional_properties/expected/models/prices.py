# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, TypeAlias

import attrs

from .. import models
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import decode_map

Prices: TypeAlias = dict[str, "models.Price"]


def decode_prices(value: Any) -> Prices:
    """The Prices of a JSON value that is not null. Raises DecodeError."""
    decoded: Prices = decode_map(value, Price.from_dict)
    return decoded


@attrs.define(kw_only=True, eq=False, repr=False)
class Price(Model):
    amount: float | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("amount",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.amount = raw.get("amount")
        return self
