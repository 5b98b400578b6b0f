# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model
from .._overlay.serialization import decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class CompletionChunk(Model):
    """A piece of a streamed completion."""

    id: str
    """ID of the completion, the same in all of its chunks."""
    model: str
    """The model that answers."""
    choices: list[models.CompletionResponseStreamChoice]
    """What the chunk adds, for each completion that was asked for."""
    created: int | None = UNSET
    """When it was made, in seconds since 1970-01-01 UTC."""
    object: str | None = UNSET
    """The kind of this object."""
    usage: models.UsageInfo | None = UNSET
    """What the request cost; only the last chunk has it."""

    def _decode(self: Any, get: Get) -> None:
        self.id = get("id")
        self.model = get("model")
        self.choices = (
            None
            if (value := get("choices")) is None
            else decode_list(value, models.CompletionResponseStreamChoice.from_dict)
        )
        self.created = get("created")
        self.object = get("object")
        self.usage = None if (value := get("usage")) is None else models.UsageInfo.from_dict(value)
