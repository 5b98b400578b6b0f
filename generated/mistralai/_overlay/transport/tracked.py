# Copied from overlay/transport/tracked.py; edit it there.
"""Bodies of replies that give their connection back to the client's pools, however reading them ends.

And connections that a pool has lost track of: a request that is cancelled after the pool gave it a new connection, and
before it began to use it, leaves the connection in the pool for ever: no request has it, none can be given it, and it
counts against the pool's limit. That reads private attributes of the one library whose pool does so; with any other it
does nothing.
"""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Generator, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..core.http_library import httpx
from .shards import Shard, Shards


def take_orphans(transport: Any) -> list[Any]:
    """Remove the connections that no request has, and none can be given, from a transport's pool: requests that wait
    get new ones. Returns those that the caller has to close.
    """
    pool: Any = getattr(transport, "_pool", None)
    if _library_of(pool) != "httpcore":
        return []
    with pool._optional_thread_lock:
        used = {id(request.connection) for request in pool._requests}
        orphans = [
            connection
            for connection in pool._connections
            if id(connection) not in used and not connection.is_idle() and not connection.is_closed()
        ]
        for connection in orphans:
            pool._connections.remove(connection)
        closing: list[Any] = pool._assign_requests_to_connections() if orphans else []
    return orphans + closing


def take_back(transport: Any) -> None:
    """Put connections back into a transport's pool that it has forgotten while requests have them.

    Over HTTP/2 a request may wait for the connection that another one opens. If it is cancelled meanwhile, it marks the
    connection as failed: the pool forgets it, no other request is given it, and nobody closes it in the end.
    """
    pool: Any = getattr(transport, "_pool", None)
    if not getattr(pool, "_http2", False) or not _library_of(pool):
        return
    with pool._optional_thread_lock:
        for request in pool._requests:
            connection = request.connection
            if connection is None or connection in pool._connections:
                continue
            if getattr(connection, "_connection", connection) is None:
                connection._connect_failed = False  # The request that opens it is still at it.
            if not connection.is_closed():
                pool._connections.append(connection)


def _library_of(pool: Any) -> str:
    """Return the package that a pool's class, or the one that it inherits from, is of; empty for other packages."""
    packages = (cls.__module__.partition(".")[0] for cls in type(pool).__mro__)
    return next((package for package in packages if package in ("httpcore", "httpcore2")), "")


if TYPE_CHECKING:
    SyncBody = httpx.SyncByteStream
    AsyncBody = httpx.AsyncByteStream
    T = TypeVar("T", httpx.BaseTransport, httpx.AsyncBaseTransport)
else:
    SyncBody = AsyncBody = object  # `made_for` gives them the base that they have in their library.
    T = TypeVar("T")


class _Hold(Generic[T]):
    """The small pool that a reply's connection is counted in."""

    __slots__ = ("shard", "shards")

    def __init__(self, shards: Shards[T], shard: Shard[T]) -> None:
        self.shards: Shards[T] = shards
        self.shard: Shard[T] = shard


class TrackedStream(SyncBody):
    """The body of a synchronous reply. Closing it, or at the latest dropping it, gives the connection back."""

    def __init__(
        self, inner: httpx.SyncByteStream, shards: Shards[httpx.BaseTransport], shard: Shard[httpx.BaseTransport]
    ) -> None:
        self._inner = inner
        self._hold: _Hold[httpx.BaseTransport] | None = _Hold(shards, shard)

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._inner)

    @property
    def ready(self) -> list[bytes]:
        """What was read of the body and not given out, the next piece last, where that is known."""
        return getattr(self._inner, "ready", [])

    def close(self) -> None:
        """Close the body and give the connection back; only the first call does anything."""
        hold, self._hold = self._hold, None
        if hold is not None:
            try:
                self._inner.close()
            finally:
                hold.shards.release(hold.shard)

    def __del__(self) -> None:
        if self._hold is not None:
            self.close()


class FinishedStreamAsync(AsyncBody):
    """The body of an asynchronous reply. A cancellation does not interrupt its closing once that has begun."""

    def __init__(self, inner: httpx.AsyncByteStream) -> None:
        self._inner = inner

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._inner.__aiter__()

    @property
    def ready(self) -> list[bytes]:
        """What was read of the body and not given out, the next piece last, where that is known."""
        return getattr(self._inner, "ready", [])

    @property
    def whole(self) -> bool:
        """Whether the end of the body was read, so that nothing waits for the network any more, where that is known."""
        return getattr(self._inner, "whole", False)

    @property
    def finished(self) -> bool:
        """Whether the body was iterated to its end, where that is known."""
        return getattr(self._inner, "finished", False)

    @property
    def elapsed(self) -> Any:
        """The time that the reply took, where its library keeps it here."""
        return getattr(self._inner, "elapsed", None)

    async def aclose(self) -> None:
        """Close the body to the end, and only then raise a cancellation that came meanwhile."""
        await _Finished(self._inner.aclose())


class TrackedStreamAsync(FinishedStreamAsync):
    """The body of an asynchronous reply over the client's own pools. One that is dropped unclosed is passed to
    `abandon`, and is `abandoned` from then on.
    """

    abandoned = False

    def __init__(
        self,
        inner: httpx.AsyncByteStream,
        shards: Shards[httpx.AsyncBaseTransport],
        shard: Shard[httpx.AsyncBaseTransport],
        abandon: Callable[[httpx.AsyncByteStream], None],
    ) -> None:
        super().__init__(inner)
        self._hold: _Hold[httpx.AsyncBaseTransport] | None = _Hold(shards, shard)
        self._abandon = abandon

    async def aclose(self) -> None:
        """Close the body and give the connection back; only the first call does anything."""
        hold, self._hold = self._hold, None
        if hold is not None:
            try:
                await super().aclose()
            finally:
                hold.shards.release(hold.shard)

    def __del__(self) -> None:
        hold, self._hold = self._hold, None
        if hold is not None:
            hold.shards.release(hold.shard)
            self.abandoned = True
            self._abandon(self._inner)


class _Finished:
    """Awaits a clean-up to its end although the task is cancelled meanwhile; the cancellation is raised afterwards.

    httpcore shields its clean-up with anyio's cancel scopes, which a plain `Task.cancel()` (as in `asyncio.wait_for`)
    passes through: the connection would then count as busy for ever. Only checkpoints are shielded; a cancelled wait
    for the network stays cancelled.
    """

    def __init__(self, coroutine: Coroutine[Any, Any, None]) -> None:
        self._coroutine = coroutine

    def __await__(self) -> Generator[Any, Any, None]:
        cancellation = _cancellation()
        steps = self._coroutine
        resume: Callable[[Any], Any] = steps.send
        argument: Any = None
        cancelled: BaseException | None = None
        while True:
            try:
                step = resume(argument)
            except StopIteration:
                break
            resume, argument = steps.send, None
            try:
                argument = yield step
            except cancellation as error:
                cancelled = error
            except BaseException as error:
                resume, argument = steps.throw, error
        if cancelled is not None:
            try:
                raise cancelled
            finally:
                del cancelled  # Its traceback holds this frame: without this, a cycle would keep both.


def _cancellation() -> tuple[type[BaseException], ...]:
    asyncio = sys.modules.get("asyncio")
    return () if asyncio is None else (asyncio.CancelledError,)
