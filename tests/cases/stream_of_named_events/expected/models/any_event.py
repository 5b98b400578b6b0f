# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, UnknownVariant, Variants, decode_tagged


class UnknownAnyEvent(UnknownVariant):
    """A AnyEvent that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_any_event"
    event: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_any_event_decoders: Decoders[AnyEvent] = {
    "added": lambda: models.Added.from_dict,
    "done": lambda: models.Done.from_dict,
    "removed": lambda: models.Removed.from_dict,
}

AnyEvent: TypeAlias = Annotated[
    Union["models.Added", "models.Removed", "models.Done", UnknownAnyEvent],
    Variants(UnknownAnyEvent, "event", _any_event_decoders),
]


def decode_any_event(value: Any) -> AnyEvent:
    """The AnyEvent of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "event", _any_event_decoders, UnknownAnyEvent)
