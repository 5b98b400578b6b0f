# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model
from .._overlay.serialization import decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class Choice(Model):
    content: str | list[models.Tool] | None = UNSET
    location: models.ChoiceLocation | None = UNSET
    model: models.ChoiceModel | None = UNSET
    tool: models.ChoiceTool | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.content = (
            None
            if (value := get("content")) is None
            else decode_list(value, models.Tool.from_dict)
            if value.__class__ is list
            else value
        )
        self.location = None if (value := get("location")) is None else models.ChoiceLocation.from_dict(value)
        self.model = get("model")
        self.tool = None if (value := get("tool")) is None else models.decode_choice_tool(value)
