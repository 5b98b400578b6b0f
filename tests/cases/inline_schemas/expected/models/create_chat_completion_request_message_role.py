# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias

CreateChatCompletionRequestMessageRole: TypeAlias = Literal["user", "system"] | str
