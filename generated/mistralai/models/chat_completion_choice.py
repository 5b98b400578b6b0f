# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal, TypeAlias

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class ChatCompletionChoice(Model):
    """One of the completions that were asked for."""

    index: int
    """Which of the completions this is."""
    finish_reason: models.ChatCompletionChoiceFinishReason
    """Why the completion ended: at a natural stop, at a limit, with tool calls, or by an error."""
    message: models.AssistantMessage
    """The message that the model wrote."""
    logprobs: Any = UNSET
    """How likely each token was, when the request asked for it."""
    messages: list[models.DeltaMessage] | None = UNSET
    """The messages that the model wrote, where they are several."""
    prompt_logprobs: Any = UNSET
    """How likely each token of the prompt was, when the request asked for it."""

    _not_null: ClassVar[tuple[str, ...]] = ("messages",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.index = raw.get("index")
            self.finish_reason = raw.get("finish_reason")
            self.message = NULL if (value := raw.get("message")) is None else models.AssistantMessage.from_dict(value)
            self.logprobs = raw.get("logprobs")
            self.messages = (
                NULL if (value := raw.get("messages")) is None else decode_list(value, models.DeltaMessage.from_dict)
            )
            self.prompt_logprobs = raw.get("prompt_logprobs")
        except DecodeError as error:
            error.within(self)
            raise
        return self


ChatCompletionChoiceFinishReason: TypeAlias = Literal["stop", "length", "model_length", "error", "tool_calls"] | str
"""Why the completion ended: at a natural stop, at a limit, with tool calls, or by an error."""
