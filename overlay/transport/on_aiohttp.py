"""Asynchronous connections by aiohttp, whose replies end as those of the HTTP library do.

aiohttp drops what it has received and not handed out when a body turns out to be broken, and a head together with it if
both came at once. It waits for a head for as long as bytes come, and knows no limit to interim replies and chunk
extensions. This reads private attributes of it.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from ..core.errors import ClientError, ResponseTooLargeError
from ..core.http_library import ON_AIOHTTP, httpx, library, made_for
from .exceptions import framing_error
from .fast.heads import OF_CHUNK, Heads, lines_of

if TYPE_CHECKING:
    AsyncBody = httpx.AsyncByteStream
else:
    AsyncBody = object  # `made_for` gives it the base that it has in its library.

READ = 32 * 1024
"""Bytes that are read at once: there are copies of them before they are handed out."""


def transport_on_aiohttp(most: int, **options: Any) -> httpx.AsyncBaseTransport:
    """Return a transport on aiohttp, of the package that the HTTP library has for it. `most` is the limit on a head."""
    base: Any = import_module(ON_AIOHTTP[library().__name__]).AiohttpTransport
    made: Any = made_for(_Transport, base)(**options)
    made.most = most
    return cast("httpx.AsyncBaseTransport", made)


class _Transport:
    """What is put before the transport."""

    most: int
    client: Any

    def get_client(self) -> Any:
        """Return the session, whose connections are a `_Protocol` each."""
        session: Any = cast("Any", super()).get_client()
        connector = session.connector
        make: Any = connector._factory
        protocol = made_for(_Protocol, make.func)
        connector._factory = lambda: _limited(protocol(*make.args, **make.keywords), self.most)
        session._max_line_size = session._max_field_size = self.most  # Its own limits are far less.
        session._max_headers = lines_of(self.most)
        return session

    async def handle_async_request(self, request: Any) -> Any:
        """Send a request."""
        response = await cast("Any", super()).handle_async_request(request)
        response.stream = made_for(_Body, library().AsyncByteStream)(response.stream)
        return response


def _limited(protocol: Any, most: int) -> Any:
    protocol.heads = Heads(most)
    return protocol


class _Protocol:
    """What is put before aiohttp's own protocol, which is handed a head as a whole, and apart from the body."""

    heads: Heads
    transport: Any
    _payload: Any
    _exception: Any
    _pending = 0  # Bytes of a body that its parser was given and may hold.
    _taken = 0  # Bytes of it that came out.
    _reading_paused: bool
    _read_timeout: float | None
    _on_read_timeout: Callable[[], None]

    def set_response_params(self, **params: Any) -> None:
        """Expect the reply to a request."""
        self.heads.await_head()
        self._pending = self._taken = 0
        cast("Any", super()).set_response_params(**params)

    def connection_made(self, transport: Any) -> None:
        """Begin to read."""
        if hasattr(transport, "max_size"):  # asyncio's own: 256 KiB by default.
            transport.max_size = READ
        cast("Any", super()).connection_made(transport)

    def data_received(self, data: bytes) -> None:
        """Take in what came."""
        receive: Callable[[bytes], None] = cast("Any", super()).data_received
        while data and self.heads.awaiting:
            blank = b"" if self.heads.begun else data[: len(data) - len(data.lstrip(b"\r\n"))]
            try:
                cut = self.heads.cut(blank or data)
            except ResponseTooLargeError as error:
                self._fail(error)
                return
            if cut is None:
                return
            head, rest = cut
            data = data[len(blank) :] if blank else rest
            if not self.heads.awaiting:  # Interim replies are of no interest to it.
                receive(head)
                self.heads.begin_framed()
        if self._exception is None:
            self._receive_body(receive, data)

    def _receive_body(self, receive: Callable[[bytes], None], data: bytes) -> None:
        payload, before = self._payload, self._exception
        receive(data)
        if payload is None:
            return
        if self._exception is not before:  # Its parser refuses what came.
            error = framing_error(self._exception)
            error.__cause__ = self._exception.with_traceback(None)  # Which would hold this.
            self._fail(error)
            return
        # Its parser does not say how many chunks there were. Each has two line ends outside of its data.
        self._pending += max(len(data) - data.count(b"\r\n") * OF_CHUNK // 2, 0)
        if not self._reading_paused:  # Else its parser holds some of it until the reader asks for more.
            self._count(payload.total_bytes, bool(data))

    def _count(self, total: int, waited: bool) -> None:
        heads, taken = self.heads, total - self._taken
        pending, self._pending, self._taken = self._pending, 0, total
        if taken:
            # Both at once: what it holds of many reads is given out with the last one.
            pending, taken = max(pending - taken, 0), max(taken - pending, 0)
            heads.took(taken)
        elif waited and heads.left(self._read_timeout) == 0 != self._read_timeout:
            self._on_read_timeout()
        try:
            heads.count(pending)
        except ResponseTooLargeError as error:
            self._fail(error)

    def close(self) -> None:
        """Close the connection, and tell who waits for the body, whom aiohttp leaves waiting, without a time limit."""
        payload = self._payload
        cast("Any", super()).close()
        _tell(payload)

    def abort(self) -> None:
        """Close the connection at once, and tell who waits for the body."""
        payload = self._payload
        cast("Any", super()).abort()
        _tell(payload)

    def _fail(self, error: ClientError) -> None:
        payload, self._payload = self._payload, None  # It would be given another error when the connection is lost.
        cast("Any", self).set_exception(error)
        if payload is not None:
            payload.set_exception(error)
        if self.transport is not None:
            self.transport.close()


def _tell(payload: Any) -> None:
    if payload is not None and not payload.is_eof() and payload.exception() is None:
        payload.set_exception(import_module("aiohttp").ClientPayloadError("the connection was closed"))


class _Body(AsyncBody):
    """The body of a reply, which ends only when all of it that came was handed out."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self._pieces: Any = None
        self._error: Exception | None = None

    def __aiter__(self) -> _Body:
        return self

    async def __anext__(self) -> bytes:
        """Return the next piece of the body."""
        if self._pieces is None:
            self._pieces = aiter(self._inner)
        if self._error is not None:
            error, self._error = self._error, None
            try:
                raise error
            finally:
                del error  # Its traceback holds this frame: without this, a cycle would keep both.
        try:
            piece: bytes = await self._pieces.__anext__()
        except StopAsyncIteration:
            raise
        except Exception as error:
            reader = self._inner._aiohttp_response.content
            piece = _rest(reader)
            _forget(reader)
            if not piece:
                raise
            self._error = error.with_traceback(None)  # Its frames, and from 3.13 on their callers, hold this.
        return piece

    async def aclose(self) -> None:
        """Close the body: the connection is kept if this was read to its end."""
        await self._inner.aclose()


def _forget(reader: Any) -> None:
    """Have the reader and its connection keep another error: the traceback of the one that they raised holds them."""
    raised, protocol = reader._exception, reader._protocol
    if raised is not None:
        reader._exception = ConnectionError("the body has failed")
        reader._eof_callbacks.clear()  # One that was added after the failure: the reply's, which holds the reader.
        if protocol._exception is raised:
            protocol._exception = reader._exception


def _rest(reader: Any) -> bytes:
    """Take what a reader has, which it would not hand out after a failure."""
    buffer: Any = reader._buffer
    rest: bytes = b"".join(buffer)[reader._buffer_offset :]
    buffer.clear()
    reader._buffer_offset = 0
    return rest
