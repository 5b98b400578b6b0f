# Generated from openapi.yaml; do not edit.
"""Structured output by the path of the official package. `chat.parse` does all of it."""

from __future__ import annotations

from typing import Any

from .. import models
from .._overlay.helpers.structured import Format, response_format_for
from ..models import ParsedChatCompletionResponse


def response_format_from_pydantic_model(model: type[Any]) -> models.ResponseFormat:
    """The response format that asks for an answer of a type."""
    return models.ResponseFormat.from_dict(response_format_for(model))


def convert_to_parsed_chat_completion_response(
    response: Any, response_format: type[Any]
) -> ParsedChatCompletionResponse[Any]:
    """The response with its answers read as a type."""
    wanted = Format(
        response_format, ParsedChatCompletionResponse, models.ParsedChatCompletionChoice, models.ParsedAssistantMessage
    )
    parsed: ParsedChatCompletionResponse[Any] = wanted.parsed(response)
    return parsed
