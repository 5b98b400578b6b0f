"""Streams where no socket shows, over HTTP/2 and aiohttp: waits end when they should, and neighbours go on."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp  # noqa: F401  # Loaded here: no deadline pays for it.
import pytest
import trio

from overlay.client.client import Client
from overlay.core import errors
from tests.support.h2_server import h2_server
from tests.support.http_library import httpx
from tests.support.raw_server import CHUNKED, Connection, Script, chunk, chunked, raw_server
from tests.support.stream_faults import FAULTS, Fault
from tests.support.stream_support import ANSWER, POLICY, client, opened, read, text

A = text("a")


def beating(beat: bytes) -> Script:
    """One event, and then this over and over."""

    def step(connection: Connection) -> None:
        connection.send(CHUNKED + chunk(A))
        while not connection.wait_closed(0.03):
            connection.send(chunk(beat))

    return step


@asynccontextmanager
async def served(transport: str, beat: bytes = b"") -> AsyncIterator[Client]:
    """A client of a server whose first stream gives an event and then only beats, and whose next is whole."""
    if transport == "aiohttp":
        with raw_server(beating(beat), chunked(ANSWER)) as server:
            sdk = client(server.url, aiohttp=True)
            yield sdk
            await sdk.aclose()
    else:
        with h2_server((A, beat), ANSWER) as h2:
            async with httpx.AsyncClient(http1=False, http2=True, timeout=httpx.Timeout(5, pool=1)) as http:
                yield client(h2.url, http)


async def next_call(sdk: Client) -> str:
    return "".join([piece async for piece in opened(sdk, "async").text])


TRANSPORTS = ["aiohttp", "http2"]
LATE = (TimeoutError, httpx.ReadTimeout)
"""A deadline ends a read by itself, or by the limit on the read that it is handed on as: which comes first is open."""


@pytest.mark.parametrize("transport", TRANSPORTS)
@pytest.mark.parametrize(("beat", "options"), [(b": hi\n\n", {"timeout_ms": 250}), (b"", {"deadline_ms": 250})])
def test_waits_end(transport: str, beat: bytes, options: dict[str, Any]) -> None:
    async def main() -> None:
        async with served(transport, beat) as sdk:
            started = time.monotonic()
            with pytest.raises(errors.StreamInterrupted) as caught:
                async for _ in opened(sdk, "async", **options):
                    pass
            assert time.monotonic() - started < 2
            assert caught.value.events_received == 1 and isinstance(caught.value.__cause__, LATE)
            assert await next_call(sdk) == "ab"

    asyncio.run(main())


@pytest.mark.parametrize("transport", TRANSPORTS)
@pytest.mark.parametrize("by", ["task", "thread"])
def test_close_from_elsewhere_wakes_the_reader(transport: str, by: str) -> None:
    async def main() -> None:
        async with served(transport) as sdk:
            stream = await opened(sdk, "async")
            await anext(stream)
            reader = asyncio.create_task(anext(stream, None))
            while not stream._reading:
                await asyncio.sleep(0)
            if by == "task":
                await stream.close()
            else:
                await asyncio.to_thread(lambda: asyncio.run(stream.close()))
            assert await asyncio.wait_for(reader, 2) is None
            assert await next_call(sdk) == "ab"

    asyncio.run(main())


def test_a_deadline_under_trio_leaves_the_neighbours_on_the_connection_alone() -> None:
    async def main(url: str) -> None:
        async with httpx.AsyncClient(http1=False, http2=True, timeout=5) as http:
            sdk = client(url, http)
            neighbour = await opened(sdk, "trio")
            await anext(neighbour)
            with trio.fail_after(2), pytest.raises(errors.StreamInterrupted):
                await opened(sdk, "trio", deadline_ms=100).collect()
            with trio.fail_after(2):
                assert [await anext(neighbour) for _ in range(3)]
            await neighbour.close()

    with h2_server((A, A), (A, b"")) as server:
        trio.run(main, server.url)
        assert server.connections == 1


@pytest.mark.parametrize("left", ["closed", "dropped"])
def test_a_stream_that_was_left_over_http2_does_not_read_on(left: str) -> None:
    """Its timeout would end the connection for all the others."""

    async def main(url: str) -> None:
        async with httpx.AsyncClient(http1=False, http2=True, timeout=5) as http:
            sdk = client(url, http)
            stream = await opened(sdk, "async", timeout_ms=200)
            await anext(stream)
            if left == "closed":
                await stream.close()
            del stream
            neighbour = await opened(sdk, "async")
            await anext(neighbour)
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(anext(neighbour), 0.5)
            assert asyncio.all_tasks() == {asyncio.current_task()}
            assert await next_call(sdk) == "ab"

    with h2_server((A, b""), (A, b""), ANSWER) as server:
        asyncio.run(main(server.url))
        assert server.connections == 1


# Its parser finds the rubbish before it hands out what came with it.
KNOWN = [fault for fault in FAULTS if fault.name != "garbage for a chunk size"]


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """What aiohttp loads with the first call does not count towards a deadline."""
    with raw_server(chunked(ANSWER)) as server:
        read(client(server.url, aiohttp=True), "async", policy=POLICY)


@pytest.mark.parametrize("fault", KNOWN, ids=lambda fault: fault.name)
def test_faults_over_aiohttp(fault: Fault) -> None:
    options = {"policy": POLICY, "timeout_ms": 5000, **fault.options}
    if "deadline_ms" in options:
        options["deadline_ms"] *= 4  # A loaded machine may take longer over aiohttp until the head is there.
    with raw_server(fault.script) as server:
        outcome = read(client(server.url, max_event_bytes=4000, aiohttp=True), "async", **options)
    assert isinstance(outcome.error, fault.error or type(None))
    assert outcome.text == fault.text


def test_close_of_a_synchronous_stream_over_http2_ends_its_reader_with_the_next_bytes() -> None:
    with h2_server((A, b": hi\n\n")) as server, httpx.Client(http1=False, http2=True, timeout=5) as http:
        stream = opened(client(server.url, http), "sync")
        next(stream)
        reader = threading.Thread(target=lambda: list(stream), daemon=True)
        reader.start()
        while not stream._reading:
            time.sleep(0)
        stream.close()
        reader.join(2)
        assert not reader.is_alive()
