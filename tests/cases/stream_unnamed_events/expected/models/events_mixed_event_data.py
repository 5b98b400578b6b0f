# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Shapes, UnknownVariant, decode_shaped


class UnknownEventsMixedEventData(UnknownVariant):
    """A EventsMixedEventData that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()


EventsMixedEventData: TypeAlias = Union["models.Tick", str, int, UnknownEventsMixedEventData]

_SHAPES: Shapes[EventsMixedEventData] = ((frozenset(), lambda: models.Tick.from_dict),)


def decode_events_mixed_event_data(value: Any) -> EventsMixedEventData:
    """The EventsMixedEventData of a JSON value that is not null. Raises DecodeError."""
    if value.__class__ is not dict:
        decoded: EventsMixedEventData = value
        return decoded
    return decode_shaped(value, _SHAPES, UnknownEventsMixedEventData)
