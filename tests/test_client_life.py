"""A client's life: raw replies, copies, closing, threads, forks, event loops, pickling, injected clients, proxies."""

from __future__ import annotations

import asyncio
import gc
import os
import pickle
import socket
import subprocess
import sys
import threading
import weakref
from typing import Any

import httpx
import httpx2
import pytest
from attrs import evolve

from overlay import errors
from overlay.client import Client
from overlay.clock import SystemClock
from overlay.options import SDKSettings, ServerSpec
from tests.client_support import GET, KEY, POST, SETTINGS, Caller, caller, same  # noqa: F401
from tests.http_server import Asked, reply


def test_raw_response(caller: Caller) -> None:
    server = caller.server(reply(500), reply(200, {"a": 1}, {"x-request-id": "r-1"}))
    raw = caller.request(caller.client(server), raw=True)
    assert (raw.status_code, raw.request_id, raw.retries_taken, raw.headers["X-Request-Id"]) == (200, "r-1", 1, "r-1")
    assert raw.parse() == {"a": 1} and raw.parse() is raw.parse() and raw.json() == {"a": 1} and raw.text == '{"a": 1}'
    assert raw.elapsed.total_seconds() >= 0 and raw.http_response.elapsed is not None
    broken = caller.request(caller.client(caller.server(reply(200, "<html>"))), raw=True)
    with pytest.raises(errors.ResponseValidationError):
        broken.parse()


def test_a_result_knows_its_reply(caller: Caller) -> None:
    class Thing:
        _response: Any = None

    server = caller.server(reply(200, {}, {"x-request-id": "r-2"}))
    thing = caller.request(caller.client(server), decode=lambda payload: Thing())
    assert thing._response.request_id == "r-2" and thing._response.status_code == 200


def test_with_options_shares_connections(caller: Caller) -> None:
    server = caller.server(reply(200, {}))
    client = caller.client(server, http_headers={"X-A": "1", "X-B": "1"})
    copy = client.with_options(http_headers={"x-a": "2"}, timeout_ms=5, retry_config=None, credentials={"Key": "other"})
    caller.request(client)
    assert caller.request(copy.with_options(timeout_ms=5000)) == {}
    first, second = server.asked
    assert server.connections == 1 and second.header("authorization") == "Bearer other"
    assert first.header("x-a") == "1" and second.header("x-a") == "2" and second.header("x-b") == "1"
    assert client.timeout_ms is None and copy.timeout_ms == 5 and copy.retry_config.strategy == "none"
    copy.close()
    caller.request(client)
    client.close()
    if not caller.asynchronous:
        with pytest.raises(errors.ClientClosedError):
            caller.request(client.with_options())


def test_use_after_close(caller: Caller) -> None:
    server = caller.server()
    if caller.asynchronous:

        async def used() -> Client:
            async with Client(SETTINGS, {}, server_url=server.url) as client:
                await client.request_async(GET, same)
            return client

        client = caller.runner.run(used())
        with pytest.raises(errors.ClientClosedError):
            caller.runner.run(client.request_async(GET, same))
    else:
        with Client(SETTINGS, {}, server_url=server.url) as client:
            client.request(GET, same)
    with pytest.raises(RuntimeError, match="closed"):
        client.request(GET, same)


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


def test_pickling(caller: Caller) -> None:
    server = caller.server(reply(200, {}))
    client = caller.client(server, http_headers={"x-a": "1"}, timeout_ms=900, clock=SystemClock(), retry_config=7)
    caller.request(client)
    again = pickle.loads(pickle.dumps(client))
    caller.request(again)
    assert [asked.connection for asked in server.asked] == [0, 1] and server.asked[1].header("x-a") == "1"
    assert server.asked[1].header("authorization") == f"Bearer {KEY}" and again.retry_config.max_retries == 7
    caller.runner.run(again.aclose())
    with httpx.Client() as own, pytest.raises(TypeError, match="injected"):
        pickle.dumps(caller.client(server, client=own, clock=SystemClock()))


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


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_fork_gets_its_own_connections(caller: Caller) -> None:
    server = caller.server(reply(200, {}))
    client = caller.client(server)
    caller.request(client)
    child = os.fork()
    if child == 0:
        try:
            fresh = asyncio.new_event_loop()
            result = fresh.run_until_complete(client.request_async(POST, same, body={})) if caller.asynchronous else None
            os._exit(0 if (result if caller.asynchronous else client.request(POST, same, body={})) == {} else 1)
        except BaseException:
            os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    caller.request(client)
    assert [asked.connection for asked in server.asked] == [0, 1, 0]


