# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model


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

    def _decode(self: Any, get: Get) -> None:
        self.index = get("index")
        self.delta = None if (value := get("delta")) is None else models.DeltaMessage.from_dict(value)
        self.finish_reason = get("finish_reason")
        self.logprobs = get("logprobs")
