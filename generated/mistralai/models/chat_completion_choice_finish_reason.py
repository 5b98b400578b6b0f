# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias

ChatCompletionChoiceFinishReason: TypeAlias = Literal["stop", "length", "model_length", "error", "tool_calls"] | str
"""Why the completion ended: at a natural stop, at a limit, with tool calls, or by an error."""
