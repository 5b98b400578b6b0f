# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypeAlias

from .. import models
from .._overlay.models.decoding import decode_map

Prices: TypeAlias = dict[str, "models.Price"]


def decode_prices(value: Any) -> Prices:
    """The Prices of a JSON value that is not null. Raises DecodeError."""
    decoded: Prices = decode_map(value, models.Price.from_dict)
    return decoded
