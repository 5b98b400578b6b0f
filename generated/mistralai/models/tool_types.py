# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias

ToolTypes: TypeAlias = Literal["function"] | str
"""The kind of a tool."""
