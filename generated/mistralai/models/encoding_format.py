# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias

EncodingFormat: TypeAlias = Literal["float", "base64"] | str
"""How vectors travel: as JSON numbers, or as base64 of their bytes."""
