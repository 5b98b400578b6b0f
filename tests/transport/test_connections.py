"""Connections: the client's own, injected ones, through proxies, over aiohttp, and when they are given back."""

from __future__ import annotations

import asyncio
import gc
import pickle
import socket
import threading
import weakref
from typing import Any

import httpx
import httpx2
import pytest

from overlay.client.client import Client
from overlay.core import errors
from tests.support.client_support import GET, KEY, POST, SETTINGS, Caller, caller, same  # noqa: F401
from tests.support.http_server import Asked, reply


@pytest.mark.parametrize("library", [httpx, httpx2])
def test_injected_clients(caller: Caller, library: Any) -> None:
    made = library.AsyncClient() if caller.asynchronous else library.Client()
    which = "async_client" if caller.asynchronous else "client"
    server = caller.server(reply(503), reply(307, "", {"location": "/next"}), reply(200, {"ok": True}), None)
    client = caller.client(server, **{which: made})
    assert caller.request(client, http_headers={"user-agent": "me"}) == {"ok": True}
    assert [asked.header("user-agent") for asked in server.asked] == ["me"] * 3
    assert all(asked.header("authorization") == f"Bearer {KEY}" for asked in server.asked)
    with pytest.raises(errors.NoResponseError) as caught:
        caller.request(client, retries=None)
    assert type(caught.value.__cause__).__module__.startswith(library.__name__)
    status = caller.client(caller.server(reply(404, {"a": 1})), **{which: made})
    with pytest.raises(errors.NotFoundError) as missing:
        caller.request(status)
    assert pickle.loads(pickle.dumps(missing.value)).payload == {"a": 1}
    caller.runner.run(client.aclose())
    assert not made.is_closed
    caller.runner.run(made.aclose()) if caller.asynchronous else made.close()
    with pytest.raises(errors.ClientClosedError):
        caller.request(caller.client(server, **{which: made}))


@pytest.mark.parametrize("library", [httpx, httpx2])
def test_an_injected_client_that_raises_for_status(caller: Caller, library: Any) -> None:
    def hook(response: Any) -> None:
        response.raise_for_status()

    async def hook_async(response: Any) -> None:
        response.raise_for_status()

    server = caller.server(reply(503), reply(404))
    if caller.asynchronous:
        made = library.AsyncClient(event_hooks={"response": [hook_async]})
        client = caller.client(server, async_client=made)
    else:
        made = library.Client(event_hooks={"response": [hook]})
        client = caller.client(server, client=made)
    with pytest.raises(errors.NotFoundError):
        caller.request(client)
    assert len(server.asked) == 2
    caller.runner.run(made.aclose()) if caller.asynchronous else made.close()


def test_what_is_no_http_client() -> None:
    for arguments in ({"client": object()}, {"client": httpx.AsyncClient()}, {"async_client": httpx.Client()}):
        with pytest.raises(TypeError, match="httpx"):
            Client(SETTINGS, {}, **arguments)  # type: ignore[arg-type]


def test_a_home_made_client(caller: Caller) -> None:
    class Wrapper:
        def __init__(self, inner: Any) -> None:
            self.inner = inner

        def build_request(self, method: str, url: Any, **more: Any) -> Any:
            return self.inner.build_request(method, url, **more)

        def send(self, request: Any, **more: Any) -> Any:
            return self.inner.send(request, **more)

        def close(self) -> None:
            raise AssertionError("not yours")

        aclose = close

    inner = httpx.AsyncClient() if caller.asynchronous else httpx.Client()
    which = "async_client" if caller.asynchronous else "client"
    server = caller.server(reply(200, {"ok": 1}))
    assert caller.request(caller.client(server, **{which: Wrapper(inner)})) == {"ok": 1}
    caller.runner.run(inner.aclose()) if caller.asynchronous else inner.close()


def test_a_connection_whose_state_is_in_disorder(caller: Caller) -> None:
    """Threads that share a connection over HTTP/2 bring httpcore's into that state at times."""
    found: dict[str, Any] = {"__name__": "httpcore._sync.http2"}
    exec("def fail():\n    {}[89]", found)

    class Disorderly(httpx.AsyncBaseTransport if caller.asynchronous else httpx.BaseTransport):  # type: ignore[misc]
        def handle_request(self, request: Any) -> Any:
            return found["fail"]()

        async def handle_async_request(self, request: Any) -> Any:
            return found["fail"]()

    inner = (httpx.AsyncClient if caller.asynchronous else httpx.Client)(transport=Disorderly())
    client = caller.client("http://127.0.0.1:9", **{"async_client" if caller.asynchronous else "client": inner})
    with pytest.raises(errors.APIConnectionError) as caught:
        caller.request(client)
    assert isinstance(caught.value.__cause__, KeyError)


def test_threads(caller: Caller) -> None:
    if caller.asynchronous:
        pytest.skip("threads are for the synchronous way")
    server = caller.server(reply(200, {}))
    client = caller.client(server)
    barrier = threading.Barrier(16)
    failures: list[BaseException] = []

    def work() -> None:
        barrier.wait(5)
        try:
            for _ in range(5):
                caller.request(client)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert not failures and len(server.asked) == 80 and server.connections <= 16


