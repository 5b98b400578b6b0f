# Copied from overlay/transport/pools.py; edit it there.
"""The client's own connection pools: one set for synchronous calls, and one for each event loop, made anew in a forked
process.
"""

from __future__ import annotations

import os
import threading
import weakref
from collections.abc import AsyncGenerator
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ..core.errors import ConfigurationError
from ..core.http_library import ON_AIOHTTP, httpx, library
from ..core.lazy import OffLoop
from ..core.loops import running_loop

if TYPE_CHECKING:
    from ..core.loops import Clock
    from .shards import Shards, TransportFactory
    from .waking import Endable, Pause

MOST_URLS = 512
"""How many parsed URLs are remembered; a program with more of them pays for the parsing."""

_inherited: list[object] = []
"""Connections of a parent process: kept, since closing them here could end what the parent is reading."""


class _PoolSet:
    """The pools for one event loop, or for all synchronous calls: pools by scheme and proxy, parsed URLs by their text.

    `guard` is the asynchronous generator that closes the pools together with its event loop.
    """

    __slots__ = ("guard", "shards", "urls")

    def __init__(self) -> None:
        self.shards: dict[tuple[str, str | None], Any] = {}
        self.urls: dict[str, tuple[httpx.URL, Any]] = {}
        self.guard: AsyncGenerator[None, None] | None = None


def _guarded_pools() -> _PoolSet:
    """Return an empty set of pools, which are closed together with the running event loop.

    A loop that ends closes the asynchronous generators that were started in it (`loop.shutdown_asyncgens`, which
    `asyncio.run` and trio call). That is the only public way to have something awaited at that time.
    """
    pools = _PoolSet()
    pools.guard = _guard(pools.shards, pools.urls)
    try:
        pools.guard.__anext__().send(None)
    except StopIteration:
        pass
    return pools


async def _guard(shards: dict[Any, Any], urls: dict[Any, Any]) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        urls.clear()
        while shards:
            for shard in shards.popitem()[1].shards:
                await shard.transport.aclose()


class Pauses:
    """The pauses between the attempts of a client's calls."""

    def __init__(self) -> None:
        self._pauses: set[Pause] = set()
        self._pauses_async: set[Endable] = set()
        self._over = self._over_async = False

    def sleep(self, pause: Pause, clock: Clock, seconds: float) -> bool:
        """Wait for so many seconds. Returns whether they have passed, and nobody ended the wait."""
        self._pauses.add(pause)
        try:
            return not self._over and pause.sleep(clock, seconds)
        finally:
            self._pauses.discard(pause)

    async def sleep_async(self, pause: Endable, clock: Clock, seconds: float) -> bool:
        """Wait as `sleep` does."""
        self._pauses_async.add(pause)
        try:
            return not self._over_async and await pause.sleep(clock, seconds)
        finally:
            self._pauses_async.discard(pause)

    def end(self) -> None:
        """End those of all threads, and let no other begin: the client was closed."""
        self._over = True
        for pause in [*self._pauses]:
            pause.end()

    def end_async(self, loop: Any) -> None:
        """End those of an event loop, and let no other begin in any: the client was closed there."""
        self._over_async = True
        for pause in [*self._pauses_async]:
            if pause.loop is loop:
                pause.end()


class Pools:
    """The connections that a client owns. Copies of the client share them. Safe with threads, forks and several event
    loops.

    Whatever is still open is closed when nothing refers to the client any more, and when the program ends. `options`
    are those of `PoolOptions`.
    """

    def __init__(self, **options: Any) -> None:
        self.options = options
        self.closed = self.closed_async = False
        self.pauses = Pauses()
        self.held = held = Held(self.options)
        self.sync = held.sync
        self.asynchronous = held.asynchronous
        self.loading = OffLoop(held.load)
        # A client and its resources refer to each other. The collector of such cycles runs this before it finalises
        # anything, and it alone refers to what is held: no socket goes before its transport was closed.
        weakref.finalize(self, held.finish)

    def to_load(self, url: str) -> bool:
        """Whether something is to be loaded for the connections to a server, beside the HTTP library."""
        needed = url[:5].lower() == "https" or self.options.get("http2") or self.options.get("aiohttp")
        return bool(needed) and not self.loading.done

    def close(self) -> None:
        """Close the synchronous connections for good."""
        self.closed = True
        self.pauses.end()
        self.held.close()

    async def aclose(self) -> None:
        """Close the connections of the running event loop, and the synchronous ones, for good."""
        self.close()
        self.closed_async = True
        self.pauses.end_async(running_loop())
        await self.held.aclose()


