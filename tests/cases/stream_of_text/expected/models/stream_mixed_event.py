# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Shapes, UnknownVariant, Variants, decode_shaped


class UnknownStreamMixedEvent(UnknownVariant):
    """A StreamMixedEvent that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_stream_mixed_event"


StreamMixedEvent: TypeAlias = Annotated[
    Union[str, "models.Usage", UnknownStreamMixedEvent],
    Variants(UnknownStreamMixedEvent),
]

_stream_mixed_event_shapes: Shapes[StreamMixedEvent] = ((frozenset(), lambda: models.Usage.from_dict),)


def decode_stream_mixed_event(value: Any) -> StreamMixedEvent:
    """The StreamMixedEvent of a JSON value that is not null. Raises DecodeError."""
    if value.__class__ is not dict:
        decoded: StreamMixedEvent = value
        return decoded
    return decode_shaped(value, _stream_mixed_event_shapes, UnknownStreamMixedEvent)
