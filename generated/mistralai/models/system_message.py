# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Literal

import attrs

from .. import models
from .._overlay.models.base import JSONMapping, Self, new
from .._overlay.models.chat.message import Message
from .._overlay.models.decoding import DecodeError, decode_list
from .._overlay.models.typed_dicts import Required, TypedDict


class SystemMessageTypedDict(TypedDict, total=False):
    """SystemMessage as a dictionary."""

    content: Required[str | Iterable[models.SystemMessageContentChunksParam]]
    role: Required[Literal["system"]]


@attrs.define(kw_only=True, eq=False, repr=False)
class SystemMessage(Message):
    """Instructions that hold for the whole conversation."""

    content: str | list[models.SystemMessageContentChunks]
    """The instructions, as text or in chunks."""
    role: Literal["system"] = "system"
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
                self.content = decode_list(value, models.decode_system_message_content_chunks)
            else:
                self.content = value
            self.role = raw.get("role", "system")
        except DecodeError as error:
            error.within(self)
            raise
        return self
