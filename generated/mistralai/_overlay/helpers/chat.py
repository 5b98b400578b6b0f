# Copied from overlay/helpers/chat.py; edit it there.
"""Chat streams: event streams whose chunks add up to one response."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, Generic, Literal, TypeVar, cast

from ..client.client import Client
from ..core.errors import StreamInterrupted
from ..core.json_types import is_array, is_object
from ..requests.route import Route, StreamPolicy
from ..sse.event import ServerSentEvent
from ..streams.event_stream import EventStream
from ..streams.event_stream_async import EventStreamAsync
from ..streams.remaining import RestAsync
from .accumulate import Accumulator, texts

E = TypeVar("E")
F = TypeVar("F")
R = TypeVar("R")
S = TypeVar("S")

Piece = tuple[Literal["text", "thinking"], str]


class ChatStream(EventStream[E], Generic[E, R]):
    """The events of a chat completion. `text` yields its text alone; `collect()` returns the response that the chunks
    add up to.
    """

    __slots__ = ("_decode_result", "_finish")

    _decode_result: Callable[[Any], Any]
    _finish: Callable[[Any], R]

    @staticmethod
    def open(
        client: Client,
        decode_result: Callable[[Any], S],
        route: Route,
        decode_event: Callable[[Any, ServerSentEvent], F],
        policy: StreamPolicy,
        **call: Any,
    ) -> ChatStream[F, S]:
        """Send the request and return its stream. The keywords are those of `Client.stream`."""
        stream: Any = client.stream(route, decode_event, policy, stream_class=ChatStream, **call)
        stream._decode_result, stream._finish = decode_result, _same
        return cast("ChatStream[F, S]", stream)

    def mapped(self, function: Callable[[R], S]) -> ChatStream[E, S]:
        """Return this stream, whose `collect()` now returns what `function` makes of the response."""
        return cast("ChatStream[E, S]", _mapped(self, function))

    @property
    def pieces(self) -> Iterator[Piece]:
        """The rest of the first answer, piece by piece: `("text", …)`, and before it `("thinking", …)`."""
        for payload in cast("Iterator[Any]", self._decode_with(_checked(self._core.decode))):
            yield from texts(payload)

    @property
    def text(self) -> Iterator[str]:
        """The rest of the first answer's text, piece by piece, without what the model thought."""
        return (text for kind, text in self.pieces if kind == "text")

    def collect(self) -> R:
        """Return the whole response, as the operation without streaming does. What was iterated over before is not in
        it.

        Raises what iteration raises. A `StreamInterrupted` has the response so far in `partial`.
        """
        whole = Accumulator()
        self._decode_with(_checked(self._core.decode))
        try:
            for payload in cast("Iterator[Any]", self):
                whole.add(payload)
            return self._finish(self._collected(whole.result(), self._decode_result))
        except StreamInterrupted as error:
            error.partial = _partial(whole, self._decode_result)
            raise
        finally:
            self.close()


class ChatStreamAsync(EventStreamAsync[E], Generic[E, R]):
    """The events of a chat completion, for asynchronous code. `text` yields its text alone; `collect()` returns the
    whole response.
    """

    __slots__ = ("_decode_result", "_finish")

    _decode_result: Callable[[Any], Any]
    _finish: Callable[[Any], R]

    @staticmethod
    def open(
        client: Client,
        decode_result: Callable[[Any], S],
        route: Route,
        decode_event: Callable[[Any, ServerSentEvent], F],
        policy: StreamPolicy,
        **call: Any,
    ) -> ChatStreamAsync[F, S]:
        """Return the stream, whose request is sent when it is used. The keywords are those of `Client.stream_async`."""
        stream: Any = client.stream_async(route, decode_event, policy, stream_class=ChatStreamAsync, **call)
        stream._decode_result, stream._finish = decode_result, _same
        return cast("ChatStreamAsync[F, S]", stream)

    def mapped(self, function: Callable[[R], S]) -> ChatStreamAsync[E, S]:
        """Return this stream, whose `collect()` now returns what `function` makes of the response."""
        return cast("ChatStreamAsync[E, S]", _mapped(self, function))

    @property
    def pieces(self) -> AsyncIterator[Piece]:
        """The rest of the first answer, piece by piece: `("text", …)`, and before it `("thinking", …)`."""
        return _Pieces(RestAsync(self, _checked(self._core.decode)))

    @property
    def text(self) -> AsyncIterator[str]:
        """The rest of the first answer's text, piece by piece, without what the model thought."""
        return _TextOnly(self.pieces)

    async def collect(self) -> R:
        """Return the whole response, as the operation without streaming does. What was iterated over before is not in
        it.

        Raises what iteration raises. A `StreamInterrupted` has the response so far in `partial`.
        """
        whole = Accumulator()
        self._decode_with(_checked(self._core.decode))
        try:
            async for payload in cast("AsyncIterator[Any]", self):
                whole.add(payload)
            return self._finish(self._collected(whole.result(), self._decode_result))
        except StreamInterrupted as error:
            error.partial = _partial(whole, self._decode_result)
            raise
        finally:
            await self.close()


class _Pieces:
    """An iterator and not an asynchronous generator: dropping one of those half-way leaves work for the event loop."""

    __slots__ = ("_payloads", "_ready")

    def __init__(self, payloads: AsyncIterator[Any]) -> None:
        self._payloads = payloads
        self._ready: Iterator[Piece] = iter(())

    def __aiter__(self) -> _Pieces:
        return self

    async def __anext__(self) -> Piece:
        while True:
            for piece in self._ready:
                return piece
            self._ready = texts(await self._payloads.__anext__())


class _TextOnly:
    """The pieces that are text, without their kind."""

    __slots__ = ("_pieces",)

    def __init__(self, pieces: AsyncIterator[Piece]) -> None:
        self._pieces = pieces

    def __aiter__(self) -> _TextOnly:
        return self

    async def __anext__(self) -> str:
        while True:
            kind, text = await self._pieces.__anext__()
            if kind == "text":
                return text


def _checked(decode: Callable[[Any, ServerSentEvent], Any]) -> Callable[[Any, ServerSentEvent], Any]:
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


def _same(response: Any) -> Any:
    return response


def _mapped(stream: Any, function: Callable[[Any], Any]) -> Any:
    inner: Callable[[Any], Any] = stream._finish

    def finish(response: Any) -> Any:
        return function(inner(response))

    # After decoding, so that the function sees a response that knows its HTTP reply.
    stream._finish = finish
    return stream


def _partial(whole: Accumulator, decode: Callable[[Any], R]) -> R | None:
    payload = whole.result()
    try:
        return None if payload is None else decode(payload)
    except Exception:  # What came does not make a response yet; the interruption is the error to be told.
        return None
