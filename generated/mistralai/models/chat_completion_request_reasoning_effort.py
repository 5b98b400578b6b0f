# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias

ChatCompletionRequestReasoningEffort: TypeAlias = Literal["high", "none"] | str
"""How much a reasoning model thinks before it answers: `high` with a full trace, `none` without any."""
