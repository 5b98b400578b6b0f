# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model
from .._overlay.serialization import decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateChatCompletionResponse(Model):
    choices: list[models.CreateChatCompletionResponseChoice] | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.choices = (
            None
            if (value := get("choices")) is None
            else decode_list(value, models.CreateChatCompletionResponseChoice.from_dict)
        )
