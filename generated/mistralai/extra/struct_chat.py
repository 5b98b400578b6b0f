# Generated from openapi.yaml; do not edit.
"""Structured answers, by the path of the official package."""

from __future__ import annotations

from ..models.parsed_chat_completion_response import (
    ParsedAssistantMessage,
    ParsedChatCompletionChoice,
    ParsedChatCompletionResponse,
)

__all__ = [
    "ParsedAssistantMessage",
    "ParsedChatCompletionChoice",
    "ParsedChatCompletionResponse",
]
