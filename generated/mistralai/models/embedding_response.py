# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import Get, Model
from .._overlay.serialization import decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class EmbeddingResponse(Model):
    """The vectors of all inputs, in the order of the inputs."""

    id: str
    """ID of the reply."""
    object: str
    """The kind of this object."""
    data: list[models.EmbeddingResponseData]
    """One vector per input."""
    model: str
    """The model that answered."""
    usage: models.UsageInfo
    """What the request cost."""

    def _decode(self: Any, get: Get) -> None:
        self.id = get("id")
        self.object = get("object")
        self.data = (
            None if (value := get("data")) is None else decode_list(value, models.EmbeddingResponseData.from_dict)
        )
        self.model = get("model")
        self.usage = None if (value := get("usage")) is None else models.UsageInfo.from_dict(value)
