# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, UnknownVariant, Variants, decode_tagged


class UnknownEvent(UnknownVariant):
    """A Event that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_event"
    type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_event_decoders: Decoders[Event] = {
    "held": lambda: models.EventObject.from_dict,
    "paused": lambda: models.EventObject.from_dict,
    "started": lambda: models.Started.from_dict,
    "stopped": lambda: models.Stopped.from_dict,
}

Event: TypeAlias = Annotated[
    Union["models.Started", "models.Stopped", "models.EventObject", UnknownEvent],
    Variants(UnknownEvent, "type", _event_decoders),
]


def decode_event(value: Any) -> Event:
    """The Event of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "type", _event_decoders, UnknownEvent)