def test_several_event_loops(caller: Caller) -> None:
    server = caller.server(reply(200, {}))
    client = Client(SETTINGS, {}, server_url=server.url)

    async def twice() -> None:
        await client.request_async(GET, same)
        await client.request_async(GET, same)

    for _ in range(3):
        asyncio.run(twice())
    assert [asked.connection for asked in server.asked] == [0, 0, 1, 1, 2, 2]
    assert len(client.pools._loops) == 1
    caller.runner.run(client.aclose())
    gc.collect()


def test_trio(caller: Caller) -> None:
    import trio

    server = caller.server(reply(500), reply(200, {}))

    async def main() -> Any:
        async with Client(SETTINGS, {}, server_url=server.url, clock=caller.clock) as client:
            return await client.request_async(GET, same, options=evolve_options(deadline_ms=60_000))

    assert trio.run(main) == {}


def evolve_options(**changes: Any) -> Any:
    from overlay.options import NO_OPTIONS

    return evolve(NO_OPTIONS, **changes)


def test_a_dropped_client_closes_its_connections(caller: Caller) -> None:
    server = caller.server(reply(200, {}))
    client = Client(SETTINGS, {}, server_url=server.url)
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

    from overlay.http import Call, CallAsync
    from overlay.options import NO_OPTIONS
    from overlay.request import prepare

    prepared = prepare(client, GET, None, None, None, None, None, NO_OPTIONS)

    async def drop() -> None:
        for _ in range(20):
            await CallAsync(client, prepared, NO_OPTIONS).send()
            await asyncio.sleep(0)
        place = next(iter(client.pools._loops.values()))
        (shards,) = place.shards.values()
        assert [shard.busy for shard in shards.shards] == [0]
        await asyncio.sleep(0.01)
        assert not shards.shards[0].transport._pool._requests

    gc.disable()
    try:
        if caller.asynchronous:
            caller.runner.run(drop())
        else:
            for _ in range(20):
                Call(client, prepared, NO_OPTIONS).send()
            (shards,) = client.pools._sync.shards.values()
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


def test_tcp_keep_alive_is_on(caller: Caller) -> None:
    server = caller.server(reply(200, {}))
    raw = caller.request(caller.client(server), GET, raw=True)
    sock = raw.http_response.extensions["network_stream"].get_extra_info("socket")
    assert sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1
    assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE) == 60


def test_aiohttp(caller: Caller) -> None:
    if not caller.asynchronous:
        pytest.skip("aiohttp is asynchronous")
    server = caller.server(reply(500), reply(200, {"a": 1}), reply(200, {"a": 2}), None, None, None)
    client = caller.client(server, aiohttp=True)
    assert [caller.request(client)["a"], caller.request(client)["a"]] == [1, 2]
    with pytest.raises(errors.NoResponseError):
        caller.request(client)


def test_logging_by_the_environment() -> None:
    code = (
        "import sys; from overlay.client import Client; from tests.client_support import SETTINGS, GET\n"
        "try: Client(SETTINGS, {}, server_url='http://127.0.0.1:9', retry_config=None).request(GET, lambda x: x)\n"
        "except Exception as error: print(type(error).__name__)\n"
    )
    env = {**os.environ, "TESTAPI_LOG": "debug", "PYTHONPATH": "."}
    run = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, timeout=60)
    assert run.stdout == "APIConnectionError\n"
    assert "testapi DEBUG] GET http://127.0.0.1:9/v1/look -> ConnectError in 0." in run.stderr and "httpcore" not in run.stderr


def test_repr_and_settings() -> None:
    settings = SDKSettings("T", "t", "1", (ServerSpec("a", "https://user:pw@h.invalid/?key=1"),), user_agent="me/1")
    client = Client(settings, {"Key": KEY})
    assert repr(client) == "<Client https://[secret]@h.invalid/>" and settings.agent == "me/1"
