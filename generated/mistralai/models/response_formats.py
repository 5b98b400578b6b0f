# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias

ResponseFormats: TypeAlias = Literal["text", "json_object", "json_schema"] | str
"""Plain text, any JSON object, or JSON that follows a schema."""
