"""What happens before the first event is retried, nothing after it is, and time is counted for all of it."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

import pytest

from overlay.core import errors
from tests.support.raw_server import CHUNKED, Connection, chunk, chunked, raw_server, sized
from tests.support.stream_support import (
    BUSY,
    DONE,
    FAST,
    OK,
    client,
    data,
    opened,
    read,
    text,
)

A = text("a")
MODES = pytest.mark.parametrize("mode", ["sync", "async"])


def reset(connection: Connection) -> None:
    connection.send(CHUNKED)
    connection.reset()


def reset_after_comment(connection: Connection) -> None:
    connection.send(CHUNKED + chunk(b": hello\n\nretry: 5\n\n"))
    connection.reset()


def reset_after_event(connection: Connection) -> None:
    connection.send(CHUNKED + chunk(A))
    connection.reset()


def test_an_error_during_a_retry_is_the_end() -> None:
    with raw_server(reset, sized(b"{}", b"HTTP/1.1 401 No\r\n"), OK) as server:
        stream = opened(client(server.url, retry_config=FAST), "sync")
        with pytest.raises(errors.AuthenticationError):
            next(stream)
        assert next(stream, None) is None
        assert server.requests == 2


def test_a_stream_that_is_closed_while_it_waits_sends_no_request() -> None:
    held: list[Any] = []
    with raw_server(reset, OK) as server:
        sdk = client(server.url, retry_config=FAST, on_retry=lambda _: held[0].close())
        held.append(opened(sdk, "sync"))
        assert list(held[0]) == []
        with pytest.raises(errors.StreamInterrupted, match="closed"):
            held[0].collect()
        assert server.requests == 1


def test_an_asynchronous_stream_that_is_closed_while_it_waits_sends_no_request() -> None:
    async def main(url: str) -> None:
        async def close(_: Any) -> None:
            await held[0].close()

        held: list[Any] = []
        async with client(url, retry_config=FAST, on_retry=close) as sdk:
            held.append(opened(sdk, "async"))
            assert [event async for event in held[0]] == []

    with raw_server(reset, OK) as server:
        asyncio.run(main(server.url))
        assert server.requests == 1


def stall(connection: Connection) -> None:
    connection.send(CHUNKED + chunk(b": hello\n\n"))
    connection.wait_closed()


@MODES
@pytest.mark.parametrize(
    "first",
    [
        reset,
        reset_after_comment,
        chunked(),
        chunked(DONE),
        stall,
        chunked(data(BUSY)),
        sized(json.dumps(BUSY).encode()),
    ],
    ids=["reset", "comment", "empty", "done", "stall", "error", "error body"],
)
def test_failure_before_the_first_event_is_retried(first: Any, mode: str) -> None:
    with raw_server(first, first, OK) as server:
        outcome = read(client(server.url, retry_config=FAST), mode, timeout_ms=150)
    assert (outcome.text, outcome.error) == ("ab", None)
    assert (server.requests, outcome.stream.retries_taken) == (3, 2)


@MODES
def test_failure_after_an_event_is_not_retried(mode: str) -> None:
    with raw_server(reset_after_event, OK) as server:
        outcome = read(client(server.url, retry_config=FAST), mode)
    assert isinstance(outcome.error, errors.StreamInterrupted)
    assert (outcome.text, server.requests) == ("a", 1)


@MODES
def test_retries_end_with_the_last_failure(mode: str) -> None:
    with raw_server(reset) as server:
        outcome = read(client(server.url, retry_config=FAST), mode)
    assert isinstance(outcome.error, errors.StreamInterrupted)
    assert outcome.error.events_received == 0
    assert server.requests == 3


@MODES
def test_a_page_instead_of_a_stream_is_not_retried(mode: str) -> None:
    with raw_server(sized(b"<html>")) as server:
        outcome = read(client(server.url, retry_config=FAST), mode)
    assert isinstance(outcome.error, errors.ResponseValidationError)
    assert server.requests == 1


@MODES
def test_the_deadline_covers_attempts_and_stream(mode: str) -> None:
    with raw_server(OK, stall) as server:
        with client(server.url) as sdk:
            read_all = "".join(opened(sdk, "sync").text)  # What is loaded at first use is not to count.
        outcome = read(client(server.url, retry_config=FAST), mode, timeout_ms=200, deadline_ms=300)
    assert read_all == "ab"
    assert isinstance(outcome.error, errors.APITimeoutError)
    assert "deadline" in str(outcome.error)
    assert server.requests == 3


@MODES
def test_each_attempt_has_its_own_time(mode: str) -> None:
    with raw_server(stall) as server:
        started = time.monotonic()
        outcome = read(client(server.url, retry_config=FAST), mode, timeout_ms=100)
    assert isinstance(outcome.error, errors.APITimeoutError)
    assert server.requests == 3
    assert time.monotonic() - started >= 0.3


@MODES
def test_a_comment_gives_no_more_time(mode: str) -> None:
    """The wait that it interrupted ends when it would have ended, though nothing more is read."""

    def late_comment(connection: Connection) -> None:
        connection.send(CHUNKED + chunk(A))
        connection.sock.settimeout(0.5)
        with pytest.raises(TimeoutError):
            connection.sock.recv(1)
        connection.send(chunk(b": still here\n\n"))
        connection.wait_closed()

    with raw_server(OK, late_comment) as server:
        read(client(server.url), mode)
        started = time.monotonic()
        outcome = read(client(server.url), mode, timeout_ms=600)
    assert isinstance(outcome.error, errors.APITimeoutError)
    assert 0.6 <= time.monotonic() - started < 1
