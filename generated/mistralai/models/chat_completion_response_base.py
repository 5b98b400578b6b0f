# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class ChatCompletionResponseBase(Model):
    """What every completion has in common."""

    created: int | None = UNSET
    """When it was made, in seconds since 1970-01-01 UTC."""
    id: str | None = UNSET
    """ID of the reply."""
    model: str | None = UNSET
    """The model that answered."""
    object: str | None = UNSET
    """The kind of this object."""
    usage: models.UsageInfo | None = UNSET
    """What the request cost."""

    def _decode(self: Any, get: Get) -> None:
        self.created = get("created")
        self.id = get("id")
        self.model = get("model")
        self.object = get("object")
        self.usage = None if (value := get("usage")) is None else models.UsageInfo.from_dict(value)
