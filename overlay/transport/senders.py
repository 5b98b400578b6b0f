"""Senders: one attempt is handed to an HTTP library, over the client's own connections or to a client that the user
passed in.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias, cast

from ..core.errors import ClientClosedError
from ..core.http_library import httpx, library_of, made_for
from ..core.loops import run_soon, running_loop
from ..core.types import Record
from .exceptions import CLOSED, errors_of, own_errors
from .network.patience import Patience, answered, sent_by
from .tracked import AsyncBody, FinishedStreamAsync, TrackedStream, TrackedStreamAsync, take_back, take_orphans
from .waking import cancel_unanswered, cancel_unanswered_async

if TYPE_CHECKING:
    from .pools import Pools

Timeouts: TypeAlias = "tuple[float | None, float | None, float | None, float | None]"
"""Of connecting, reading, writing, and waiting for a connection, in seconds."""


class Outgoing(Record):
    """One attempt, in plain types that any HTTP library takes.

    `body` holds the keyword arguments of the library's request that carry the body. `until` is the deadline, in seconds
    of `time.monotonic`.
    """

    def __init__(
        self,
        method: str,
        url: str,
        headers: list[tuple[bytes, bytes]],
        body: dict[str, Any],
        timeouts: Timeouts | None,
        extensions: dict[str, Any],
        until: float | None = None,
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeouts = timeouts
        self.extensions = extensions
        self.until = until


class OwnSender:
    """Sends synchronous requests over the client's own connections."""

    def __init__(self, pools: Pools) -> None:
        self.pools = pools
        self.errors = own_errors()
        self._body = made_for(TrackedStream, httpx.SyncByteStream)
        self._shared = bool(pools.options.get("http2"))

    @property
    def is_closed(self) -> bool:
        """Whether somebody has closed the client."""
        return self.pools.closed

    def build(self, outgoing: Outgoing) -> httpx.Request:
        """Return the HTTP library's request for an attempt."""
        return _build(self.pools.sync(outgoing.url)[0], outgoing, self._shared)

    def transports(self, request: httpx.Request) -> list[Any]:
        """Return the transports that may be serving a request."""
        return [shard.transport for shard in self.pools.sync(str(request.url))[1].shards]

    def send(self, request: httpx.Request) -> httpx.Response:
        """Send a request and return the reply, its body unread."""
        shards = self.pools.sync(str(request.url))[1]
        shard = shards.acquire()
        if self.pools.closed:  # Somebody closed the client since the call began, and missed this pool.
            shards.release(shard)
            raise ClientClosedError(CLOSED)
        if self._shared:
            sent_by(request, shard.transport)
        try:
            response = shard.transport.handle_request(request)
        except BaseException as error:
            shards.release(shard)
            cancel_unanswered(error)
            _close_orphans([shard.transport])
            raise
        answered(request)
        if self.pools.closed:
            shards.release(shard)
            self._refuse(response)
        response.stream = self._body(cast("httpx.SyncByteStream", response.stream), shards, shard)
        response.request = request
        return response

    def _refuse(self, response: httpx.Response) -> NoReturn:
        """Close a connection that was made while somebody closed the client: the pool has forgotten it."""
        response.close()
        response.extensions["network_stream"].close()
        raise ClientClosedError(CLOSED)


class OwnSenderAsync:
    """Sends asynchronous requests over the client's own connections."""

    def __init__(self, pools: Pools) -> None:
        self.pools = pools
        self.errors = own_errors()
        self._body = made_for(TrackedStreamAsync, httpx.AsyncByteStream)
        self._shared = bool(pools.options.get("http2"))

    @property
    def is_closed(self) -> bool:
        """Whether somebody has closed the client."""
        return self.pools.closed_async

    def build(self, outgoing: Outgoing) -> httpx.Request:
        """Return the HTTP library's request for an attempt."""
        request = _build(self.pools.asynchronous(outgoing.url)[0], outgoing, self._shared)
        _replace_generator(request)
        return request

    async def send(self, request: httpx.Request) -> httpx.Response:
        """Send a request and return the reply, its body unread."""
        shards = self.pools.asynchronous(str(request.url))[1]
        shard = shards.acquire()
        if self.pools.closed_async:
            shards.release(shard)
            raise ClientClosedError(CLOSED)
        if self._shared:
            sent_by(request, shard.transport)
        try:
            response = await shard.transport.handle_async_request(request)
        except BaseException as error:
            shards.release(shard)
            _close_orphans_async([shard.transport])
            await cancel_unanswered_async(error)
            raise
        answered(request)
        loop = running_loop()
        response.stream = self._body(
            cast("httpx.AsyncByteStream", response.stream),
            shards,
            shard,
            lambda inner: run_soon(loop, inner.aclose),
        )
        response.request = request
        return response