def test_a_dropped_client_closes_its_connections(caller: Caller) -> None:
    server = caller.server(reply(200, {}))
    client = Client(SETTINGS, {"Key": "k"}, server_url=server.url)
    closed = threading.Event()

    def watch(asked: Asked, connection: socket.socket) -> None:
        connection.sendall(reply(200, {}))
        connection.settimeout(5)
        if connection.recv(1) == b"":
            closed.set()

    server.steps = [watch]
    gone = weakref.ref(client)
    if caller.asynchronous:

        async def use() -> None:
            nonlocal client
            await client.request_async(GET, same)
            del client
            gc.collect()
            assert await asyncio.to_thread(closed.wait, 5)

        caller.runner.run(use())
    else:
        client.request(GET, same)
        del client
        gc.collect()
        assert closed.wait(5)
    assert gone() is None


def test_a_dropped_reply_gives_its_connection_back(caller: Caller) -> None:
    server = caller.server(reply(200, {}))
    client = caller.client(server)

    from overlay.calls.call import Call
    from overlay.calls.call_async import CallAsync
    from overlay.requests.prepare import prepare

    prepared = prepare(client.call_settings, GET, body=None)

    async def drop() -> None:
        for _ in range(20):
            await CallAsync(prepared, client._connections).send()
            await asyncio.sleep(0)
        place = next(iter(client._connections.pools.held.loops.values()))
        (shards,) = place.shards.values()
        assert [shard.busy for shard in shards.shards] == [0]
        for _ in range(1000):
            if not shards.shards[0].transport._pool._requests:
                break
            await asyncio.sleep(0)
        assert not shards.shards[0].transport._pool._requests

    gc.disable()
    try:
        if caller.asynchronous:
            caller.runner.run(drop())
        else:
            for _ in range(20):
                Call(prepared, client._connections).send()
            (shards,) = client._connections.pools.held.sync_pools.shards.values()
            assert [shard.busy for shard in shards.shards] == [0] and not shards.shards[0].transport._pool._requests
    finally:
        gc.enable()


def test_many_at_once(caller: Caller) -> None:
    if not caller.asynchronous:
        pytest.skip("one at a time")
    server = caller.server(reply(200, {}))
    client = caller.client(server)

    async def many() -> None:
        for _ in range(3):
            await asyncio.gather(*(client.request_async(GET, same) for _ in range(60)))

    caller.runner.run(many())
    assert len(server.asked) == 180 and server.connections <= 60


@pytest.mark.parametrize("aiohttp", [False, True])
def test_proxies_from_the_environment(caller: Caller, monkeypatch: pytest.MonkeyPatch, aiohttp: bool) -> None:
    proxy = caller.server(reply(200, {"by": "proxy"}))
    server = caller.server(reply(200, {"by": "server"}))
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    assert caller.request(caller.client("http://api.invalid", aiohttp=aiohttp)) == {"by": "proxy"}
    assert proxy.asked[0].path == "http://api.invalid/v1/make"
    monkeypatch.setenv("NO_PROXY", "example.com,127.0.0.1")
    assert caller.request(caller.client(server, aiohttp=aiohttp)) == {"by": "server"}
    monkeypatch.delenv("HTTP_PROXY")
    monkeypatch.setenv("ALL_PROXY", proxy.url[7:])
    assert caller.request(caller.client("http://api2.invalid", aiohttp=aiohttp)) == {"by": "proxy"}


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "foo://127.0.0.1:1"])
def test_proxies_that_cannot_be_used(caller: Caller, monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)
    with pytest.raises(errors.ConfigurationError, match="proxy"):
        caller.request(caller.client("http://api.invalid"))


def test_aiohttp(caller: Caller) -> None:
    if not caller.asynchronous:
        pytest.skip("aiohttp is asynchronous")
    server = caller.server(reply(500), reply(200, {"a": 1}), reply(200, {"a": 2}), None, None, None)
    client = caller.client(server, aiohttp=True)
    assert [caller.request(client)["a"], caller.request(client)["a"]] == [1, 2]
    with pytest.raises(errors.NoResponseError):
        caller.request(client)


def test_a_cancelled_call_gives_its_connection_back(caller: Caller) -> None:
    if not caller.asynchronous:
        pytest.skip("only tasks are cancelled")
    entered = threading.Event()
    released = threading.Event()

    def stall(asked: Asked, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n" if asked.path == "/v1/look" else b"")
        entered.set()
        released.wait(5)

    server = caller.server(stall)
    client = caller.client(server)

    async def cancel(route: Any) -> None:
        task = asyncio.ensure_future(client.request_async(route, same))
        await asyncio.to_thread(entered.wait, 5)
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        entered.clear()
        (shards,) = next(iter(client._connections.pools.held.loops.values())).shards.values()
        assert [shard.busy for shard in shards.shards] == [0] and not shards.shards[0].transport._pool._requests

    caller.runner.run(cancel(GET))
    caller.runner.run(cancel(POST))
    released.set()


def test_cancelled_at_any_step(caller: Caller) -> None:
    if not caller.asynchronous:
        pytest.skip("only tasks are cancelled")
    client = caller.client(caller.server(reply(200, {})))

    async def cancel_at_each_step() -> None:
        loop = asyncio.get_running_loop()
        await client.request_async(GET, same)
        for step in range(1, 400):
            task = loop.create_task(client.request_async(GET, same))
            switch = loop.time() + step / 400 * 0.004
            while loop.time() < switch and not task.done():
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.wait([task])
        (shards,) = next(iter(client._connections.pools.held.loops.values())).shards.values()
        assert [len(shard.transport._pool._requests) for shard in shards.shards] == [0]
        assert [shard.busy for shard in shards.shards] == [0]

    caller.runner.run(cancel_at_each_step())
