# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, UnknownVariant, Variants, decode_tagged


class UnknownStreamStepsEvent(UnknownVariant):
    """A StreamStepsEvent that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_stream_steps_event"
    event: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_stream_steps_event_decoders: Decoders[StreamStepsEvent] = {
    "token": lambda: models.Token.from_dict,
    "total": lambda: models.Total.from_dict,
}

StreamStepsEvent: TypeAlias = Annotated[
    Union["models.Token", "models.Total", UnknownStreamStepsEvent],
    Variants(UnknownStreamStepsEvent, "event", _stream_steps_event_decoders),
]


def decode_stream_steps_event(value: Any) -> StreamStepsEvent:
    """The StreamStepsEvent of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "event", _stream_steps_event_decoders, UnknownStreamStepsEvent)
