# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypeAlias

from .. import models
from .._overlay.models.decoding import decode_list

Names: TypeAlias = list["models.Name"]


def decode_names(value: Any) -> Names:
    """The Names of a JSON value that is not null. Raises DecodeError."""
    decoded: Names = decode_list(value, models.Name.from_dict)
    return decoded
