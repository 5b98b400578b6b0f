"""Streams in unusual hands: two readers at once, a closed one, one without a reply, one that the collector finds."""

from __future__ import annotations

import asyncio
import gc
import os
import subprocess
import sys
import threading
from typing import Any

import pytest

from overlay.client.client import Client
from overlay.core import errors
from tests.support.http_library import httpx
from tests.support.paths import ROOT
from tests.support.raw_server import CHUNKED, END, Connection, chunk, chunked, raw_server
from tests.support.stream_places import A, endless, no_collector, one_connection, one_connection_async
from tests.support.stream_support import DONE, OK, client, data, opened, read, text

MODES = ["sync", "async"]

FIRST = """
import gc, sys
gc.disable()
from overlay.core.loops import SystemClock
from tests.support.stream_support import client, opened
assert "httpcore" not in sys.modules
for event in opened(client(sys.argv[1]), "sync"):
    break
print("left")
sys.stdin.read()
"""


def test_the_first_stream_of_a_process_is_freed_too() -> None:
    """The first call loads httpcore, and that loads trio, whose import keeps the frames that it began in."""
    gone = threading.Event()

    def script(connection: Connection) -> None:
        connection.send(CHUNKED + chunk(A))
        if connection.wait_closed():
            gone.set()

    with raw_server(script) as server:
        command = [sys.executable, "-c", FIRST, server.url]
        with subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdin=subprocess.PIPE
        ) as process:
            assert gone.wait(10)
            assert process.poll() is None
            process.communicate()
    assert process.returncode == 0


@pytest.mark.parametrize("own", [True, False])
def test_the_collector_may_drop_a_stream_while_the_pool_is_locked(own: bool) -> None:
    def pool_of(sdk: Client) -> Any:
        transport: Any = (
            http._transport
            if http
            else next(iter(sdk._connections.pools.held.sync_pools.shards.values())).shards[0].transport
        )
        return transport._pool

    http = None if own else httpx.Client(limits=httpx.Limits(max_connections=2))
    with raw_server(endless, OK) as server, no_collector():
        sdk = client(server.url, http)
        stream = opened(sdk, "sync")
        next(stream)
        cycle: list[Any] = [stream]
        cycle.append(cycle)
        del stream, cycle
        pool = pool_of(sdk)
        connect = pool.create_connection

        def create(origin: Any) -> Any:  # Called with the pool's lock held.
            gc.collect()
            return connect(origin)

        pool.create_connection = create
        outcomes: list[Any] = []
        reader = threading.Thread(target=lambda: outcomes.append(read(sdk, "sync")), daemon=True)
        reader.start()
        reader.join(10)
        assert [outcome.text for outcome in outcomes] == ["ab"]
        assert server.closed.wait(5)
    sdk.close()
    if http:
        http.close()


def slow_answer(released: threading.Event) -> Any:
    def script(connection: Connection) -> None:
        connection.send(CHUNKED + chunk(text("a")))
        released.wait(10)
        connection.send(chunk(text("b", "stop") + DONE) + END)

    return script


def test_a_second_thread_is_refused_and_the_first_loses_nothing() -> None:
    released = threading.Event()
    with raw_server(slow_answer(released)) as server, one_connection(server.url) as sdk:
        stream = opened(sdk, "sync")
        events = [next(stream)]
        reader = threading.Thread(target=lambda: events.extend(stream))
        reader.start()
        while not stream._reading:
            pass
        with pytest.raises(errors.ClientError, match="another thread or task"):
            next(stream)
        released.set()
        reader.join(5)
        assert len(events) == 2


def test_a_second_task_is_refused_and_the_first_loses_nothing() -> None:
    released = threading.Event()

    async def main(url: str) -> list[Any]:
        async with one_connection_async(url) as sdk:
            stream = opened(sdk, "async")
            starting = asyncio.create_task(stream.__anext__())
            await asyncio.sleep(0)
            with pytest.raises(errors.ClientError, match="another thread or task"):
                await stream
            events = [await starting]
            reader = asyncio.create_task(stream.__anext__())
            await asyncio.sleep(0)
            with pytest.raises(errors.ClientError, match="another thread or task"):
                await stream.__anext__()
            released.set()
            return [*events, await reader, *[event async for event in stream]]

    with raw_server(slow_answer(released)) as server:
        assert len(asyncio.run(main(server.url))) == 2


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("end", ["close", "bad"])
def test_after_close_or_an_error_nothing_more_comes(mode: str, end: str) -> None:
    """Also where the events have arrived already."""
    body = text("a") + (b"data: 5\n\n" if end == "bad" else b"") + text("b", "stop") + DONE

    async def main(sdk: Client) -> list[Any]:
        async with opened(sdk, "async") as stream:
            await anext(stream)
            if end == "close":
                await stream.close()
            else:
                with pytest.raises(errors.ResponseValidationError):
                    await anext(stream)
            left = [event async for event in stream]
        await sdk.aclose()
        return left

    with raw_server(chunked(body)) as server:
        sdk = client(server.url)
        if mode == "async":
            assert asyncio.run(main(sdk)) == []
            return
        with opened(sdk, "sync") as stream:
            next(stream)
            if end == "close":
                stream.close()
            else:
                with pytest.raises(errors.ResponseValidationError):
                    next(stream)
            assert list(stream) == []
        sdk.close()


