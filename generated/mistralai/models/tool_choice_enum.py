# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias

ToolChoiceEnum: TypeAlias = Literal["auto", "none", "any", "required"] | str
"""How free the model is to call tools."""
