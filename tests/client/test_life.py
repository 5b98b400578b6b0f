"""A client's life: raw replies, copies, closing, threads, forks, event loops, pickling, injected clients, proxies."""

from __future__ import annotations

import asyncio
import gc
import os
import pickle
import re
import subprocess
import sys
from typing import Any

import pytest

from overlay.client.client import Client
from overlay.core import errors
from overlay.core.loops import SystemClock
from overlay.requests.settings import SDKSettings, ServerSpec
from tests.support.client_support import GET, KEY, POST, SETTINGS, Caller, caller, evolve, same  # noqa: F401
from tests.support.http_library import httpx
from tests.support.http_server import reply


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
    assert client.call_settings.timeout_ms is None
    assert copy.call_settings.timeout_ms == 5 and copy.call_settings.retry_config.strategy == "none"
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
            async with Client(SETTINGS, {"Key": "k"}, server_url=server.url) as client:
                await client.request_async(GET, same)
            return client

        client = caller.runner.run(used())
        with pytest.raises(errors.ClientClosedError):
            caller.runner.run(client.request_async(GET, same))
    else:
        with Client(SETTINGS, {"Key": "k"}, server_url=server.url) as client:
            client.request(GET, same)
    with pytest.raises(RuntimeError, match="closed"):
        client.request(GET, same)


def test_pickling(caller: Caller) -> None:
    server = caller.server(reply(200, {}))
    client = caller.client(server, http_headers={"x-a": "1"}, timeout_ms=900, clock=SystemClock(), retry_config=7)
    caller.request(client)
    again = pickle.loads(pickle.dumps(client))
    caller.request(again)
    assert [asked.connection for asked in server.asked] == [0, 1] and server.asked[1].header("x-a") == "1"
    assert (
        server.asked[1].header("authorization") == f"Bearer {KEY}" and again.call_settings.retry_config.max_retries == 7
    )
    caller.runner.run(again.aclose())
    with httpx.Client() as own, pytest.raises(TypeError, match="injected"):
        pickle.dumps(caller.client(server, client=own, clock=SystemClock()))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_fork_gets_its_own_connections(caller: Caller) -> None:
    server = caller.server(reply(200, {}))
    client = caller.client(server)
    caller.request(client)
    child = os.fork()
    if child == 0:
        try:
            fresh = asyncio.new_event_loop()
            result = (
                fresh.run_until_complete(client.request_async(POST, same, body={})) if caller.asynchronous else None
            )
            os._exit(0 if (result if caller.asynchronous else client.request(POST, same, body={})) == {} else 1)
        except BaseException:
            os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    caller.request(client)
    assert [asked.connection for asked in server.asked] == [0, 1, 0]


def test_several_event_loops(caller: Caller) -> None:
    server = caller.server(reply(200, {}))
    client = Client(SETTINGS, {"Key": "k"}, server_url=server.url)

    async def twice() -> None:
        await client.request_async(GET, same)
        await client.request_async(GET, same)

    for _ in range(3):
        asyncio.run(twice())
    assert [asked.connection for asked in server.asked] == [0, 0, 1, 1, 2, 2]
    assert len(client._connections.pools.held.loops) == 1
    caller.runner.run(client.aclose())
    gc.collect()


def test_trio(caller: Caller) -> None:
    import trio

    server = caller.server(reply(500), reply(200, {}))

    async def main() -> Any:
        async with Client(SETTINGS, {"Key": "k"}, server_url=server.url, clock=caller.clock) as client:
            return await client.request_async(GET, same, options=evolve_options(deadline_ms=60_000))

    assert trio.run(main) == {}


def evolve_options(**changes: Any) -> Any:
    from overlay.requests.options import NO_OPTIONS

    return evolve(NO_OPTIONS, **changes)


def test_logging_by_the_environment() -> None:
    code = (
        "import sys; from overlay.client.client import Client; from tests.support.client_support import SETTINGS, GET\n"
        "client = Client(SETTINGS, {'Key': 'k'}, server_url='http://127.0.0.1:9', retry_config=None)\n"
        "try: client.request(GET, lambda x: x)\n"
        "except Exception as error: print(type(error).__name__)\n"
    )
    env = {**os.environ, "TESTAPI_LOG": "debug", "PYTHONPATH": "."}
    run = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, timeout=60)
    assert run.stdout == "APIConnectionError\n"
    assert re.search(r"testapi DEBUG\] GET http://127\.0\.0\.1:9/v1/look -> ConnectError in \d+\.\d+ s", run.stderr)
    assert "httpcore" not in run.stderr


def test_repr_and_settings() -> None:
    settings = SDKSettings("T", "t", "1", (ServerSpec("a", "https://user:pw@h.invalid/?key=1"),), user_agent="me/1")
    client = Client(settings, {"Key": KEY})
    assert repr(client) == "<Client https://[secret]@h.invalid/>" and settings.agent == "me/1"
    assert KEY not in repr(vars(client)) + repr(vars(client.call_settings))
    assert pickle.loads(pickle.dumps(client)).call_settings.credentials == {"Key": KEY}


def test_a_program_that_closes_nothing_ends_quietly(caller: Caller) -> None:
    server = caller.server(reply(200, {}))
    code = (
        "import asyncio, sys\nfrom overlay.client.client import Client\n"
        "from tests.support.client_support import SETTINGS, GET, same\n"
        "client = Client(SETTINGS, {'Key': 'k'}, server_url=sys.argv[1])\n"
        "print(client.request(GET, same), asyncio.run(client.request_async(GET, same)))\n"
    )
    env = {**os.environ, "PYTHONPATH": "."}
    command = [sys.executable, "-W", "error::ResourceWarning", "-c", code, server.url]
    run = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60)
    assert (run.stdout, run.stderr) == ("{} {}\n", "")
