"""What follows the declared end of a stream is read if it comes at once, so that one connection serves many streams."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

import pytest

from tests.support.raw_server import CHUNKED, Connection, chunk, raw_server
from tests.support.stream_support import ANSWER, OK, client, opened, read


@pytest.mark.parametrize("mode", ["sync", "async", "trio"])
@pytest.mark.parametrize("late", [False, True])
def test_a_hundred_streams_use_one_connection(mode: str, late: bool) -> None:
    """Also where the end of the body comes a little after the end of the stream."""

    def slow_end(connection: Connection) -> bool:
        connection.send(CHUNKED + chunk(ANSWER))
        time.sleep(0.005)
        connection.send(b"0\r\n\r\n")
        return True

    async def main(url: str) -> None:
        sdk = client(url)
        for _ in range(100):
            assert [piece async for piece in opened(sdk, mode).text] == ["a", "b"]
        await sdk.aclose()

    with raw_server(slow_end if late else OK) as server:
        if mode == "sync":
            with client(server.url) as sdk:
                for _ in range(100):
                    assert list(opened(sdk, mode).text) == ["a", "b"]
        elif mode == "async":
            asyncio.run(main(server.url))
        else:
            import trio

            trio.run(main, server.url)
        assert (server.requests, server.connections) == (100, 1)


def trickle(connection: Connection) -> None:
    connection.send(CHUNKED + chunk(ANSWER))
    while not connection.wait_closed(0.01):
        connection.send(chunk(b": more\n"))


def flood(connection: Connection) -> None:
    connection.send(CHUNKED + chunk(ANSWER))
    while True:
        connection.send(chunk(b"x" * 60_000))


def stall(connection: Connection) -> None:
    connection.send(CHUNKED + chunk(ANSWER))
    connection.wait_closed()


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("after", [trickle, flood, stall])
def test_the_rest_of_a_body_delays_nobody(after: Callable[[Connection], None], mode: str) -> None:
    with raw_server(after) as server:
        started = time.monotonic()
        outcome = read(client(server.url), mode)
        assert (outcome.text, outcome.error) == ("ab", None)
        assert time.monotonic() - started < 1
        assert server.closed.wait(2)
