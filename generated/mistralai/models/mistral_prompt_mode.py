# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias

MistralPromptMode: TypeAlias = Literal["reasoning"] | str
"""Which system prompt the platform adds. With `reasoning`, it is the one made for reasoning models."""