class Held:
    """The connections themselves. They do not refer to `Pools`, so that its finaliser can close them when the client is
    collected.
    """

    def __init__(self, options: dict[str, Any]) -> None:
        self.options = options
        self._start()

    def _start(self) -> None:
        self._pid = os.getpid()
        self._lock = threading.RLock()
        self._factory: TransportFactory | None = None
        self.sync_pools = _PoolSet()
        self.loops: dict[Any, _PoolSet] = {}

    def _check_process(self) -> None:
        if self._pid != os.getpid():
            _inherited.append((self.sync_pools, self.loops))
            self._start()

    def sync(self, url: str) -> tuple[httpx.URL, Shards[httpx.BaseTransport]]:
        """Return the parsed URL and the pools that serve it."""
        self._check_process()
        return self.sync_pools.urls.get(url) or self._find(self.sync_pools, url)

    def asynchronous(self, url: str) -> tuple[httpx.URL, Shards[httpx.AsyncBaseTransport]]:
        """Return the parsed URL and the pools of the running event loop that serve it."""
        self._check_process()
        loop = running_loop()
        if loop is None:
            raise RuntimeError("no event loop is running")
        pools = self.loops.get(loop)
        if pools is None:
            with self._lock:
                self._forget_closed_loops()
                pools = self.loops[loop] = _guarded_pools()
        return pools.urls.get(url) or self._find(pools, url)

    def _find(self, pools: _PoolSet, text: str) -> tuple[httpx.URL, Any]:
        from .shards import proxy_from_environment

        try:
            url = httpx.URL(text)
            proxy = proxy_from_environment(url)
        except (httpx.InvalidURL, ValueError) as error:  # A ValueError comes from the name's international form.
            raise ConfigurationError(f"{text.partition('?')[0]!r} is not an address: {error}") from error
        with self._lock:
            shards = pools.shards.get((url.scheme, proxy))
            if shards is None:
                made = self._transports()
                make = made.sync if pools.guard is None else made.asynchronous
                shards = pools.shards[url.scheme, proxy] = make(url, proxy)
            if len(pools.urls) >= MOST_URLS:
                pools.urls.clear()
            pools.urls[text] = url, shards
        return url, shards

    def _transports(self) -> TransportFactory:
        from .shards import PoolOptions, TransportFactory

        self._factory = self._factory or TransportFactory(PoolOptions(**self.options))
        return self._factory

    def load(self) -> None:
        """Load what the options ask for, and make the TLS context of all connections."""
        if self.options.get("http2"):
            import_module("h2.connection")
        if self.options.get("aiohttp"):
            import_module(ON_AIOHTTP[library().__name__])
        self._transports().context()

    def _forget_closed_loops(self) -> None:
        for loop in [loop for loop in self.loops if getattr(loop, "is_closed", bool)()]:
            del self.loops[loop]

    def close(self) -> None:
        """Close the synchronous connections, and wake the threads that wait for them."""
        if self._pid == os.getpid():
            with self._lock:
                pools, self.sync_pools = self.sync_pools, _PoolSet()
            for shards in pools.shards.values():
                from .alarm import end_waits  # A call has loaded it, or there is nothing here to close.

                for shard in shards.shards:
                    end_waits(shard.transport)
                    shard.transport.close()

    async def aclose(self) -> None:
        """Close the connections of the running event loop."""
        if self._pid == os.getpid():
            with self._lock:
                self._forget_closed_loops()
                pools = self.loops.pop(running_loop(), None)
            if pools is not None and pools.guard is not None:
                await pools.guard.aclose()

    def finish(self) -> None:
        """Close everything, from any thread: asynchronous connections are closed by tasks on their own loops."""
        self.close()
        if self._pid == os.getpid():
            loops, self.loops = self.loops, {}
            for loop, pools in loops.items():
                if pools.guard is not None:
                    from ..core.loops import run_soon

                    run_soon(loop, pools.guard.aclose)
