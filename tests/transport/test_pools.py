"""The client's own pools as decisions: which one serves a request, how large each is, what is kept, what closed."""

from __future__ import annotations

import asyncio
import socket
import ssl
import sys
import threading
import types
from typing import Any

import pytest

from overlay.core.errors import ConfigurationError
from overlay.transport import pools as pools_module
from overlay.transport import shards as shards_module
from overlay.transport.pools import MOST_URLS, Pools
from overlay.transport.shards import PoolOptions, Shards, TransportFactory, keepalive_options
from overlay.transport.waking import unanswered
from tests.support.http_library import httpx


class Made:
    """Stands for a transport, and says how it was made and closed."""

    def __init__(self, most: int = 0, keep: int = 0) -> None:
        self.most, self.keep, self.closed = most, keep, 0

    def close(self) -> None:
        self.closed += 1

    async def aclose(self) -> None:
        self.close()


def shards(**options: Any) -> Shards[Any]:
    return Shards(Made, PoolOptions(**options))  # type: ignore[type-var]


def sizes(some: Shards[Any], requests: int) -> list[tuple[int, int]]:
    """Most connections and most kept ones of each pool, once so many requests are under way."""
    for _ in range(requests):
        some.acquire()
    return [(one.transport.most, one.transport.keep) for one in some.shards]


@pytest.mark.parametrize(
    ("options", "requests", "made"),
    [
        ({"shard": 4}, 0, []),
        ({"shard": 4}, 4, [(4, 4)]),
        ({"shard": 4}, 5, [(4, 4), (4, 4)]),
        ({"shard": 4, "max_keepalive": 6}, 13, [(4, 4), (4, 2), (4, 0), (4, 0)]),
        ({"shard": 4, "max_connections": 10}, 99, [(4, 4), (4, 4), (2, 4)]),
        ({"shard": 4, "max_connections": 8}, 99, [(4, 4), (4, 4)]),
        ({"shard": 4, "max_connections": 3}, 99, [(3, 3)]),
        ({"shard": 4, "max_connections": 1}, 99, [(1, 1)]),
        ({"http2": True, "max_connections": 20}, 99, [(20, 20)]),
        ({"aiohttp": True}, 99, [(1000, 100)]),
        ({}, 17, [(8, 8), (8, 8), (8, 8)]),
        ({"max_connections": 0}, 1, [(8, 8)]),
    ],
)
def test_how_many_pools_of_which_size(options: dict[str, Any], requests: int, made: list[tuple[int, int]]) -> None:
    assert sizes(shards(**options), requests) == made


def test_first_the_first_with_room_then_the_least_busy() -> None:
    some = shards(shard=2, max_connections=4)
    taken = [some.acquire() for _ in range(4)]
    assert [one.place for one in taken] == [0, 0, 1, 1] and [one.busy for one in some.shards] == [2, 2]
    waiting = [some.acquire() for _ in range(3)]
    assert [one.place for one in waiting] == [0, 1, 0] and [one.busy for one in some.shards] == [4, 3]
    for one in [*waiting, taken[2]]:
        some.release(one)
    assert [one.busy for one in some.shards] == [2, 1]
    assert some.acquire() is some.shards[1]
    some.release(taken[3])
    some.release(taken[0])
    assert [some.acquire().place for _ in range(2)] == [0, 1]


def test_a_pool_has_room_again_with_the_first_release() -> None:
    some = shards(shard=3, max_connections=6)
    first = [some.acquire() for _ in range(3)]
    some.release(first[0])
    assert some.acquire() is first[0] and len(some.shards) == 1
    for one in first:
        some.release(one)
    assert [some.acquire().place for _ in range(4)] == [0, 0, 0, 1]


def test_the_library_below_is_loaded_by_a_thread_that_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[tuple[str, bool]] = []

    def load(name: str) -> None:
        loaded.append((name, threading.current_thread() is threading.main_thread()))

    monkeypatch.setattr(shards_module, "import_module", load)
    shards().acquire()
    core = shards_module.LIBRARIES[httpx.__name__]
    assert loaded == [] and core in sys.modules
    monkeypatch.delitem(sys.modules, core)
    shards().acquire()
    assert loaded == [(core, False)]


