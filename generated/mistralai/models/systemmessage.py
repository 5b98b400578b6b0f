# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, TypeAlias, Union

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import JSONMapping, Self, new
from .._overlay.models.decoding import DecodeError, decode_list
from .._overlay.models.message import Message
from .._overlay.models.unions import Decoders, Evidence, Shapes, UnknownVariant, Variants, decode_tagged

if not TYPE_CHECKING:
    from . import __getattr__


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
                self.content = decode_list(value, decode_system_message_content_chunks)
            else:
                self.content = value
            self.role = raw.get("role", "system")
        except DecodeError as error:
            error.within(self)
            raise
        return self


class UnknownSystemMessageContentChunks(UnknownVariant):
    """A SystemMessageContentChunks that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_system_message_content_chunks"
    type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_system_message_content_chunks_decoders: Decoders[SystemMessageContentChunks] = {
    "text": lambda: models.TextChunk.from_dict,
    "thinking": lambda: models.ThinkChunk.from_dict,
}

_system_message_content_chunks_shapes: Mapping[str | None, Shapes[SystemMessageContentChunks]] = {
    None: (
        (frozenset(["text"]), lambda: models.TextChunk.from_dict, Evidence(known=frozenset(["text", "type"]))),
        (
            frozenset(["thinking"]),
            lambda: models.ThinkChunk.from_dict,
            Evidence(known=frozenset(["closed", "signature", "thinking", "type"])),
        ),
    ),
}

SystemMessageContentChunks: TypeAlias = Annotated[
    Union["models.TextChunk", "models.ThinkChunk", UnknownSystemMessageContentChunks],
    Variants(
        UnknownSystemMessageContentChunks,
        "type",
        _system_message_content_chunks_decoders,
        _system_message_content_chunks_shapes,
        open=False,
    ),
]
"""A part of a system message; `type` says which."""

SystemMessageContentChunksTypedDict: TypeAlias = Union["models.TextChunkTypedDict", "models.ThinkChunkTypedDict"]


def decode_system_message_content_chunks(value: Any) -> SystemMessageContentChunks:
    """The SystemMessageContentChunks of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(
        value,
        "type",
        _system_message_content_chunks_decoders,
        UnknownSystemMessageContentChunks,
        shapes=_system_message_content_chunks_shapes,
    )
