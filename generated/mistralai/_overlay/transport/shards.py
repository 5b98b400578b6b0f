# Copied from overlay/transport/shards.py; edit it there.
"""Several small connection pools in place of a large one, and the transports in them.

For each request httpcore walks over the connections of a pool and asks the system about each idle one; its version 1
does all of that once per idle connection. 10.4 ms of CPU were measured with 100 warm ones in one pool, and 0.8 ms in
pools of eight. The first pools are filled first, so that few connections serve a light load.
"""

from __future__ import annotations

import socket
import sys
import threading
from bisect import insort
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Generic, TypeVar
from urllib.parse import urlsplit

from ..core.errors import ConfigurationError
from ..core.http_library import LIBRARIES, httpx, library
from ..core.types import Record
from .fast.heads import MAX_HEADER_BYTES
from .fast.transports import transport, transport_async


def proxy_from_environment(url: httpx.URL) -> str | None:
    """Return the proxy that the environment names (`HTTPS_PROXY`, `ALL_PROXY`, ...), None where `NO_PROXY` excepts the
    URL.
    """
    from urllib.request import getproxies, proxy_bypass  # The HTTP library has loaded it.

    proxies = getproxies()
    proxy = proxies.get(url.scheme) or proxies.get("all")
    if not proxy or proxy_bypass(url.netloc.decode("ascii")) or proxy_bypass(url.host):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def place_in_words(url: str, by_environment: bool) -> str:
    """What a message says of where an attempt went: host, port, and the environment's proxy if that was on the way."""
    parts = urlsplit(url)
    place = f"{parts.hostname}:{parts.port or {'http': 80, 'https': 443}.get(parts.scheme)}"
    return f" ({place}{_proxy_in_words(url) if by_environment else ''})"


def _proxy_in_words(url: str) -> str:
    """What a message says of the environment's proxy for a URL, without its credentials; empty where there is none."""
    from urllib.request import getproxies

    parsed = httpx.URL(url)
    proxy = proxy_from_environment(parsed)
    if proxy is None:
        return ""
    name = parsed.scheme if getproxies().get(parsed.scheme) else "all"
    return f", through the proxy {proxy.partition('://')[2].rpartition('@')[2]} that {name.upper()}_PROXY names"


if TYPE_CHECKING:
    import ssl

    T = TypeVar("T", httpx.BaseTransport, httpx.AsyncBaseTransport)
else:
    T = TypeVar("T")


class PoolOptions(Record):
    """How the client's own connections are made. `keepalive_expiry` is in seconds; `shard` is the number of connections
    per small pool. With `fast_path`, bodies in chunks are read below the library's parser. `max_header_bytes` is the
    limit on what a reply has beside its body.
    """

    def __init__(
        self,
        max_connections: int | None = None,
        http2: bool = False,
        aiohttp: bool = False,
        fast_path: bool = True,
        max_header_bytes: int | None = None,
        max_keepalive: int = 100,
        keepalive_expiry: float = 30.0,
        shard: int = 8,
    ) -> None:
        self.max_connections = max_connections or 1000
        self.max_keepalive = max_keepalive
        self.keepalive_expiry = keepalive_expiry
        self.shard = shard
        self.http2 = http2
        self.aiohttp = aiohttp
        self.fast_path = fast_path
        self.max_header_bytes = max_header_bytes or MAX_HEADER_BYTES


def keepalive_options() -> list[tuple[int, int, int]]:
    """Return socket options that find a dead peer within minutes, also behind a NAT that has forgotten the
    connection.
    """
    options = [(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1), (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)]
    for names, seconds in ((("TCP_KEEPIDLE", "TCP_KEEPALIVE"), 60), (("TCP_KEEPINTVL",), 60), (("TCP_KEEPCNT",), 5)):
        for name in names:
            if hasattr(socket, name):
                options.append((socket.IPPROTO_TCP, getattr(socket, name), seconds))
                break
    return options


class Shard(Generic[T]):
    """One small pool. `busy` is the number of requests that it is serving, `place` the number of pools before it."""

    __slots__ = ("busy", "place", "transport")

    def __init__(self, transport: T, place: int) -> None:
        self.transport: T = transport
        self.busy = 0
        self.place = place


