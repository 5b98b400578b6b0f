# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import JSONMapping, Self, new
from .._overlay.models.decoding import DecodeError, decode_list
from .._overlay.models.message import Message

if not TYPE_CHECKING:
    from . import __getattr__


class UserMessageTypedDict(TypedDict, total=False):
    """UserMessage as a dictionary."""

    content: Required[str | Iterable[models.ContentChunkParam] | None]
    role: Required[Literal["user"]]


@attrs.define(kw_only=True, eq=False, repr=False)
class UserMessage(Message):
    """A message by the user: text, or chunks such as images and documents."""

    content: str | list[models.ContentChunk] | None
    """What the user says, as text or in chunks."""
    role: Literal["user"] = "user"
    """Who speaks."""

    _closed: ClassVar[bool] = True

    _reasoning: ClassVar[tuple[str, ...]] = ("reasoning", "reasoning_content")

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
                self.content = decode_list(value, models.decode_content_chunk)
            else:
                self.content = value
            self.role = raw.get("role", "user")
        except DecodeError as error:
            error.within(self)
            raise
        return self
