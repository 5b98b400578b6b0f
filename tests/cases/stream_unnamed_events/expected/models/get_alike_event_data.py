# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Evidence, Shapes, UnknownVariant, Variants, decode_shaped


class UnknownGetAlikeEventData(UnknownVariant):
    """A GetAlikeEventData that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_get_alike_event_data"


GetAlikeEventData: TypeAlias = Annotated[
    Union["models.Tick", "models.Tock", UnknownGetAlikeEventData],
    Variants(UnknownGetAlikeEventData),
]

_get_alike_event_data_shapes: Shapes[GetAlikeEventData] = (
    (frozenset(), lambda: models.Tick.from_dict, Evidence(known=frozenset(["n"]))),
    (frozenset(), lambda: models.Tock.from_dict, Evidence(known=frozenset(["n"]))),
)


def decode_get_alike_event_data(value: Any) -> GetAlikeEventData:
    """The GetAlikeEventData of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _get_alike_event_data_shapes, UnknownGetAlikeEventData)
