# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Literal, TypeAlias

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list


class CreateChatCompletionRequestTypedDict(TypedDict, total=False):
    """CreateChatCompletionRequest as a dictionary."""

    messages: Required[Iterable[models.CreateChatCompletionRequestMessageParam]]
    options: models.CreateChatCompletionRequestOptionsParam


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateChatCompletionRequest(Model):
    messages: list[models.CreateChatCompletionRequestMessage]
    options: models.CreateChatCompletionRequestOptions | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("options",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.messages = (
                NULL
                if (value := raw.get("messages")) is None
                else decode_list(value, CreateChatCompletionRequestMessage.from_dict)
            )
            self.options = (
                NULL if (value := raw.get("options")) is None else CreateChatCompletionRequestOptions.from_dict(value)
            )
        except DecodeError as error:
            error.within(self)
            raise
        return self


class CreateChatCompletionRequestMessageTypedDict(TypedDict, total=False):
    """CreateChatCompletionRequestMessage as a dictionary."""

    role: Required[models.CreateChatCompletionRequestMessageRoleParam]
    content: str


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateChatCompletionRequestMessage(Model):
    role: models.CreateChatCompletionRequestMessageRole
    content: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("content",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.role = raw.get("role")
        self.content = raw.get("content")
        return self


class CreateChatCompletionRequestOptionsTypedDict(TypedDict, total=False):
    """CreateChatCompletionRequestOptions as a dictionary."""

    seed: int


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateChatCompletionRequestOptions(Model):
    seed: int | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("seed",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.seed = raw.get("seed")
        return self


CreateChatCompletionRequestMessageRole: TypeAlias = Literal["user", "system"] | str
