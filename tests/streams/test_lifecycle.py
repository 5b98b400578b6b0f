"""A stream's connection goes back or is closed at once, however the stream is left, with the garbage collector off.

The clients here have one connection: a stream that kept it would make the next call fail.
"""

from __future__ import annotations

import asyncio
import gc
import inspect
import os
import socket
import threading
import time
import weakref
from collections.abc import Callable
from typing import Any

import pytest
from mistralai import models

from overlay.client.client import Client
from overlay.core import errors
from overlay.helpers.chat import ChatStream
from overlay.requests.options import RequestOptions
from overlay.sse.event import ServerSentEvent
from overlay.transport import alarm as watchdog
from tests.support.raw_server import CHUNKED, END, Connection, chunk, chunked, raw_server
from tests.support.stream_places import (
    endless,
    endless_without_length,
    no_collector,
    one_connection,
    one_connection_async,
    read_with,
)
from tests.support.stream_support import OK, POLICY, ROUTE, client, data, decode_result, opened, text


def leave_by_break(sdk: Client) -> None:
    for _ in opened(sdk, "sync"):
        break


def leave_by_exception(sdk: Client) -> None:
    with pytest.raises(ZeroDivisionError):
        for _ in opened(sdk, "sync"):
            raise ZeroDivisionError


def leave_unread(sdk: Client) -> None:
    opened(sdk, "sync")


def leave_with(sdk: Client) -> None:
    with opened(sdk, "sync") as stream:
        next(stream)


def leave_text(sdk: Client) -> None:
    for _ in opened(sdk, "sync").text:
        break


def leave_at_deadline(sdk: Client) -> None:
    with pytest.raises(errors.StreamInterrupted):
        list(opened(sdk, "sync", deadline_ms=100))


def leave_at_idle_timeout(sdk: Client) -> None:
    with pytest.raises(errors.APITimeoutError):
        opened(sdk, "sync", timeout_ms=100).collect()


def leave_by_close(sdk: Client) -> None:
    stream = opened(sdk, "sync")
    next(stream)
    stream.close()
    stream.close()
    assert list(stream) == []


@pytest.mark.parametrize(
    "leave",
    [
        leave_by_break,
        leave_by_exception,
        leave_unread,
        leave_with,
        leave_text,
        leave_at_deadline,
        leave_at_idle_timeout,
        leave_by_close,
    ],
)
def test_connection_is_given_back(leave: Callable[[Client], None]) -> None:
    with raw_server(endless, endless_without_length, OK) as server, one_connection(server.url) as sdk, no_collector():
        leave(sdk)
        leave(sdk)
        assert server.closed.wait(2)
        outcome = read_with(sdk)
    assert outcome == "ab"


def test_dropped_stream_is_closed_before_the_next_statement() -> None:
    async def main(url: str) -> None:
        async with one_connection_async(url) as sdk:
            stream = opened(sdk, "async")
            await anext(stream)
            response = stream.response
            del stream
            assert response.is_closed

    with raw_server(endless) as server, no_collector():
        with one_connection(server.url) as sdk:
            stream = opened(sdk, "sync")
            next(stream)
            response = stream.response
            del stream
            assert response.is_closed
        asyncio.run(main(server.url))


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_no_reference_leads_back_to_a_stream(mode: str) -> None:
    """Also not from an error that it raised and somebody keeps."""

    def sync(url: str) -> Any:
        with one_connection(url) as sdk:
            stream = opened(sdk, mode, timeout_ms=50)
            with pytest.raises(errors.StreamInterrupted):
                list(stream)
            return weakref.ref(stream)

    async def main(url: str) -> Any:
        async with one_connection_async(url) as sdk:
            stream = opened(sdk, mode, timeout_ms=50)
            with pytest.raises(errors.StreamInterrupted):
                [_ async for _ in stream]
            return weakref.ref(stream)

    with raw_server(endless) as server, no_collector():
        ref = sync(server.url) if mode == "sync" else asyncio.run(main(server.url))
        assert ref() is None


