# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Shapes, UnknownVariant, Variants, decode_shaped


class UnknownEvent(UnknownVariant):
    """A Event that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_event"


Event: TypeAlias = Annotated[
    Union["models.EventStarted", "models.EventStopped", UnknownEvent],
    Variants(UnknownEvent),
]

_event_shapes: Shapes[Event] = (
    (frozenset(["by"]), lambda: models.EventStarted.from_dict),
    (frozenset(["why"]), lambda: models.EventStopped.from_dict),
)


def decode_event(value: Any) -> Event:
    """The Event of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _event_shapes, UnknownEvent)