def test_closing_the_client_wakes_a_thread_that_reads() -> None:
    with raw_server(endless) as server:
        sdk = client(server.url)
        stream = opened(sdk, "sync")
        next(stream)
        caught: list[BaseException] = []

        def wait() -> None:
            try:
                next(stream)
            except errors.ClientError as error:
                caught.append(error)

        reader = threading.Thread(target=wait, daemon=True)
        reader.start()
        while not stream._reading:
            pass
        sdk.close()
        reader.join(5)
        assert [type(error) for error in caught] == [errors.StreamInterrupted]


def test_a_stream_without_a_reply_says_so() -> None:
    refusal = b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"

    async def main(sdk: Client) -> None:
        stream = opened(sdk, "async")
        assert (stream.request_id, stream.last_event_id, stream.time_to_first_event) == (None, None, None)
        with pytest.raises(errors.ClientError, match="not been started"):
            _ = stream.headers
        with pytest.raises(errors.AuthenticationError):
            await stream
        with pytest.raises(errors.StreamInterrupted):
            await stream.collect()
        await sdk.aclose()

    with raw_server(refusal) as server:
        asyncio.run(main(client(server.url)))


@pytest.mark.parametrize("mode", MODES)
def test_halves_of_characters_belong_to_the_choice_of_their_index(mode: str) -> None:
    a, b = "\U0001f600", "\U0001f4a9"
    escaped = '{"choices":[{"index":%d,"delta":{"content":"%s"},"finish_reason":%s}]}'
    rows = [(0, "\\ud83d", "null"), (1, "\\ud83d", "null"), (0, "\\ude00", '"stop"'), (1, "\\udca9", '"stop"')]
    body = b"".join(b"data: " + (escaped % row).encode() + b"\n\n" for row in rows) + DONE
    with raw_server(chunked(body)) as server:
        outcome = read(client(server.url), mode, collect=True)
    assert [choice["message"]["content"] for choice in outcome.result["choices"]] == [a, b]


@pytest.mark.parametrize("mode", MODES)
def test_half_a_character_without_its_other_half_is_replaced_where_it_stood(mode: str) -> None:
    half = b'data: {"choices":[{"index":0,"delta":{"content":"a\\ud83d"}}]}\n\n'
    with raw_server(chunked(half + text("") + text("b", "stop") + DONE)) as server:
        assert read(client(server.url), mode).text == "a\ufffdb"


@pytest.mark.parametrize("mode", [*MODES, "trio"])
def test_a_warning_names_the_reader_and_may_be_an_error(mode: str) -> None:
    with raw_server(chunked(A), OK) as server, pytest.warns(UserWarning, match="complete") as caught:
        assert read(client(server.url), mode, on_incomplete="warn").error is None
    assert caught[0].filename.endswith("stream_support.py")
    with raw_server(chunked(A), OK) as server:
        outcome = read(client(server.url), mode, on_incomplete="warn")
        assert isinstance(outcome.error, UserWarning)
        assert outcome.stream._open == []


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        ({"type": "invalid_request_error", "code": "invalid_api_key"}, errors.AuthenticationError),
        ({"type": "invalid_request_error", "code": "3051"}, errors.BadRequestError),
        ({"type": "RateLimitError"}, errors.RateLimitError),
        ({"type": "Not Found"}, errors.NotFoundError),
    ],
)
def test_an_error_in_the_stream_goes_by_its_code_then_its_type(error: Any, expected: type[Exception]) -> None:
    with raw_server(chunked(A + data({"error": error}))) as server:
        outcome = read(client(server.url), "sync")
    assert type(outcome.error) is expected
    assert outcome.text == "a"


def test_tasks_that_want_the_same_connection_get_it() -> None:
    """A stream that ends hands its connection over while other requests already try it: nothing is lost on the way."""

    async def main(url: str) -> list[int]:
        complaints: list[Any] = []
        asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
        async with httpx.AsyncClient(limits=httpx.Limits(max_connections=2), timeout=httpx.Timeout(10)) as http:
            sdk = client(url, http)

            async def one() -> int:
                return len([event async for event in opened(sdk, "async")])

            counts = await asyncio.gather(*[one() for _ in range(100)])
            transport: Any = vars(http)["_transport"]
            assert not transport._pool._requests
        assert complaints == []
        return counts

    with raw_server(OK) as server:
        assert asyncio.run(main(server.url)) == [2] * 100
