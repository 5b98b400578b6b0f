# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


@attrs.define(kw_only=True, eq=False, repr=False)
class CompletionResponseStreamChoice(Model):
    """What a chunk adds to one of the completions."""

    index: int
    """Which of the completions this belongs to."""
    delta: models.DeltaMessage
    """What the chunk adds to the message."""
    finish_reason: models.CompletionResponseStreamChoiceFinishReason | None
    """Why the completion ends here; null while it goes on."""
    logprobs: Any = UNSET
    """How likely each token was, when the request asked for it."""
    prompt_logprobs: Any = UNSET
    """How likely each token of the prompt was, when the request asked for it."""

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.index = raw.get("index")
            self.delta = NULL if (value := raw.get("delta")) is None else models.DeltaMessage.from_dict(value)
            self.finish_reason = raw.get("finish_reason")
            self.logprobs = raw.get("logprobs")
            self.prompt_logprobs = raw.get("prompt_logprobs")
        except DecodeError as error:
            error.within(self)
            raise
        return self
