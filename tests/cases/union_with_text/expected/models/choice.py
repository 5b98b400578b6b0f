# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class Choice(Model):
    content: str | list[models.Tool] | None = UNSET
    location: models.ChoiceLocation | None = UNSET
    model: models.ChoiceModel | None = UNSET
    tool: models.ChoiceTool | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("model", "tool")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            value = raw.get("content")
            if value.__class__ is list:
                self.content = decode_list(value, models.Tool.from_dict)
            else:
                self.content = value
            self.location = NULL if (value := raw.get("location")) is None else models.ChoiceLocation.from_dict(value)
            self.model = raw.get("model")
            self.tool = NULL if (value := raw.get("tool")) is None else models.decode_choice_tool(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self
