"""What a stream offers beyond its events: facts, text, the whole response, and the ways to use an asynchronous one."""

from __future__ import annotations

import asyncio
import gc
import pickle
import tracemalloc
import warnings
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from overlay.client.client import Client
from overlay.core import errors
from overlay.sse.event import ServerSentEvent
from overlay.streams.event_stream import EventStream
from tests.support.http_library import httpx
from tests.support.raw_server import CHUNKED, HEAD, Connection, chunk, chunked, raw_server, sized
from tests.support.stream_support import (
    ANSWER,
    BUSY,
    DONE,
    FAST,
    KEY,
    OK,
    PLAIN,
    ROUTE,
    client,
    contents,
    data,
    decode_event,
    opened,
    read,
    text,
)

A = text("a")
MODES = pytest.mark.parametrize("mode", ["sync", "async"])


@MODES
def test_facts(mode: str) -> None:
    headed = sized(b"id: 5\n" + ANSWER, HEAD + b"X-Request-Id: r-17\r\n")
    with raw_server(chunked(data(BUSY)), headed) as server:
        sdk = client(server.url, retry_config=FAST)
        outcome = read(sdk, mode)
    stream = outcome.stream
    assert stream.request_id == stream.headers["x-request-id"] == "r-17"
    assert stream.response.status_code == 200
    assert (stream.retries_taken, stream.events_received, stream.last_event_id) == (1, 2, "5")
    assert 0 < stream.time_to_first_event < 5


@MODES
def test_events_as_they_were_sent(mode: str) -> None:
    async def main(sdk: Client) -> list[Any]:
        return [event async for event in opened(sdk, mode, on_incomplete="ignore").events]

    with raw_server(chunked(b"id: 5\nretry: 70\nevent: x\n" + A, b"data:\n\n", data({"choices": 3}), DONE)) as server:
        sdk = client(server.url)
        found = asyncio.run(main(sdk)) if mode == "async" else list(opened(sdk, mode, on_incomplete="ignore").events)
    first = A.decode()[6:-2]
    assert found == [ServerSentEvent("x", first, "5", 70), ServerSentEvent("message", '{"choices":3}', "5")]


@MODES
def test_text_and_collect_take_up_where_iteration_stopped(mode: str) -> None:
    """Also within one read, which brought all the events at once."""
    body = sized(b"".join(text(letter) for letter in "abcde") + text("f", "stop") + DONE)

    async def main(sdk: Client) -> tuple[str, str, Any]:
        stream = opened(sdk, mode)
        first = contents([await anext(stream), await anext(stream)])
        pieces = stream.text
        second = await anext(pieces) + await anext(pieces)
        return first, second, await stream.collect()

    with raw_server(body) as server:
        sdk = client(server.url)
        if mode == "async":
            first, second, rest = asyncio.run(main(sdk))
        else:
            stream = opened(sdk, mode)
            first = contents([next(stream), next(stream)])
            pieces = stream.text
            second, rest = next(pieces) + next(pieces), stream.collect()
    assert (first, second, rest["choices"][0]["message"]["content"]) == ("ab", "cd", "ef")


@MODES
def test_collect(mode: str) -> None:
    usage = data(
        {"id": "i", "model": "m", "object": "chat.completion.chunk", "choices": [], "usage": {"total_tokens": 3}}
    )
    with raw_server(chunked(text("a", role="assistant"), text("b", "stop"), usage, DONE)) as server:
        result = read(client(server.url), mode, collect=True).result
    assert result == {
        "id": "i",
        "model": "m",
        "object": "chat.completion",
        "usage": {"total_tokens": 3},
        "choices": [{"index": 0, "message": {"role": "assistant", "content": "ab"}, "finish_reason": "stop"}],
    }


@MODES
def test_an_interrupted_collect_has_what_came(mode: str) -> None:
    with raw_server(chunked(b"id: 9\n" + A, text("b"))) as server:
        error = read(client(server.url), mode, collect=True).error
    assert isinstance(error, errors.StreamInterrupted)
    assert (error.events_received, error.last_event_id) == (2, "9")
    assert contents([{"choices": [{"delta": c["message"]} for c in error.partial["choices"]]}]) == "ab"
    again = pickle.loads(pickle.dumps(error))
    assert (again.events_received, again.last_event_id, again.partial) == (2, "9", error.partial)


@MODES
def test_collect_after_the_end(mode: str) -> None:
    async def main(sdk: Client) -> None:
        stream = opened(sdk, mode)
        assert len([event async for event in stream]) == 2
        await stream.collect()

    with raw_server(OK) as server, pytest.raises(errors.ClientError, match="already"):
        sdk = client(server.url)
        if mode == "async":
            asyncio.run(main(sdk))
        else:
            stream = opened(sdk, mode)
            assert len(list(stream)) == 2
            stream.collect()


