"""The event that a stream yields if the API describes payloads only: the payload as `data`, beside the fields of the
frame.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from attrs import define

from ..core.lazy import on_use

if TYPE_CHECKING:
    from ..sse import event as frames
else:
    frames = on_use("..sse.event", __package__)

T = TypeVar("T")


@define(kw_only=True)
class StreamEvent(Generic[T]):
    """One event of an event stream (WHATWG HTML §9.2): its payload, and the fields of its frame."""

    data: T
    event: str | None = None
    """The event's name; None where the frame has none."""
    id: str | None = None
    retry: int | None = None
    """Milliseconds to wait before reconnecting, where the server says so."""

    @classmethod
    def decoder(
        cls,
        decode: Callable[[Any], T],
        named: Mapping[str, Callable[[Any], Any]] | None = None,
        texts: Collection[str] = (),
    ) -> Callable[[Any, frames.ServerSentEvent], StreamEvent[T]]:
        """Return the function that makes an event of a payload and its frame. `decode` decodes the payload.

        `named` has other decoders for events of certain names. `texts` are the names of events whose data is text, also
        where it could be read as JSON.
        """

        def decode_event(payload: Any, frame: frames.ServerSentEvent) -> StreamEvent[T]:
            return cls(data=decode(payload), event=frame.event, id=frame.id, retry=frame.retry)

        if not named and not texts:
            return decode_event
        others: Mapping[str, Callable[[Any], Any]] = named or {}

        def decode_named(payload: Any, frame: frames.ServerSentEvent) -> StreamEvent[T]:
            found: Callable[[Any], Any] = others.get(frame.event, decode)
            data: Any = frame.data if frame.event in texts else found(payload)
            return cls(data=data, event=frame.event, id=frame.id, retry=frame.retry)

        return decode_named


def envelope(decode: Callable[[Any], T], texts: Collection[str] = ()) -> Callable[[Any, frames.ServerSentEvent], T]:
    """Return the decoder of events that the API describes as objects with `data` and the fields of the frame.

    `texts` are the names of events whose data is text, also where it could be read as JSON.
    """

    def decode_event(payload: Any, frame: frames.ServerSentEvent) -> T:
        if frame.event in texts:
            payload = frame.data
        made: Any = decode({"data": payload, "event": frame.event, "id": frame.id, "retry": frame.retry})
        for name in getattr(made, "_unsent", ()):
            setattr(made, name, getattr(frame, name))
        return cast("T", made)

    return decode_event
