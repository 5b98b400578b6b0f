# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypeAlias

from .. import models

Synonym: TypeAlias = "models.Base"


def decode_synonym(value: Any) -> Synonym:
    """The Synonym of a JSON value that is not null. Raises DecodeError."""
    decoded: Synonym = models.Base.from_dict(value)
    return decoded