@pytest.mark.parametrize("way", ["sync", "asynchronous"])
@pytest.mark.parametrize("options", [{}, {"http2": True, "fast_path": False, "keepalive_expiry": 3.0}])
def test_how_a_transport_is_made(way: str, options: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    name = "transport" if way == "sync" else "transport_async"
    monkeypatch.setattr(shards_module, name, lambda library, **how: asked.append((library, how)))
    factory = TransportFactory(PoolOptions(shard=4, max_keepalive=3, max_connections=4, **options))
    getattr(factory, way)(httpx.URL("http://a"), "http://proxy").acquire()
    ((library, how),) = asked
    limits = how.pop("limits")
    assert library is httpx and how == {
        "fast_path": options.get("fast_path", True),
        "verify": False,
        "proxy": "http://proxy",
        "http2": options.get("http2", False),
        "max_header_bytes": 102_400,
        "socket_options": keepalive_options(),
    }
    assert (limits.max_connections, limits.max_keepalive_connections) == (4, 3)
    assert limits.keepalive_expiry == options.get("keepalive_expiry", 30.0)


def test_a_pool_with_room_is_offered_once() -> None:
    some = shards(shard=2, max_connections=2)
    first, second = some.acquire(), some.acquire()
    for one in (first, second):
        some.release(one)
    assert first.busy == 0 and [some.acquire().place for _ in range(3)] == [0, 0, 0]


def test_what_cannot_be_made_is_an_error_of_the_configuration() -> None:
    def fail(most: int, keep: int) -> Any:
        raise ValueError("socks9 is unknown")

    some: Shards[Any] = Shards(fail, PoolOptions())
    with pytest.raises(ConfigurationError, match="proxy that the environment names cannot be used: socks9") as caught:
        some.acquire()
    assert isinstance(caught.value.__cause__, ValueError) and some.shards == []


def test_the_options_and_their_defaults() -> None:
    assert vars(PoolOptions()) == {
        "max_connections": 1000,
        "max_keepalive": 100,
        "keepalive_expiry": 30.0,
        "shard": 8,
        "http2": False,
        "aiohttp": False,
        "fast_path": True,
        "max_header_bytes": 102_400,
    }
    limits = TransportFactory(PoolOptions(keepalive_expiry=7.0)).limits(3, 2)
    assert (limits.max_connections, limits.max_keepalive_connections, limits.keepalive_expiry) == (3, 2, 7.0)


def test_a_dead_peer_is_found() -> None:
    options = {(level, name): value for level, name, value in keepalive_options()}
    assert options[socket.SOL_SOCKET, socket.SO_KEEPALIVE] == 1
    assert options[socket.IPPROTO_TCP, socket.TCP_NODELAY] == 1
    idle = "TCP_KEEPIDLE" if hasattr(socket, "TCP_KEEPIDLE") else "TCP_KEEPALIVE"
    for name, value in ((idle, 60), ("TCP_KEEPINTVL", 60), ("TCP_KEEPCNT", 5)):
        if hasattr(socket, name):
            assert options[socket.IPPROTO_TCP, getattr(socket, name)] == value
    assert len(options) == len(keepalive_options()) <= 5


def test_of_two_names_for_an_option_one_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "TCP_KEEPIDLE", 901, raising=False)
    monkeypatch.setattr(socket, "TCP_KEEPALIVE", 902, raising=False)
    used = {name: value for _, name, value in keepalive_options()}
    assert used[901] == 60 and 902 not in used


def test_a_context_is_made_once_and_for_tls_only() -> None:
    factory = TransportFactory(PoolOptions())
    assert factory.verify(httpx.URL("http://a"), None) is False
    assert factory.verify(httpx.URL("http://a"), "http://proxy") is False
    for url, proxy in (("https://a", None), ("http://a", "https://proxy"), ("https://a", "http://proxy")):
        found = factory.verify(httpx.URL(url), proxy)
        assert isinstance(found, ssl.SSLContext) and found is factory.context()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, str | None]]:
    """Which pools were asked for, by the way, the scheme and the proxy; none of them connects."""
    asked: list[tuple[str, str, str | None]] = []

    def pools_of(way: str) -> Any:
        def make(self: Any, url: Any, proxy: str | None) -> Any:
            asked.append((way, url.scheme, proxy))
            return shards(shard=1, max_connections=2)

        return make

    monkeypatch.setattr(TransportFactory, "sync", pools_of("sync"))
    monkeypatch.setattr(TransportFactory, "asynchronous", pools_of("async"))
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    return asked


