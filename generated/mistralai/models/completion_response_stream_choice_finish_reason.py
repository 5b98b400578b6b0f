# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias

CompletionResponseStreamChoiceFinishReason: TypeAlias = Literal["stop", "length", "error", "tool_calls"] | str
"""Why the completion ends here; null while it goes on."""
