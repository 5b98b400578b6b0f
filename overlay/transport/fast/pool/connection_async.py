"""What is put before the library's asynchronous connection for HTTP/1.1."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import Any, cast

import anyio

from .plain import READ, Plain, read_timeout, write_timeout
from .waits import Lock


class PlainConnectionAsync(Plain):
    """A connection whose plain requests and replies pass the library's parser by."""

    def __init__(self, origin: Any, stream: Any, keepalive_expiry: float | None) -> None:
        super().__init__(origin, stream, keepalive_expiry, Lock())

    async def handle_async_request(self, request: Any) -> Any:
        """Send a request and return the reply, its body unread."""
        library, stream = cast("Any", super()), self._network_stream
        parts = self._begin(request)
        if parts is None:
            return await library.handle_async_request(request)
        try:
            try:
                for part in parts:
                    await stream.write(part, timeout=write_timeout(request))
                self._sent = True
            except self._core.WriteError:
                pass  # The server may have answered before it closed the connection.
            found = None
            if not self._understood(await stream.read(READ, timeout=read_timeout(request))):
                found = await library._receive_response_headers(request)
            return self._response(found, PlainBodyAsync(self, request))
        except BaseException:
            with anyio.CancelScope(shield=True):
                await self._response_closed()
            raise

    async def _receive_response_body(self, request: Any) -> AsyncGenerator[bytes, None]:
        stream, timeout, length, received = self._network_stream, read_timeout(request), self._length(), 0
        if length is not None:
            self.whole = length == 0
            while received < length:
                data = await stream.read(READ, timeout=timeout)
                if not data:
                    raise self._cut_off(received, length)
                left, received = length - received, received + len(data)
                self.whole = received == length  # Else more came than was promised: the connection is of no use.
                yield data[:left]
            return
        if self.whole:
            return
        if self.replied is not None:
            data = await stream.read(READ, timeout=timeout)
            self._h11_state.receive_data(data)
        async with aclosing(cast("Any", super())._receive_response_body(request)) as pieces:
            async for piece in pieces:
                yield piece

    async def _response_closed(self) -> None:
        kept = self._end()
        if kept is None:
            await cast("Any", super())._response_closed()
        elif not kept:
            await cast("Any", self).aclose()


class PlainBodyAsync:
    """The body of a reply over such a connection."""

    __slots__ = ("_closed", "_request", "connection")

    def __init__(self, connection: PlainConnectionAsync, request: Any) -> None:
        self.connection: Any = connection
        self._request = request
        self._closed = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        if self._closed:
            return  # The connection may be another reply's by now.
        try:
            # Left to the loop, it would be closed after this: trio says that it was forgotten.
            async with aclosing(self.connection._receive_response_body(self._request)) as pieces:
                async for piece in pieces:
                    yield piece
        except BaseException:
            with anyio.CancelScope(shield=True):
                await self.aclose()
            raise

    async def aclose(self) -> None:
        """Close the body, and the connection if there is more of it."""
        if not self._closed:
            self._closed = True
            await self.connection._response_closed()