def test_events_before_a_failure_are_delivered_first() -> None:
    with raw_server(sized(A + A + data({"error": "x"}))) as server:
        stream = opened(client(server.url), "sync")
        assert contents([next(stream), next(stream)]) == "aa"
        with pytest.raises(errors.SDKError):
            next(stream)
        assert list(stream) == []


def test_an_event_comes_with_the_byte_that_completes_it() -> None:
    """Nothing waits for what the server has not sent yet."""

    def step(connection: Connection) -> None:
        connection.send(CHUNKED + chunk(A))
        connection.wait_closed()

    with raw_server(step) as server:
        stream = opened(client(server.url), "sync", timeout_ms=3000)
        assert contents([next(stream)]) == "a"
        stream.close()


async def awaited(sdk: Client) -> Any:
    stream = await opened(sdk, "async")
    return [event async for event in stream]


async def entered(sdk: Client) -> Any:
    async with opened(sdk, "async") as stream:
        return [event async for event in stream]


async def awaited_and_entered(sdk: Client) -> Any:
    async with await opened(sdk, "async") as stream:
        return [event async for event in stream]


async def iterated(sdk: Client) -> Any:
    return [event async for event in opened(sdk, "async")]


async def awaited_twice(sdk: Client) -> Any:
    stream = opened(sdk, "async")
    assert await stream is await stream is stream
    return [event async for event in stream]


async def entered_twice(sdk: Client) -> Any:
    stream = opened(sdk, "async")
    async with stream, stream as inner:
        return [event async for event in inner]


@pytest.mark.parametrize("use", [awaited, entered, awaited_and_entered, iterated, awaited_twice, entered_twice])
def test_every_way_to_use_an_asynchronous_stream(use: Callable[[Client], Awaitable[Any]]) -> None:
    async def main(url: str) -> None:
        sdk = client(url)
        assert contents(await use(sdk)) == "ab"
        await sdk.aclose()

    with raw_server(OK) as server:
        asyncio.run(main(server.url))
    assert server.requests == 1


def test_an_asynchronous_stream_that_is_closed_unused_sends_nothing() -> None:
    async def main(url: str) -> None:
        sdk = client(url)
        stream = opened(sdk, "async")
        await stream.close()
        assert [event async for event in stream] == []
        refused = opened(sdk, "async")
        with pytest.raises(errors.APIConnectionError):
            await refused
        assert [event async for event in refused] == []
        await sdk.aclose()

    asyncio.run(main("http://127.0.0.1:9"))


def test_an_asynchronous_stream_warns_if_it_is_dropped_unused() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        opened(client("http://127.0.0.1:9"), "async")
        gc.collect()
    assert [w.category for w in caught] == [ResourceWarning]
    assert "unused" in str(caught[0].message)


def test_a_failed_request_raises_where_the_stream_is_made() -> None:
    async def main(sdk: Client) -> None:
        with pytest.raises(errors.AuthenticationError):
            await opened(sdk, "async")
        with pytest.raises(errors.AuthenticationError):
            async with opened(sdk, "async"):
                pass
        await sdk.aclose()

    with raw_server(sized(b"{}", HEAD.replace(b"200 OK", b"401 No"))) as server:
        sdk = client(server.url)
        with pytest.raises(errors.AuthenticationError) as caught:
            opened(sdk, "sync")
        assert KEY not in repr(caught.value.raw_response.request.headers)
        asyncio.run(main(sdk))


def test_a_transport_without_sockets() -> None:
    """A mock, or another HTTP library behind httpx: everything works but what needs the socket."""
    replies = [ANSWER, A + DONE]
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=replies.pop(0)))
    with httpx.Client(transport=transport) as http:
        sdk = client("http://mock.invalid", http)
        assert "".join(opened(sdk, "sync", deadline_ms=5000).text) == "ab"
        with pytest.raises(errors.StreamInterrupted):
            list(opened(sdk, "sync"))


def test_a_body_that_a_hook_has_read() -> None:
    with raw_server(OK) as server, httpx.Client(event_hooks={"response": [lambda r: r.read()]}) as http:
        assert "".join(opened(client(server.url, http), "sync").text) == "ab"


def test_the_plain_stream_class() -> None:
    with raw_server(chunked(A)) as server, client(server.url) as sdk:
        stream = sdk.stream(ROUTE, decode_event, PLAIN, body={})
        assert type(stream) is EventStream
        assert contents(list(stream)) == "a"


def test_a_long_stream_keeps_no_history() -> None:
    event = chunk(text("x" * 1000))

    def step(connection: Connection) -> None:
        connection.send(CHUNKED)
        for _ in range(4000):
            connection.send(event)
        connection.send(chunk(ANSWER))

    with raw_server(step) as server, client(server.url) as sdk:
        stream = opened(sdk, "sync")
        next(stream)
        tracemalloc.start()
        for _ in stream:
            pass
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 1_000_000