def test_one_set_of_pools_for_each_scheme_and_proxy(
    made: list[tuple[str, str, str | None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    pools = Pools()
    pools.sync("http://a.invalid/1")
    first = pools.sync("http://a.invalid/1")
    assert first[0] == httpx.URL("http://a.invalid/1") and pools.sync("http://a.invalid/1") is first
    assert pools.sync("http://b.invalid/2")[1] is first[1]
    assert pools.sync("https://a.invalid/1")[1] is not first[1]
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.invalid:8080")
    assert pools.sync("http://a.invalid/1") is first, "an address is looked up once"
    assert pools.sync("http://c.invalid/")[1] is not first[1]
    assert [(way, scheme, proxy and "proxy.invalid" in proxy) for way, scheme, proxy in made] == [
        ("sync", "http", None),
        ("sync", "https", None),
        ("sync", "http", True),
    ]


def test_parsed_addresses_are_forgotten_before_they_fill_memory(made: list[tuple[str, str, str | None]]) -> None:
    assert MOST_URLS == 512
    pools = Pools()
    for number in range(MOST_URLS):
        pools.sync(f"http://a.invalid/{number}")
    assert len(pools.held.sync_pools.urls) == MOST_URLS
    pools.sync("http://a.invalid/more")
    assert list(pools.held.sync_pools.urls) == ["http://a.invalid/more"] and len(made) == 1


@pytest.mark.parametrize("text", ["http://a:b/", "http://[::1/?key=secret", "http://\ud800.invalid?key=secret"])
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(ConfigurationError, match="is not an address") as caught:
        Pools().sync(text)
    assert "secret" not in str(caught.value).partition("is not an address")[0] and isinstance(
        caught.value.__cause__, (httpx.InvalidURL, ValueError)
    )
    assert repr(text.partition("?")[0]) in str(caught.value)


def test_closing_closes_every_pool_for_good(
    made: list[tuple[str, str, str | None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    pools = Pools()
    for url in ("http://a.invalid", "https://a.invalid"):
        some = pools.sync(url)[1]
        some.acquire(), some.acquire()
    transports: list[Any] = [one.transport for some in pools.held.sync_pools.shards.values() for one in some.shards]
    assert len(transports) == 4 and not pools.closed
    woken: list[Any] = []
    monkeypatch.setattr(unanswered, "end_waits", lambda one: woken.append((one, one.closed)))
    pools.close()
    assert woken == [(one, 0) for one in transports], "who waits for a connection is woken before it is closed"
    assert [one.closed for one in transports] == [1] * 4 and pools.closed and not pools.closed_async
    pools.close()
    assert [one.closed for one in transports] == [1] * 4
    assert pools.held.sync_pools.shards == {} and pools.held.sync_pools.urls == {}


def test_the_pools_of_a_loop_are_its_own_and_end_with_it(made: list[tuple[str, str, str | None]]) -> None:
    pools, transports = Pools(), []

    async def use() -> Any:
        pools.asynchronous("http://a.invalid")
        found = pools.asynchronous("http://a.invalid")
        assert pools.asynchronous("http://a.invalid") is found
        transports.append(found[1].acquire().transport)
        return found

    one, other = asyncio.run(use()), asyncio.run(use())
    assert one[1] is not other[1] and [made.closed for made in transports] == [1, 1]
    assert [way for way, _, _ in made] == ["async", "async"]
    assert len(pools.held.loops) == 1, "a loop that is closed is forgotten with the next one"
    with pytest.raises(RuntimeError, match="no event loop is running"):
        pools.asynchronous("http://a.invalid")

    async def close() -> None:
        await use()
        pools.sync("http://a.invalid")[1].acquire()
        await pools.aclose()
        assert [made.closed for made in transports] == [1, 1, 1] and pools.held.loops == {}
        assert pools.closed and pools.closed_async

    asyncio.run(close())


def test_what_a_client_leaves_is_closed_by_its_loop(made: list[tuple[str, str, str | None]]) -> None:
    async def use() -> None:
        pools = Pools()
        transport: Any = pools.asynchronous("http://a.invalid")[1].acquire().transport
        waiting: Any = pools.sync("http://a.invalid")[1].acquire().transport
        pools.held.finish()
        assert (transport.closed, waiting.closed, pools.held.loops) == (0, 1, {})
        for _ in range(5):
            await asyncio.sleep(0)
        assert transport.closed == 1

    asyncio.run(use())


def test_a_child_process_leaves_its_parents_connections_alone(
    made: list[tuple[str, str, str | None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    pools = Pools()
    transport: Any = pools.sync("http://a.invalid")[1].acquire().transport
    inherited: list[object] = []
    monkeypatch.setattr(pools_module, "_inherited", inherited)
    monkeypatch.setattr(pools_module.os, "getpid", lambda: -1)
    pools.close()
    pools.held.finish()
    asyncio.run(pools.held.aclose())
    assert transport.closed == 0
    pools.sync("http://a.invalid")
    assert len(inherited) == 1 and len(made) == 2 and transport.closed == 0
    pools.held.finish()
    assert transport.closed == 0


def test_what_is_loaded_before_the_first_call(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = "http://a.invalid"
    assert not Pools().to_load(plain) and Pools().to_load("https://a.invalid") and Pools().to_load("HTTPS://a.invalid")
    assert Pools(http2=True).to_load(plain) and Pools(aiohttp=True).to_load(plain)
    loaded: list[str] = []
    monkeypatch.setattr(pools_module, "import_module", lambda name: loaded.append(name) or types.ModuleType(name))
    pools = Pools(http2=True, aiohttp=True)
    pools.held.load()
    assert loaded[0] == "h2.connection" and len(loaded) == 2 and "aiohttp" in loaded[1]
    assert pools.held._factory is not None and pools.held._factory._context is not None
    loaded.clear()
    Pools().held.load()
    assert loaded == []
    assert "ssl" in sys.modules
