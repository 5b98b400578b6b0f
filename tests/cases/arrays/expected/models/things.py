# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypeAlias

from .. import models
from .._overlay.models.decoding import decode_list

Things: TypeAlias = list["models.Thing"]


def decode_things(value: Any) -> Things:
    """The Things of a JSON value that is not null. Raises DecodeError."""
    decoded: Things = decode_list(value, models.Thing.from_dict)
    return decoded
