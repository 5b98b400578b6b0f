# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypeAlias

from .. import models

Hound: TypeAlias = "models.Dog"


def decode_hound(value: Any) -> Hound:
    """The Hound of a JSON value that is not null. Raises DecodeError."""
    decoded: Hound = models.Dog.from_dict(value)
    return decoded
