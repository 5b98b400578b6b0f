# Copied from overlay/core/json_types.py; edit it there.
"""Type guards for JSON values, shared by all rooms."""

from __future__ import annotations

from typing import Any, TypeGuard


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Return whether this is a JSON object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Return whether this is a JSON array."""
    return isinstance(value, list)


def object_or_empty(value: object) -> dict[str, Any]:
    """Return the JSON object, or an empty one for anything else."""
    return value if is_object(value) else {}
