# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypeAlias

from .. import models
from .._overlay.models.decoding import decode_list

Entries: TypeAlias = list["models.Entry"]


def decode_entries(value: Any) -> Entries:
    """The Entries of a JSON value that is not null. Raises DecodeError."""
    decoded: Entries = decode_list(value, models.decode_entry)
    return decoded
