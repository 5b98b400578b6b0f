# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Shapes, UnknownVariant, Variants, decode_shaped


class UnknownGetMixedEventData(UnknownVariant):
    """A GetMixedEventData that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_get_mixed_event_data"


GetMixedEventData: TypeAlias = Annotated[
    Union["models.Tick", str, int, UnknownGetMixedEventData],
    Variants(UnknownGetMixedEventData),
]

_get_mixed_event_data_shapes: Shapes[GetMixedEventData] = ((frozenset(), lambda: models.Tick.from_dict),)


def decode_get_mixed_event_data(value: Any) -> GetMixedEventData:
    """The GetMixedEventData of a JSON value that is not null. Raises DecodeError."""
    if value.__class__ is not dict:
        decoded: GetMixedEventData = value
        return decoded
    return decode_shaped(value, _get_mixed_event_data_shapes, UnknownGetMixedEventData)
