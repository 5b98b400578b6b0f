# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Evidence, Shapes, UnknownVariant, Variants, decode_shaped


class UnknownStreamTogetherEvent(UnknownVariant):
    """A StreamTogetherEvent that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_stream_together_event"


StreamTogetherEvent: TypeAlias = Annotated[
    Union["models.End", "models.ChunkEvent", UnknownStreamTogetherEvent],
    Variants(UnknownStreamTogetherEvent, open=False),
]

_stream_together_event_shapes: Shapes[StreamTogetherEvent] = (
    (frozenset(), lambda: models.End.from_dict, Evidence(constants={"data": "[DONE]"}, known=frozenset(["data"]))),
    (frozenset(), lambda: models.ChunkEvent.from_dict, Evidence(types={"data": (dict,)}, known=frozenset(["data"]))),
)


def decode_stream_together_event(value: Any) -> StreamTogetherEvent:
    """The StreamTogetherEvent of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _stream_together_event_shapes, UnknownStreamTogetherEvent)
