# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Shapes, UnknownVariant, Variants, decode_shaped


class UnknownWatchEventData(UnknownVariant):
    """A WatchEventData that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_watch_event_data"


WatchEventData: TypeAlias = Annotated[
    Union["models.Tick", "models.Note", UnknownWatchEventData],
    Variants(UnknownWatchEventData),
]

_watch_event_data_shapes: Shapes[WatchEventData] = (
    (frozenset(["n"]), lambda: models.Tick.from_dict),
    (frozenset(["text"]), lambda: models.Note.from_dict),
)


def decode_watch_event_data(value: Any) -> WatchEventData:
    """The WatchEventData of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _watch_event_data_shapes, UnknownWatchEventData)
