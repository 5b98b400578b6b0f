# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypeAlias
from uuid import UUID

from .._overlay.models.decoding import decode_uuid

Id: TypeAlias = UUID


def decode_id(value: Any) -> Id:
    """The Id of a JSON value that is not null. Raises DecodeError."""
    decoded: Id = decode_uuid(value)
    return decoded
