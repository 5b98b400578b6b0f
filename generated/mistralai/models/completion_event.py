# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import attrs

from .. import models
from .._overlay.models import Get, Model
from .._overlay.serialization import DecodeError

if TYPE_CHECKING:
    from .._overlay.frames import ServerSentEvent


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
    def from_event(cls, payload: Any, frame: ServerSentEvent) -> CompletionEvent:
        """The event that a frame of the stream carries. Raises DecodeError."""
        self = object.__new__(cls)
        self._raw = {"data": payload}
        made: Any = self
        try:
            made.data = None if (value := payload) is None else models.CompletionChunk.from_dict(value)
        except DecodeError as error:
            error.within(cls.__name__, ".data")
            raise
        self.event = frame.event
        self.id = frame.id
        self.retry = frame.retry
        return self

    def _decode(self: Any, get: Get) -> None:
        self.data = None if (value := get("data")) is None else models.CompletionChunk.from_dict(value)
