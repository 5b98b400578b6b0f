# Copied from overlay/pools.py; edit it there.
"""Which connections a request uses: the client's own, one set per process and event loop, or an injected client's."""

from __future__ import annotations

import atexit
import os
import sys
import threading
import weakref
from collections.abc import AsyncGenerator, Callable
from typing import Any, cast

import httpx
from attrs import define

from .errors import ConfigurationError
from .shards import PoolOptions, Shards, TransportFactory, proxy_from_environment

MOST_URLS = 512
"""How many parsed URLs are remembered; a program with more of them pays for the parsing."""

_inherited: list[object] = []
"""Connections of a parent process: kept, since closing them here could end what the parent is reading."""


@define(eq=False)
class _Place:
    """The connections for one event loop (or for all synchronous calls): shards by scheme and proxy, URLs by text."""

    shards: dict[tuple[str, str | None], Any]
    urls: dict[str, tuple[httpx.URL, Any]]
    guard: AsyncGenerator[None, None] | None = None


def _place() -> _Place:
    return _Place({}, {})


def _guarded_place() -> _Place:
    """A place whose connections close with the running event loop.

    A loop that ends closes the asynchronous generators that began in it (`loop.shutdown_asyncgens`, which `asyncio.run`
    and trio call): the one public way to have something awaited then.
    """
    place = _place()
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


def running_loop() -> Any:
    """The event loop of the caller: asyncio's, or trio's token."""
    asyncio = sys.modules.get("asyncio")
    loop = None if asyncio is None else cast("Any", asyncio)._get_running_loop()
    if loop is not None:
        return loop
    trio = sys.modules.get("trio")
    if trio is None:
        raise RuntimeError("no event loop is running")
    return cast("Any", trio).lowlevel.current_trio_token()


class Pools:
    """The connections that a client owns. Shared by its copies, safe over threads, forks and event loops."""

    def __init__(self, options: PoolOptions) -> None:
        self.options = options
        self.closed = self.closed_async = False
        self._start()
        _alive.add(self)

    def _start(self) -> None:
        self._pid = os.getpid()
        self._lock = threading.RLock()
        self._factory = TransportFactory(self.options)
        self._sync = _place()
        self._loops: dict[Any, _Place] = {}

    def _check_process(self) -> None:
        if self._pid != os.getpid():
            _inherited.append((self._sync, self._loops))
            self._start()

    def sync(self, url: str) -> tuple[httpx.URL, Shards[httpx.BaseTransport]]:
        """The parsed URL and the pools for it."""
        self._check_process()
        return self._sync.urls.get(url) or self._find(self._sync, url, self._factory.sync)

    def asynchronous(self, url: str) -> tuple[httpx.URL, Shards[httpx.AsyncBaseTransport]]:
        """The parsed URL and the pools for it that belong to the running event loop."""
        self._check_process()
        loop = running_loop()
        place = self._loops.get(loop)
        if place is None:
            with self._lock:
                self._forget_closed_loops()
                place = self._loops[loop] = _guarded_place()
        return place.urls.get(url) or self._find(place, url, self._factory.asynchronous)

    def _find(self, place: _Place, text: str, make: Callable[[httpx.URL, str | None], Any]) -> tuple[httpx.URL, Any]:
        try:
            url = httpx.URL(text)
            proxy = proxy_from_environment(url)
        except (httpx.InvalidURL, ValueError) as error:  # A ValueError comes from the name's international form.
            raise ConfigurationError(f"{text.partition('?')[0]!r} is not an address: {error}") from error
        with self._lock:
            shards = place.shards.get((url.scheme, proxy))
            if shards is None:
                shards = place.shards[url.scheme, proxy] = make(url, proxy)
            if len(place.urls) >= MOST_URLS:
                place.urls.clear()
            place.urls[text] = url, shards
        return url, shards

    def _forget_closed_loops(self) -> None:
        for loop in [loop for loop in self._loops if getattr(loop, "is_closed", bool)()]:
            del self._loops[loop]

    def close(self) -> None:
        """Close the synchronous connections, for good."""
        self.closed = True
        self._close_sync()

    def _close_sync(self) -> None:
        if self._pid == os.getpid():
            with self._lock:
                place, self._sync = self._sync, _place()
            for shards in place.shards.values():
                for shard in shards.shards:
                    shard.transport.close()

    async def aclose(self) -> None:
        """Close the connections of the running event loop, and the synchronous ones."""
        self.close()
        self.closed_async = True
        if self._pid == os.getpid():
            with self._lock:
                self._forget_closed_loops()
                place = self._loops.pop(running_loop(), None)
            if place is not None and place.guard is not None:
                await place.guard.aclose()

    def __del__(self) -> None:
        if not sys.is_finalizing():
            self.finish()

    def finish(self) -> None:
        """Close what can be closed from anywhere: when nobody refers to the client any more, or the program ends."""
        self._close_sync()
        if self._pid == os.getpid():
            loops, self._loops = self._loops, {}
            for loop, place in loops.items():
                if place.guard is not None:
                    await_somehow(loop, place.guard.aclose)


_alive: weakref.WeakSet[Pools] = weakref.WeakSet()


@atexit.register
def _finish_all() -> None:
    for pools in list(_alive):
        pools.finish()


def await_somehow(loop: Any, close: Callable[[], Any]) -> None:
    """Have an asynchronous close run on the loop that the connection belongs to, if that loop still runs."""
    try:
        if hasattr(loop, "run_sync_soon"):
            from trio.lowlevel import spawn_system_task

            loop.run_sync_soon(spawn_system_task, close)
        elif loop.is_running():
            loop.call_soon_threadsafe(lambda: loop.create_task(close()))
        elif not loop.is_closed() and cast("Any", sys.modules["asyncio"])._get_running_loop() is None:
            loop.run_until_complete(close())
    except Exception:  # The loop ended meanwhile; the operating system closes what is left.
        return
