# Copied from overlay/transport/pools.py; edit it there.
"""Which connections a request uses: the client's own, one set per process and event loop, or an injected client's."""

from __future__ import annotations

import os
import threading
import weakref
from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Any

from ..core.errors import ConfigurationError

if TYPE_CHECKING:
    import httpx

    from .options import PoolOptions
    from .shards import Shards, TransportFactory

MOST_URLS = 512
"""How many parsed URLs are remembered; a program with more of them pays for the parsing."""

_inherited: list[object] = []
"""Connections of a parent process: kept, since closing them here could end what the parent is reading."""


class _Place:
    """The connections for one event loop (or for all synchronous calls): shards by scheme and proxy, URLs by text."""

    __slots__ = ("guard", "shards", "urls")

    def __init__(self) -> None:
        self.shards: dict[tuple[str, str | None], Any] = {}
        self.urls: dict[str, tuple[httpx.URL, Any]] = {}
        self.guard: AsyncGenerator[None, None] | None = None


def _guarded_place() -> _Place:
    """A place whose connections close with the running event loop.

    A loop that ends closes the asynchronous generators that began in it (`loop.shutdown_asyncgens`, which `asyncio.run`
    and trio call): the one public way to have something awaited then.
    """
    place = _Place()
    place.guard = _guard(place.shards, place.urls)
    try:
        place.guard.__anext__().send(None)
    except StopIteration:
        pass
    return place


async def _guard(shards: dict[Any, Any], urls: dict[Any, Any]) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        urls.clear()
        while shards:
            for shard in shards.popitem()[1].shards:
                await shard.transport.aclose()


class Pools:
    """The connections that a client owns. Shared by its copies, safe over threads, forks and event loops.

    What is left open is closed when nobody refers to the client any more, and when the program ends.
    """

    def __init__(self, options: PoolOptions) -> None:
        self.options = options
        self.closed = self.closed_async = False
        self.held = held = Held(options)
        self.sync = held.sync
        self.asynchronous = held.asynchronous
        # A client and its resources refer to each other. The collector of such cycles runs this before it finalises
        # anything, and it alone refers to what is held: no socket goes before its transport was closed.
        weakref.finalize(self, held.finish)

    def close(self) -> None:
        """Close the synchronous connections, for good."""
        self.closed = True
        self.held.close()

    async def aclose(self) -> None:
        """Close the connections of the running event loop, and the synchronous ones."""
        self.close()
        self.closed_async = True
        await self.held.aclose()


class Held:
    """The connections themselves. They know nothing of those who use them."""

    def __init__(self, options: PoolOptions) -> None:
        self.options = options
        self._start()

    def _start(self) -> None:
        self._pid = os.getpid()
        self._lock = threading.RLock()
        self._factory: TransportFactory | None = None
        self.place = _Place()
        self.loops: dict[Any, _Place] = {}

    def _check_process(self) -> None:
        if self._pid != os.getpid():
            _inherited.append((self.place, self.loops))
            self._start()

    def sync(self, url: str) -> tuple[httpx.URL, Shards[httpx.BaseTransport]]:
        """The parsed URL and the pools for it."""
        self._check_process()
        return self.place.urls.get(url) or self._find(self.place, url)

    def asynchronous(self, url: str) -> tuple[httpx.URL, Shards[httpx.AsyncBaseTransport]]:
        """The parsed URL and the pools for it that belong to the running event loop."""
        from ..core.loops import running_loop

        self._check_process()
        loop = running_loop()
        if loop is None:
            raise RuntimeError("no event loop is running")
        place = self.loops.get(loop)
        if place is None:
            with self._lock:
                self._forget_closed_loops()
                place = self.loops[loop] = _guarded_place()
        return place.urls.get(url) or self._find(place, url)

    def _find(self, place: _Place, text: str) -> tuple[httpx.URL, Any]:
        import httpx

        from .shards import TransportFactory, proxy_from_environment

        try:
            url = httpx.URL(text)
            proxy = proxy_from_environment(url)
        except (httpx.InvalidURL, ValueError) as error:  # A ValueError comes from the name's international form.
            raise ConfigurationError(f"{text.partition('?')[0]!r} is not an address: {error}") from error
        with self._lock:
            shards = place.shards.get((url.scheme, proxy))
            if shards is None:
                made = self._factory = self._factory or TransportFactory(self.options)
                make = made.sync if place.guard is None else made.asynchronous
                shards = place.shards[url.scheme, proxy] = make(url, proxy)
            if len(place.urls) >= MOST_URLS:
                place.urls.clear()
            place.urls[text] = url, shards
        return url, shards

    def _forget_closed_loops(self) -> None:
        for loop in [loop for loop in self.loops if getattr(loop, "is_closed", bool)()]:
            del self.loops[loop]

    def close(self) -> None:
        """Close the synchronous connections."""
        if self._pid == os.getpid():
            with self._lock:
                place, self.place = self.place, _Place()
            for shards in place.shards.values():
                from .waking.unanswered import end_waits  # A call has loaded it, or there is nothing here to close.

                for shard in shards.shards:
                    end_waits(shard.transport)
                    shard.transport.close()

    async def aclose(self) -> None:
        """Close the connections of the running event loop."""
        if self._pid == os.getpid():
            from ..core.loops import running_loop

            with self._lock:
                self._forget_closed_loops()
                place = self.loops.pop(running_loop(), None)
            if place is not None and place.guard is not None:
                await place.guard.aclose()

    def finish(self) -> None:
        """Close what can be closed from anywhere."""
        self.close()
        if self._pid == os.getpid():
            loops, self.loops = self.loops, {}
            for loop, place in loops.items():
                if place.guard is not None:
                    from ..core.loops import run_soon

                    run_soon(loop, place.guard.aclose)