def _build(url: httpx.URL, outgoing: Outgoing, shared: bool) -> httpx.Request:
    """Return the request. `shared` says that its connection may be one over HTTP/2, with others."""
    if outgoing.timeouts is not None:
        connect, read, write, pool = outgoing.timeouts
        limits = {"connect": connect, "read": read, "write": write, "pool": pool}
        outgoing.extensions["timeout"] = Patience(limits, outgoing.until) if shared else limits
    return httpx.Request(
        outgoing.method, url, headers=outgoing.headers, extensions=outgoing.extensions, **outgoing.body
    )


def _close_orphans(transports: Iterable[Any]) -> None:
    for transport in transports:
        for connection in take_orphans(transport):
            connection.close()


def _close_orphans_async(transports: Iterable[Any]) -> None:
    for transport in transports:
        take_back(transport)
        for connection in take_orphans(transport):
            run_soon(running_loop(), connection.aclose)


class _WholeBody(AsyncBody):
    """A request body in one piece, iterated without a generator."""

    def __init__(self, content: bytes) -> None:
        self.in_one_piece = content

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _Once(self.in_one_piece)


class _Once(AsyncIterator[bytes]):
    """An iteration over one piece."""

    def __init__(self, content: bytes) -> None:
        self.left = [content]

    async def __anext__(self) -> bytes:
        if not self.left:
            raise StopAsyncIteration
        return self.left.pop()


def _replace_generator(request: Any) -> None:
    """Replace the library's generator for a body in one piece: trio complains of one that a cancelled call leaves
    half-way.
    """
    made_by: Any = library_of(request)
    if made_by is not None and type(request.stream) is made_by.ByteStream:
        request.stream = made_for(_WholeBody, made_by.AsyncByteStream)(request.content)


class _Injected:
    """What the two senders over an injected client share. They use the client and never close it."""

    def __init__(self, client: Any) -> None:
        self.client = client
        self.errors = errors_of(client)

    def build(self, outgoing: Outgoing) -> Any:
        """Return the client's own request. Only plain types are passed, so that a client of any library of the HTTPX
        family will do.
        """
        more: dict[str, Any] = {} if outgoing.timeouts is None else {"timeout": outgoing.timeouts}
        self._check()
        request = self.client.build_request(
            outgoing.method, outgoing.url, headers=outgoing.headers, **more, **outgoing.body
        )
        extensions = getattr(request, "extensions", None)
        if isinstance(extensions, dict):
            request.extensions = {**cast("dict[str, Any]", extensions), **outgoing.extensions}
            limits = request.extensions.get("timeout")
            if isinstance(limits, dict):
                request.extensions["timeout"] = Patience(cast("dict[str, Any]", limits), outgoing.until)
        return request

    @property
    def is_closed(self) -> bool:
        """Whether somebody has closed the client, as far as it says so."""
        return getattr(self.client, "is_closed", False) is True

    def transports(self, request: Any) -> list[Any]:
        """Return the transports that may be serving a request."""
        mounts = getattr(self.client, "_mounts", None)
        return [getattr(self.client, "_transport", None), *(mounts.values() if isinstance(mounts, dict) else ())]

    def _check(self) -> None:
        if self.is_closed:
            raise ClientClosedError("the HTTP client that was passed in has been closed")


class InjectedSender(_Injected):
    """Sends over a synchronous client that the user passed in."""

    def send(self, request: Any) -> Any:
        """Send a request and return the reply, its body unread.

        Redirects are left to the call (`calls/redirects.py`): the library would send the API key to another host.
        """
        try:
            response = self.client.send(request, stream=True, follow_redirects=False)
            answered(request)
            return response
        except BaseException as error:
            cancel_unanswered(error)
            _close_orphans(self.transports(request))
            if (refused := _refused(error)) is None:
                raise
            return refused


class InjectedSenderAsync(_Injected):
    """Sends over an asynchronous client that the user passed in."""

    def build(self, outgoing: Outgoing) -> Any:
        """Return the client's own request."""
        request = super().build(outgoing)
        _replace_generator(request)
        return request

    async def send(self, request: Any) -> Any:
        """Send a request and return the reply, its body unread."""
        try:
            response = await self.client.send(request, stream=True, follow_redirects=False)
        except BaseException as error:
            _close_orphans_async(self.transports(request))
            await cancel_unanswered_async(error)
            if (response := _refused(error)) is None:
                raise
        answered(request)
        made_by: Any = library_of(response)
        if made_by is not None and isinstance(response.stream, made_by.AsyncByteStream):
            response.stream = made_for(FinishedStreamAsync, made_by.AsyncByteStream)(response.stream)
        return response


def _refused(error: BaseException) -> Any:
    """Return the reply that an event hook of the injected client turned into an `HTTPStatusError`, None for any other
    exception.
    """
    return getattr(error, "response", None) if type(error).__name__ == "HTTPStatusError" else None