@pytest.mark.parametrize("collect", [False, True])
@pytest.mark.parametrize("script", [endless, endless_without_length])
def test_close_from_another_thread_wakes_the_reader(script: Callable[[Connection], None], collect: bool) -> None:
    with raw_server(script, OK) as server, one_connection(server.url) as sdk:
        stream = opened(sdk, "sync")
        got: list[Any] = []
        first = threading.Event()

        def consume() -> None:
            try:
                if collect:
                    first.set()
                    got.append(stream.collect())
                for event in stream:
                    got.append(event)
                    first.set()
            except errors.ClientError as error:
                got.append(error)

        thread = threading.Thread(target=consume)
        thread.start()
        assert first.wait(2)
        time.sleep(0.05)  # So that the reader waits for the network; either way the result is the same.
        stream.close()
        thread.join(2)
        assert not thread.is_alive()
        assert read_with(sdk) == "ab"
    if collect:
        assert isinstance(got[0], errors.StreamInterrupted)
        assert got[0].partial["choices"][0]["message"]["content"] == "a"
    else:
        assert len(got) == 1


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_looking_at_a_stream_does_not_change_it(mode: str) -> None:
    """As a debugger does, which reads every attribute."""

    async def main(url: str) -> list[Any]:
        async with client(url) as sdk, opened(sdk, mode) as stream:
            inspect.getmembers(stream)
            return [event async for event in stream]

    with raw_server(OK) as server:
        if mode == "sync":
            with client(server.url) as sdk, opened(sdk, mode) as stream:
                inspect.getmembers(stream)
                events = list(stream)
        else:
            events = asyncio.run(main(server.url))
    assert [event["choices"][0]["delta"]["content"] for event in events] == ["a", "b"]


@pytest.mark.parametrize(
    "payload", [5, "lost", {"choices": "lost"}, {"choices": [{"index": 0, "delta": "lost"}]}], ids=str
)
@pytest.mark.parametrize("way", [list, lambda stream: list(stream.text), lambda stream: stream.collect()])
def test_no_way_to_read_passes_over_what_is_no_chunk(payload: Any, way: Callable[[Any], Any]) -> None:
    def decode(payload: Any, frame: ServerSentEvent) -> Any:
        return models.CompletionEvent.from_event(payload, frame)

    with raw_server(chunked(text("a"), data(payload), text("b", "stop"))) as server, client(server.url) as sdk:
        stream = ChatStream.open(sdk, decode_result, ROUTE, decode, POLICY, body={}, options=RequestOptions())
        with pytest.raises(errors.ResponseValidationError):
            way(stream)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_forked_child_that_drops_a_stream_leaves_the_parents_alone() -> None:
    go = threading.Event()

    def script(connection: Connection) -> None:
        connection.send(CHUNKED + chunk(text("a")))
        go.wait(5)
        connection.send(chunk(text("b", "stop")) + END)

    async def main(url: str) -> list[Any]:
        async with client(url) as sdk:
            held = [await opened(sdk, "async")]
            await anext(held[0])
            child = os.fork()
            if child == 0:
                held.clear()
                os._exit(0)
            os.waitpid(child, 0)
            go.set()
            return [event async for event in held[0]]

    with raw_server(script) as server:
        assert len(asyncio.run(main(server.url))) == 1


def test_an_alarm_that_no_thread_could_be_started_for_rings_with_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(watchdog, "_thread", None)
    one, two = socket.socketpair()
    with one, two:
        with monkeypatch.context() as no_threads:
            no_threads.setattr(threading.Thread, "start", refuse)
            first = watchdog.Alarm(one, time.monotonic())
        watchdog.Alarm(two, time.monotonic() + 60).cancel()
        two.settimeout(5)
        assert two.recv(1) == b""  # The other end was shut down.
        assert first.fired


def test_many_threads() -> None:
    found: list[str] = []

    def work(sdk: Client) -> None:
        for _ in range(5):
            found.append(read_with(sdk))

    with raw_server(OK) as server, client(server.url) as sdk:
        threads = [threading.Thread(target=work, args=(sdk,)) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert server.connections <= 20
    assert found == ["ab"] * 100


def test_dropping_the_client_does_not_end_a_stream() -> None:
    with raw_server(OK) as server:
        stream = opened(client(server.url), "sync")
        gc.collect()
        assert "".join(stream.text) == "ab"
