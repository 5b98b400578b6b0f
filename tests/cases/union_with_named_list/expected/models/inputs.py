# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypeAlias, Union

from .. import models

Inputs: TypeAlias = Union[str, "models.Entries"]


def decode_inputs(value: Any) -> Inputs:
    """The Inputs of a JSON value that is not null. Raises DecodeError."""
    decoded: Inputs = models.decode_entries(value) if value.__class__ is list else value
    return decoded
