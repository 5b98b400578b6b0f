# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model


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

    def _decode(self: Any, get: Get) -> None:
        self.index = get("index")
        self.finish_reason = get("finish_reason")
        self.message = None if (value := get("message")) is None else models.AssistantMessage.from_dict(value)
        self.logprobs = get("logprobs")
