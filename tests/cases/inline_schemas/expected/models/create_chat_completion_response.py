# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal, TypeAlias

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateChatCompletionResponse(Model):
    choices: list[models.CreateChatCompletionResponseChoice] | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("choices",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.choices = (
                NULL
                if (value := raw.get("choices")) is None
                else decode_list(value, CreateChatCompletionResponseChoice.from_dict)
            )
        except DecodeError as error:
            error.within(self)
            raise
        return self


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateChatCompletionResponseChoice(Model):
    finish_reason: models.CreateChatCompletionResponseChoiceFinishReason | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("finish_reason",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.finish_reason = raw.get("finish_reason")
        return self


CreateChatCompletionResponseChoiceFinishReason: TypeAlias = Literal["stop", "length"] | str
