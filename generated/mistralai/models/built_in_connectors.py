# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias

BuiltInConnectors: TypeAlias = (
    Literal["web_search", "web_search_premium", "code_interpreter", "image_generation", "document_library"] | str
)
"""A tool that the platform runs itself."""
