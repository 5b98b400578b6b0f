# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list
from .._overlay.sse.event import ServerSentEvent

if not TYPE_CHECKING:
    from . import __getattr__


@attrs.define(kw_only=True, eq=False, repr=False)
class CompletionEvent(Model):
    """One event of a streamed completion."""

    data: models.CompletionChunk
    """The chunk that the event carries."""
    event: str | None = None
    id: str | None = None
    retry: int | None = None

    _unsent: ClassVar[tuple[str, ...]] = ("event", "id", "retry")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.data = NULL if (value := raw.get("data")) is None else CompletionChunk.from_dict(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self

    @classmethod
    def from_event(cls, payload: Any, frame: ServerSentEvent) -> Self:
        """The event that a frame of the stream carries. Raises DecodeError."""
        self = new(cls)
        try:
            self.data = NULL if payload is None else CompletionChunk.from_dict(payload)
        except DecodeError as error:
            error.within(self)
            raise
        self.event = frame.event
        self.id = frame.id
        self.retry = frame.retry
        return self


@attrs.define(kw_only=True, eq=False, repr=False)
class CompletionChunk(Model):
    """A piece of a streamed completion."""

    id: str
    """ID of the completion, the same in all of its chunks."""
    model: str
    """The model that answers."""
    choices: list[models.CompletionResponseStreamChoice]
    """What the chunk adds, for each completion that was asked for."""
    created: int | None = UNSET
    """When it was made, in seconds since 1970-01-01 UTC."""
    object: str | None = UNSET
    """The kind of this object."""
    usage: models.UsageInfo | None = UNSET
    """What the request cost; only the last chunk has it."""

    _not_null: ClassVar[tuple[str, ...]] = ("created", "object", "usage")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.id = raw.get("id")
            self.model = raw.get("model")
            self.choices = (
                NULL
                if (value := raw.get("choices")) is None
                else decode_list(value, CompletionResponseStreamChoice.from_dict)
            )
            self.created = raw.get("created")
            self.object = raw.get("object")
            self.usage = NULL if (value := raw.get("usage")) is None else models.UsageInfo.from_dict(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self


@attrs.define(kw_only=True, eq=False, repr=False)
class CompletionResponseStreamChoice(Model):
    """What a chunk adds to one of the completions."""

    index: int
    """Which of the completions this belongs to."""
    delta: models.DeltaMessage
    """What the chunk adds to the message."""
    finish_reason: models.CompletionResponseStreamChoiceFinishReason | None
    """Why the completion ends here; null while it goes on."""
    logprobs: Any = UNSET
    """How likely each token was, when the request asked for it."""
    prompt_logprobs: Any = UNSET
    """How likely each token of the prompt was, when the request asked for it."""

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.index = raw.get("index")
            self.delta = NULL if (value := raw.get("delta")) is None else models.DeltaMessage.from_dict(value)
            self.finish_reason = raw.get("finish_reason")
            self.logprobs = raw.get("logprobs")
            self.prompt_logprobs = raw.get("prompt_logprobs")
        except DecodeError as error:
            error.within(self)
            raise
        return self


CompletionResponseStreamChoiceFinishReason: TypeAlias = Literal["stop", "length", "error", "tool_calls"] | str
"""Why the completion ends here; null while it goes on."""
