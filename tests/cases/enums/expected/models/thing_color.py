# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias

ThingColor: TypeAlias = Literal["red", "green"] | str
"""Its colour."""
