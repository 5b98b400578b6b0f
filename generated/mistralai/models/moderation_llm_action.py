# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias

ModerationLLMAction: TypeAlias = Literal["none", "block"] | str
"""What happens when a moderation score exceeds its threshold."""
