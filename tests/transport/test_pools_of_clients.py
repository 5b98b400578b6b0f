"""The pools of a client as decisions: one set for each scheme, proxy and loop; what is kept, and what is closed."""

from __future__ import annotations

import asyncio
import socket
import sys
import types
from typing import Any

import pytest

from overlay.core.errors import ConfigurationError
from overlay.transport import alarm
from overlay.transport import pools as pools_module
from overlay.transport.pools import MOST_URLS, Pools
from overlay.transport.shards import TransportFactory
from tests.support.client_support import GET, Caller, caller  # noqa: F401
from tests.support.http_library import httpx
from tests.support.http_server import reply
from tests.support.pools import shards


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
    monkeypatch.setattr(alarm, "end_waits", lambda one: woken.append((one, one.closed)))
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


def test_tcp_keep_alive_is_on(caller: Caller) -> None:
    server = caller.server(reply(200, {}))
    raw = caller.request(caller.client(server), GET, raw=True)
    sock = raw.http_response.extensions["network_stream"].get_extra_info("socket")
    assert sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1
    assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE) == 60
