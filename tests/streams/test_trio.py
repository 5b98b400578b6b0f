"""Streams under trio: the same results, connections given back, and no complaint about generators left half-way."""

from __future__ import annotations

import gc
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import trio
from trio.testing import wait_all_tasks_blocked

from overlay.client.client import Client
from overlay.core import errors
from tests.support.http_library import httpx
from tests.support.raw_server import CLOSE, RawServer, raw_server
from tests.support.stream_faults import FAULTS, Fault
from tests.support.stream_places import LIMITS, NO_TLS, endless, endless_without_length, no_collector
from tests.support.stream_support import ANSWER, OK, POLICY, client, opened, read

NAMES = (
    "plain",
    "clean end, unfinished",
    "reset",
    "stall",
    "comments only",
    "deadline",
    "error object",
    "html",
    "gzip cut",
)
NAMES += ("empty body", "stall after done", "half surrogates", "malformed json", "too large")


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault.name in NAMES], ids=lambda fault: fault.name)
def test_fault(fault: Fault) -> None:
    with raw_server(fault.script) as server:
        outcome = read(client(server.url, max_event_bytes=4000), "trio", **{"policy": POLICY, **fault.options})
    assert isinstance(outcome.error, fault.error or type(None))
    assert outcome.text == fault.text


async def by_break(sdk: Client) -> None:
    async for _ in opened(sdk, "trio"):
        break


async def by_with(sdk: Client) -> None:
    async with opened(sdk, "trio") as stream:
        await anext(stream)


async def unread(sdk: Client) -> None:
    await opened(sdk, "trio")


async def cancelled(sdk: Client) -> None:
    with trio.move_on_after(0.1) as scope:
        async for _ in opened(sdk, "trio"):
            pass
    assert scope.cancelled_caught


async def cancelled_inside_with(sdk: Client) -> None:
    with trio.move_on_after(0.1) as scope:
        async with opened(sdk, "trio") as stream:
            await stream.collect()
    assert scope.cancelled_caught


async def cancelled_sibling(sdk: Client) -> None:
    begun = trio.Event()
    async with trio.open_nursery() as nursery:
        nursery.start_soon(forever, sdk, begun)
        await begun.wait()  # Before that it may still be connecting.
        await wait_all_tasks_blocked()
        nursery.cancel_scope.cancel()


async def forever(sdk: Client, begun: trio.Event) -> None:
    async for _ in opened(sdk, "trio"):
        begun.set()


async def at_deadline(sdk: Client) -> None:
    with pytest.raises(errors.StreamInterrupted):
        await opened(sdk, "trio", deadline_ms=100).collect()


async def by_text(sdk: Client) -> None:
    async for _ in opened(sdk, "trio").text:
        break


LEAVES = [by_break, by_with, unread, cancelled, cancelled_inside_with, cancelled_sibling, at_deadline, by_text]


@pytest.mark.parametrize("leave", LEAVES)
def test_connection_is_given_back(leave: Callable[[Client], Awaitable[None]]) -> None:
    async def main(server: RawServer) -> str:
        async with httpx.AsyncClient(limits=LIMITS, timeout=httpx.Timeout(5, pool=1), verify=NO_TLS) as http:
            sdk = client(server.url, http)
            await leave(sdk)
            await leave(sdk)
            assert await trio.to_thread.run_sync(server.closed.wait, 2)
            return "".join([piece async for piece in opened(sdk, "trio").text])

    with raw_server(endless, endless_without_length, OK) as server, no_collector():
        assert trio.run(main, server) == "ab"
    gc.collect()


def test_close_from_another_task_wakes_the_reader() -> None:
    async def main(url: str) -> None:
        sdk = client(url)
        stream = await opened(sdk, "trio")
        await anext(stream)
        async with trio.open_nursery() as nursery:

            @nursery.start_soon
            async def _() -> None:
                await wait_all_tasks_blocked()
                await stream.close()

            with trio.fail_after(2):
                assert await anext(stream, None) is None
        await sdk.aclose()

    with raw_server(endless) as server:
        trio.run(main, server.url)


def test_many_streams_dropped_while_others_wait_for_a_connection() -> None:
    async def drop(sdk: Client) -> None:
        stream = await opened(sdk, "trio")
        await anext(stream)

    async def main(url: str) -> None:
        limits = httpx.Limits(max_connections=3)
        async with httpx.AsyncClient(limits=limits, timeout=httpx.Timeout(10), verify=NO_TLS) as http:
            sdk = client(url, http)
            with trio.fail_after(10):
                async with trio.open_nursery() as nursery:
                    for _ in range(40):
                        nursery.start_soon(drop, sdk)
                assert "".join([piece async for piece in opened(sdk, "trio").text]) == "ab"

    with raw_server(*[endless] * 40, OK) as server:
        trio.run(main, server.url)


def test_a_stream_dropped_as_the_last_thing_of_a_run() -> None:
    async def main(url: str) -> None:
        stream = await opened(client(url), "trio")
        await anext(stream)
        del stream

    with raw_server(endless) as server:
        for _ in range(20):
            trio.run(main, server.url)
        gc.collect()


def test_a_stream_dropped_while_its_connection_is_locked() -> None:
    async def hold(lock: Any, held: trio.Event, dropped: trio.Event) -> None:
        async with lock:
            held.set()
            await dropped.wait()

    async def main(url: str) -> None:
        held, dropped = trio.Event(), trio.Event()
        async with (
            httpx.AsyncClient(limits=LIMITS, timeout=httpx.Timeout(5, pool=1), verify=NO_TLS) as http,
            trio.open_nursery() as nursery,
        ):
            sdk = client(url, http)
            stream = await opened(sdk, "trio")
            await anext(stream)
            transport: Any = http._transport
            nursery.start_soon(hold, transport._pool.connections[0]._connection._state_lock, held, dropped)
            await held.wait()
            del stream
            dropped.set()
            with trio.fail_after(5):
                assert "".join([piece async for piece in opened(sdk, "trio").text]) == "ab"

    with raw_server(endless, OK) as server:
        trio.run(main, server.url)


@pytest.mark.parametrize("script", [OK, CLOSE + ANSWER], ids=["kept", "connecting each time"])
def test_cancelled_at_any_step(script: bytes) -> None:
    """Also while the request is being sent; nothing is left half-way, and the connection comes back."""

    async def main(url: str) -> None:
        async with httpx.AsyncClient(limits=LIMITS, timeout=httpx.Timeout(5, pool=1), verify=NO_TLS) as http:
            sdk = client(url, http)
            for steps in range(60):
                with trio.CancelScope() as scope:
                    async with trio.open_nursery() as nursery:
                        nursery.start_soon(cancel_after, steps, scope)
                        await opened(sdk, "trio").collect()
                assert "".join([piece async for piece in opened(sdk, "trio").text]) == "ab"

    async def cancel_after(steps: int, scope: trio.CancelScope) -> None:
        for _ in range(steps):
            await trio.lowlevel.checkpoint()
        scope.cancel()

    with raw_server(script) as server:
        trio.run(main, server.url)
    gc.collect()
