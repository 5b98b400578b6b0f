"""What both kinds of chat streams share: the answer so far, whose chunks are kept as bytes and added up when somebody
asks, and preparing what is collected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from operator import length_hint
from threading import RLock
from typing import Any, Generic, Literal, TypeVar

from ..core.errors import ClientError, ResponseTooLargeError
from ..core.types import is_array, is_object, object_or_empty
from ..sse.event import Kept, ServerSentEvent
from ..streams.core import StreamCore
from ..streams.meaning import Item
from .accumulate import Accumulator

R = TypeVar("R")

Piece = tuple[Literal["text", "reasoning"], str]


class Whole:
    """What the chunks of a stream add up to. Nothing is done before it is asked for, and nothing twice, by whatever
    threads.
    """

    __slots__ = ("_ahead", "_core", "_kept", "_lock", "_replay", "sum")

    def __init__(self, core: StreamCore[Any]) -> None:
        self._core = core
        self._lock = RLock()  # One thread takes what was kept and adds it up; others wait for that.
        self._kept: Kept | None = None
        self._replay: Any = None
        self._ahead: tuple[Item, ...] = ()  # Events that nobody was given when the sum was last asked for.
        self.sum = Accumulator()

    def result(self, waiting: int = 0) -> dict[str, Any] | None:
        """Return the response so far as JSON, None before any chunk."""
        with self._lock:
            return self.so_far(waiting).result()

    def so_far(self, waiting: int = 0) -> Accumulator:
        """Add what came since this was last asked for, and return the sum. So many of the events that came are
        `waiting` to be given out, and left for later. Raises `ResponseTooLargeError` if it was too much to be kept.
        """
        core = self._core
        kept = core.kept
        if core.room < 0:
            raise too_large(core)
        if kept is not None and core.response is not None:
            with self._lock:
                self._take_in(kept, waiting)
        return self.sum

    def _take_in(self, kept: Kept, waiting: int) -> None:
        core = self._core
        if kept is not self._kept:  # The first time, or another attempt was made.
            self._kept, self._replay, self.sum = kept, core.replay(_Unobserved(core)), Accumulator()
            self._ahead = ()
        data = kept.whole()
        if data:
            self._ahead += tuple(self._replay.receive(data))
        if core.ended and core.ended != "sentinel" and not self._replay.ended:
            self._ahead += tuple(self._replay.end())
        given = max(len(self._ahead) - waiting, 0)
        for payload, _ in self._ahead[:given]:
            self.sum.add(payload)
        self._ahead = self._ahead[given:]


def too_large(core: StreamCore[Any]) -> ResponseTooLargeError:
    """Return the error for an answer that is too large to be held."""
    why = f"the events of the answer are larger than max_response_bytes, {core.max_response_bytes} bytes"
    return ResponseTooLargeError(why, core.response, None, "")


class _Unobserved:
    """Stands for the call: what the bytes mean was reported when they came."""

    on_incomplete = "ignore"

    def __init__(self, core: StreamCore[Any]) -> None:
        self.max_event_bytes = core.max_event_bytes
        self.max_response_bytes = core.max_response_bytes
        self.max_json_depth = core.max_json_depth

    def error_from_payload(self, payload: Any, response: Any) -> ClientError:
        """Return an error that nobody sees."""
        return ClientError("", response)


class ChatFacts(Generic[R]):
    """What the chunks of a chat stream add up to so far."""

    __slots__ = ()

    _core: StreamCore[Any]
    _items: Iterator[Item]
    _decode_result: Callable[[Any], Any]
    _finish: Callable[[Any], R]
    _partly: Callable[[Any], Any]
    _whole: Whole

    @property
    def partial(self) -> R | None:
        """The response so far, None before any of it has come. A parsed answer is read as far as its JSON has come."""
        so_far: R | None = None if self._sum().is_empty else self._partial()
        return so_far

    @property
    def usage(self) -> Any:
        """What the request cost, None while the server has not said it."""
        # Most servers say it at the end: the answer is not decoded for each look before that.
        return getattr(self._partial(), "usage", None) or None if self._sum().has("usage") else None

    @property
    def finish_reason(self) -> Any:
        """Why the first answer ended, None while it goes on."""
        return self._sum().finish_reason() or None

    def _sum(self) -> Accumulator:
        """Return what the chunks add up to so far. Raises `ClientError` if nothing of it was kept."""
        found = self._whole.so_far(length_hint(self._items))
        if found.is_empty and self._core.kept is None and self._core.events_received:
            raise ClientError("nothing of the answer is kept: the stream was opened with accumulate=False")
        return found

    def _partial(self) -> Any:
        try:
            payload = self._whole.result(length_hint(self._items))
            return None if payload is None else self._partly(self._decode_result(payload))
        except Exception:  # What came does not make a response yet.
            return None

    def _is_adding(self) -> bool:
        """Return whether the rest of the chunks is to be added up as it comes, since none came before, or none is
        kept.
        """
        core = self._core
        if core.events_received and core.kept is not None:
            return False
        core.kept = None
        return True

    def _limited(self) -> Callable[[Any, ServerSentEvent], Any]:
        """Return the decoder of events that are collected, which are held together."""
        core, check = self._core, checked(self._core.decode)
        left = core.max_response_bytes

        def decode(payload: Any, frame: ServerSentEvent) -> Any:
            nonlocal left
            left -= len(frame.data)
            if left < 0:
                raise too_large(core)
            return check(payload, frame)

        return decode


def checked(decode: Callable[[Any, ServerSentEvent], Any]) -> Callable[[Any, ServerSentEvent], Any]:
    """Return a decoder that gives the payload as it was sent. If adding it up would skip something, the payload is
    decoded first, which raises what iteration would.
    """

    def check(payload: Any, frame: ServerSentEvent) -> Any:
        if not _is_whole(payload):
            decode(payload, frame)
        return payload

    return check


def _is_whole(payload: Any) -> bool:
    """Return whether everything in a payload is of the shape that is added up."""
    if not is_object(payload):
        return False
    choices = payload.get("choices")
    for choice in choices if is_array(choices) else ():
        delta = choice.get("delta") if is_object(choice) else choice
        if is_object(delta):
            content = delta.get("content")
            if not (content is None or isinstance(content, (str, list))) or not _is_list(delta.get("tool_calls")):
                return False
        elif delta is not None:
            return False
    return choices is None or is_array(choices)


def _is_list(value: Any) -> bool:
    return value is None or (is_array(value) and all(is_object(member) for member in value))


def of_chunks(stream: Any, decode_result: Callable[[Any], Any], call: Mapping[str, Any]) -> Any:
    """Return the stream, prepared for the answers that the call asks for."""
    stream._decode_result, stream._whole = decode_result, Whole(stream._core)
    stream._finish = stream._partly = _same
    if getattr(call.get("options"), "accumulate", False):
        stream._core.kept = Kept()
    more = getattr(call.get("options"), "extra_body", None)
    body: Mapping[str, Any] = {**object_or_empty(call.get("body")), **(more or {})}
    number = body.get("n")
    stream._core.expect(number if type(number) is int and number > 1 else 1)
    return stream


def _same(response: Any) -> Any:
    return response


def mapped(stream: Any, function: Callable[[Any], Any], partly: Callable[[Any], Any] | None) -> Any:
    """Return the stream, whose response is now what `function` makes of it, and so far what `partly` does."""
    inner: Callable[[Any], Any] = stream._finish
    if partly is not None:
        stream._partly = partly

    def finish(response: Any) -> Any:
        return function(inner(response))

    # After decoding, so that the function sees a response that knows its HTTP reply.
    stream._finish = finish
    return stream
