# Copied from overlay/helpers/chat_async.py; edit it there.
"""Chat streams for asynchronous code: the twin of `chat.py`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, Generic, TypeVar, cast

from ..client.client import Client
from ..core.errors import ClientError
from ..models.message import texts
from ..requests.route import Route, StreamPolicy
from ..sse.event import ServerSentEvent
from ..streams.event_stream_async import EventStreamAsync, RestAsync
from .facts import ChatFacts, Piece, checked, mapped, of_chunks

E = TypeVar("E")
F = TypeVar("F")
R = TypeVar("R")
S = TypeVar("S")


class ChatStreamAsync(EventStreamAsync[E], ChatFacts[R], Generic[E, R]):
    """The events of a chat completion, for asynchronous code. `text` yields its text alone; `collect()` returns the
    whole response.
    """

    __slots__ = ("_decode_result", "_finish", "_partly", "_whole")

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
        return cast("ChatStreamAsync[F, S]", of_chunks(stream, decode_result, call))

    def mapped(self, function: Callable[[R], S], partly: Callable[[R], S] | None = None) -> ChatStreamAsync[E, S]:
        """Return this stream, whose `collect()` now returns what `function` makes of the response. `partial` returns
        what `partly` makes of the response so far.
        """
        return cast("ChatStreamAsync[E, S]", mapped(self, function, partly))

    @property
    def pieces(self) -> AsyncIterator[Piece]:
        """The rest of the first answer, piece by piece: `("text", …)`, and before it `("reasoning", …)`."""
        return _Pieces(RestAsync(self, checked(self._core.decode)), self._core.reasoning)

    @property
    def text(self) -> AsyncIterator[str]:
        """The rest of the first answer's text, piece by piece, without the reasoning."""
        return _TextOnly(self.pieces)

    async def collect(self) -> R:
        """Return the whole response, as the operation without streaming does, also of a stream that was iterated over
        before; without it, if the stream was opened with `accumulate=False`.

        Raises what iteration raises. An error that ended the stream has the response so far in `partial`.
        """
        adding, add = self._is_adding(), self._whole.sum.add
        self._decode_with(self._limited())
        try:
            async for payload in cast("AsyncIterator[Any]", self):
                if adding:
                    add(payload)
            return self._finish(self._collected(self._whole.result(), self._decode_result))
        except ClientError as error:
            error.partial = self._partial()
            raise
        finally:
            await self.close()


class _Pieces:
    """An iterator and not an asynchronous generator: dropping one of those half-way leaves work for the event loop."""

    __slots__ = ("_payloads", "_ready", "_reasoning")

    def __init__(self, payloads: AsyncIterator[Any], reasoning: tuple[str, ...]) -> None:
        self._payloads = payloads
        self._reasoning = reasoning
        self._ready: Iterator[Piece] = iter(())

    def __aiter__(self) -> _Pieces:
        return self

    async def __anext__(self) -> Piece:
        while True:
            for piece in self._ready:
                return piece
            self._ready = texts(await self._payloads.__anext__(), self._reasoning)


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
