"""Chat streams: event streams whose chunks add up to one response. The asynchronous twin is in `chat_async.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar, cast

from ..client.client import Client
from ..core.errors import ClientError
from ..models.message import texts
from ..requests.route import Route, StreamPolicy
from ..sse.event import ServerSentEvent
from ..streams.event_stream import EventStream
from .facts import ChatFacts, Piece, checked, mapped, of_chunks

E = TypeVar("E")
F = TypeVar("F")
R = TypeVar("R")
S = TypeVar("S")


class ChatStream(EventStream[E], ChatFacts[R], Generic[E, R]):
    """The events of a chat completion. `text` yields its text alone; `collect()` returns the response that the chunks
    add up to.
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
    ) -> ChatStream[F, S]:
        """Send the request and return its stream. The keywords are those of `Client.stream`."""
        stream: Any = client.stream(route, decode_event, policy, stream_class=ChatStream, **call)
        return cast("ChatStream[F, S]", of_chunks(stream, decode_result, call))

    def mapped(self, function: Callable[[R], S], partly: Callable[[R], S] | None = None) -> ChatStream[E, S]:
        """Return this stream, whose `collect()` now returns what `function` makes of the response. `partial` returns
        what `partly` makes of the response so far.
        """
        return cast("ChatStream[E, S]", mapped(self, function, partly))

    @property
    def pieces(self) -> Iterator[Piece]:
        """The rest of the first answer, piece by piece: `("text", …)`, and before it `("reasoning", …)`."""
        for payload in cast("Iterator[Any]", self._decode_with(checked(self._core.decode))):
            yield from texts(payload, self._core.reasoning)

    @property
    def text(self) -> Iterator[str]:
        """The rest of the first answer's text, piece by piece, without the reasoning."""
        return (text for kind, text in self.pieces if kind == "text")

    def collect(self) -> R:
        """Return the whole response, as the operation without streaming does, also of a stream that was iterated over
        before; without it, if the stream was opened with `accumulate=False`.

        Raises what iteration raises. An error that ended the stream has the response so far in `partial`.
        """
        adding, add = self._is_adding(), self._whole.sum.add
        self._decode_with(self._limited())
        try:
            for payload in cast("Iterator[Any]", self):
                if adding:
                    add(payload)
            return self._finish(self._collected(self._whole.result(), self._decode_result))
        except ClientError as error:
            error.partial = self._partial()
            raise
        finally:
            self.close()
