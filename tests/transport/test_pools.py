"""Small pools as decisions: which one serves a request, how large each is, and what they are made from."""

from __future__ import annotations

import socket
import ssl
import sys
import threading
from typing import Any

import pytest

from overlay.core.errors import ConfigurationError
from overlay.transport import shards as shards_module
from overlay.transport.shards import PoolOptions, Shards, TransportFactory, keepalive_options
from tests.support.http_library import httpx
from tests.support.pools import shards


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
        "verify": None,
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
    assert factory.verify(httpx.URL("http://a"), None) is None
    assert factory.verify(httpx.URL("http://a"), "http://proxy") is None
    for url, proxy in (("https://a", None), ("http://a", "https://proxy"), ("https://a", "http://proxy")):
        found = factory.verify(httpx.URL(url), proxy)
        assert isinstance(found, ssl.SSLContext) and found is factory.context()


@pytest.mark.parametrize("way", ["sync", "asynchronous"])
@pytest.mark.parametrize("options", [{}, {"http2": True}, {"fast_path": False}])
def test_plain_http_makes_no_context_at_all(way: str, options: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ssl, "SSLContext", None)
    factory = TransportFactory(PoolOptions(**options))
    assert getattr(factory, way)(httpx.URL("http://a"), None).acquire().transport._pool._ssl_context is None
