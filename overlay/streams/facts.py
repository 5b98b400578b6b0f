"""What a stream tells its user about itself and about its reply."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar

from ..core.describe import request_id_of
from ..core.errors import ClientError
from ..core.http_library import httpx
from ..requests.route import StreamPolicy
from ..sse.event import ServerSentEvent
from .core import StreamCore
from .meaning import Item

if TYPE_CHECKING:
    from ..transport.alarm import Alarm

E = TypeVar("E")


class StreamFacts(Generic[E]):
    """The state of a stream, and what users read of it.

    `_open` holds the reply while it is open. Whoever takes it out, which is atomic, closes it.
    """

    __slots__ = (
        "__weakref__",
        "_alarm",
        "_call",
        "_closed",
        "_core",
        "_decode",
        "_home",
        "_items",
        "_open",
        "_pieces",
        "_process",
        "_quiet",
        "_reading",
        "_ready",
        "_started",
        "_turn",
        "_waiting_since",
        "time_to_first_event",
    )

    def __init__(self, call: Any, decode_event: Callable[[Any, ServerSentEvent], E], policy: StreamPolicy) -> None:
        self._call = call
        self._core: StreamCore[E] = StreamCore(call, decode_event, policy)
        self._open: list[Any] = []
        self._process = 0
        self._decode: Callable[[Any, ServerSentEvent], Any] = decode_event
        self._items: Iterator[Item] = iter(())
        self._pieces: Any = None
        self._ready: list[bytes] = []  # What was read together with the last piece, the next one last.
        self._started = self._closed = False
        self._home: Any = None  # The event loop that an asynchronous reply belongs to.
        self._reading = False
        self._turn = [True]  # Who takes it out, which is atomic, reads, and puts it back. A lock takes four times that.
        self._alarm: Alarm | None = None
        self._waiting_since = 0.0
        self._quiet = (0.0, 0)  # The bytes that came without an event, and since when.
        self.time_to_first_event: float | None = None
        """Seconds from the call to its first event, retries included; None before it."""

    @property
    def response(self) -> httpx.Response:
        """The reply, of the HTTP library's own class. Raises `ClientError` before there is one."""
        response: httpx.Response | None = self._core.response
        if response is None:
            raise ClientError("there is no reply: the stream has not been started, or could not be")
        return response

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers of the reply."""
        return self.response.headers

    @property
    def request_id(self) -> str | None:
        """The identifier that the server gave the request."""
        return None if self._core.response is None else request_id_of(self.headers)

    @property
    def retries_taken(self) -> int:
        """How many attempts failed before the one that the events come from."""
        return int(self._call.retries_taken)

    @property
    def events_received(self) -> int:
        """How many events have arrived so far."""
        return self._core.events_received

    @property
    def last_event_id(self) -> str | None:
        """The last `id` that the server sent, None if it sent none."""
        return self._core.last_event_id

    def _raise_second_reader(self) -> NoReturn:
        """Raise the error for a second reader at the same time: two would each lose events."""
        raise ClientError("another thread or task is reading this stream", self._core.response)
