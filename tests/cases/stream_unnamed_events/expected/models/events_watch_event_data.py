# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Shapes, UnknownVariant, decode_shaped


class UnknownEventsWatchEventData(UnknownVariant):
    """A EventsWatchEventData that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()


EventsWatchEventData: TypeAlias = Union["models.Tick", "models.Note", UnknownEventsWatchEventData]

_SHAPES: Shapes[EventsWatchEventData] = (
    (frozenset(["n"]), lambda: models.Tick.from_dict),
    (frozenset(["text"]), lambda: models.Note.from_dict),
)


def decode_events_watch_event_data(value: Any) -> EventsWatchEventData:
    """The EventsWatchEventData of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _SHAPES, UnknownEventsWatchEventData)
