# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import Get, Model
from .._overlay.serialization import decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class ChatCompletionResponse(Model):
    """A whole completion."""

    id: str
    """ID of the reply."""
    object: str
    """The kind of this object."""
    model: str
    """The model that answered."""
    usage: models.UsageInfo
    """What the request cost."""
    created: int
    """When it was made, in seconds since 1970-01-01 UTC."""
    choices: list[models.ChatCompletionChoice]
    """The completions that were asked for."""

    def _decode(self: Any, get: Get) -> None:
        self.id = get("id")
        self.object = get("object")
        self.model = get("model")
        self.usage = None if (value := get("usage")) is None else models.UsageInfo.from_dict(value)
        self.created = get("created")
        self.choices = (
            None if (value := get("choices")) is None else decode_list(value, models.ChatCompletionChoice.from_dict)
        )
