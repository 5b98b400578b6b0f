# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

import attrs

from .. import models
from .assistantmessage import AssistantMessage
from .chat_completion_choice import ChatCompletionChoice
from .chatcompletionresponse import ChatCompletionResponse

# These objects are read, not assigned to, so that a list of a narrower type is safe in a subclass.
# mypy: disable-error-code="assignment"
# pyright: reportIncompatibleVariableOverride=false

T = TypeVar("T")


@attrs.define(kw_only=True, eq=False, repr=False)
class ParsedAssistantMessage(AssistantMessage, Generic[T]):
    """The message of an answer that was asked for in a type."""

    parsed: T | None = None
    """The answer as a value of the type; None where the model called a tool instead."""

    _unsent: ClassVar[tuple[str, ...]] = ("parsed",)


@attrs.define(kw_only=True, eq=False, repr=False)
class ParsedChatCompletionChoice(ChatCompletionChoice, Generic[T]):
    """One of the answers; `message.parsed` is its value."""

    message: ParsedAssistantMessage[T]


@attrs.define(kw_only=True, eq=False, repr=False)
class ParsedChatCompletionResponse(ChatCompletionResponse, Generic[T]):
    """A response that was asked for in a type: `choices[0].message.parsed` is the value."""

    choices: list[ParsedChatCompletionChoice[T]]


@attrs.define(kw_only=True, eq=False, repr=False)
class ToolRunChatCompletionResponse(ChatCompletionResponse):
    """The last response of a tool run, and what led to it."""

    messages: list[models.ChatCompletionRequestMessageParam]
    """The whole conversation, this answer included: pass it on, with your next message, to go on."""

    rounds: int
    """How many requests it took."""

    _unsent: ClassVar[tuple[str, ...]] = ("messages", "rounds")