class Shards(Generic[T]):
    """The small pools for one scheme and proxy. Thread-safe."""

    def __init__(self, make: Callable[[int, int], T], options: PoolOptions) -> None:
        # HTTP/2 multiplexes and aiohttp's pool is linear: neither needs more than one.
        whole = options.http2 or options.aiohttp
        self._size = options.max_connections if whole else min(options.shard, options.max_connections)
        self._most = max(1, -(-options.max_connections // self._size))
        self._options = options
        self._make: Callable[[int, int], T] = make
        self._lock = threading.RLock()  # The garbage collector may release a place while this thread takes one.
        self.shards: list[Shard[T]] = []
        self._with_room: list[int] = []  # The places of those that can serve more, in order.

    def acquire(self) -> Shard[T]:
        """Return the first pool with a free connection, else a new pool, else the least busy one, which then waits for
        a connection itself.
        """
        with self._lock:
            if not self._with_room and len(self.shards) < self._most:
                self._grow()
            if self._with_room:
                shard = self.shards[self._with_room[0]]
                if shard.busy + 1 == self._size:
                    del self._with_room[0]
            else:
                shard = min(self.shards, key=lambda s: s.busy)
            shard.busy += 1
            return shard

    def _grow(self) -> None:
        core = LIBRARIES[library().__name__]
        if core not in sys.modules:
            # httpx loads it with its first connections, and it loads trio where that is installed. Trio keeps the
            # frames that import it in a cycle: those of the first call, with its stream. A thread has its own frames.
            loading = threading.Thread(target=import_module, args=(core,))
            loading.start()
            loading.join()
        place = len(self.shards)
        before = place * self._size
        keep = max(0, min(self._size, self._options.max_keepalive - before))
        try:
            shard = Shard(self._make(min(self._size, self._options.max_connections - before), keep), place)
        except (ImportError, ValueError) as error:
            raise ConfigurationError(f"the proxy that the environment names cannot be used: {error}") from error
        self.shards.append(shard)
        insort(self._with_room, place)

    def release(self, shard: Shard[T]) -> None:
        """Count a request of this pool as over."""
        with self._lock:
            shard.busy -= 1
            if shard.busy == self._size - 1:
                insort(self._with_room, shard.place)


class TransportFactory:
    """Makes the transports of a client. They share a TLS context, which is loaded once, and only for a TLS
    connection.
    """

    def __init__(self, options: PoolOptions) -> None:
        self.options = options
        self._context: ssl.SSLContext | None = None

    def verify(self, url: httpx.URL, proxy: str | None) -> ssl.SSLContext | None:
        """Return the TLS context. Plain HTTP has none: authorities take some 40 ms to load, and even an empty context,
        which the library makes for False, takes one.
        """
        if url.scheme != "https" and not (proxy or "").startswith("https"):
            return None
        return self.context()

    def context(self) -> ssl.SSLContext:
        """Return the TLS context that all connections share."""
        if self._context is None:
            self._context = httpx.create_ssl_context()
        return self._context

    def limits(self, most: int, keep: int) -> httpx.Limits:
        """Return the limits of one small pool."""
        return httpx.Limits(
            max_connections=most, max_keepalive_connections=keep, keepalive_expiry=self.options.keepalive_expiry
        )

    def sync(self, url: httpx.URL, proxy: str | None) -> Shards[httpx.BaseTransport]:
        """Return pools for synchronous requests."""
        verify = self.verify(url, proxy)

        def make(most: int, keep: int) -> httpx.BaseTransport:
            return transport(
                library(),
                fast_path=self.options.fast_path,
                max_header_bytes=self.options.max_header_bytes,
                verify=verify,
                limits=self.limits(most, keep),
                proxy=proxy,
                http2=self.options.http2,
                socket_options=keepalive_options(),
            )

        return Shards(make, self.options)

    def asynchronous(self, url: httpx.URL, proxy: str | None) -> Shards[httpx.AsyncBaseTransport]:
        """Return pools for asynchronous requests, on aiohttp where the options ask for it (extra `aiohttp`)."""
        verify = self.verify(url, proxy)

        def make(most: int, keep: int) -> httpx.AsyncBaseTransport:
            if self.options.aiohttp:
                from .on_aiohttp import transport_on_aiohttp

                return transport_on_aiohttp(
                    self.options.max_header_bytes,
                    verify=verify or False,
                    limits=self.limits(most, keep),
                    proxy=None if proxy is None else httpx.Proxy(proxy),
                    socket_options=keepalive_options(),
                )
            return transport_async(
                library(),
                fast_path=self.options.fast_path,
                max_header_bytes=self.options.max_header_bytes,
                verify=verify,
                limits=self.limits(most, keep),
                proxy=proxy,
                http2=self.options.http2,
                socket_options=keepalive_options(),
            )

        return Shards(make, self.options)
