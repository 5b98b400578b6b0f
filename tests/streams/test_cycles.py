"""What failed is freed with its last reference: a program that runs without the collector of cycles does not grow."""

from __future__ import annotations

import asyncio
import gc
import weakref
from types import CoroutineType, FrameType, TracebackType
from typing import Any

import pytest

from overlay.client.client import Client
from overlay.core import errors
from overlay.requests.options import RequestOptions
from tests.support.client_support import GET, same
from tests.support.cycles import cycles
from tests.support.raw_server import CHUNKED, Script, chunk, chunked, raw_server, sized
from tests.support.stream_faults import then_end, then_reset, then_stall
from tests.support.stream_support import BUSY, client, data, opened, text

BEGUN = CHUNKED + chunk(text("a"))
TIMES = 2
WAYS: dict[str, dict[str, Any]] = {
    "fast path": {},
    "library's way": {"fast_path": False},
    "aiohttp": {"aiohttp": True},
}


STATUS = b"HTTP/1.1 400 Bad\r\nContent-Type: application/json\r\n"
SIZED = sized(text("a"))
PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

FAILING: dict[str, tuple[Script, dict[str, Any]]] = {
    "status": (sized(b"{}", STATUS), {}),
    "no reply": (then_end(b""), {}),
    "timeout before the reply": (then_stall(b""), {"timeout_ms": 20}),
    "sized and cut": (then_end(SIZED[:-1]), {}),
    "timeout in a sized body": (then_stall(SIZED[:-1]), {"timeout_ms": 20}),
    "no header": (then_end(SIZED.replace(b"\r\n", b"\r\nnocolon\r\n", 1)), {}),
    "cut": (then_end(BEGUN), {}),
    "reset": (then_reset(BEGUN), {}),
    "broken chunk": (then_end(BEGUN + b"zz\r\n"), {}),
    "timeout": (then_stall(BEGUN), {"timeout_ms": 20}),
    "deadline": (then_stall(BEGUN), {"deadline_ms": 20}),
    "broken JSON": (chunked(text("a"), b"data: {nope\n\n"), {}),
    "not an object": (chunked(text("a"), b"data: [1]\n\n"), {}),
    "reported": (chunked(text("a"), data(BUSY)), {}),
    "not a stream": (sized(b"<p>", PAGE), {}),
}
"""What a server does, and the options of the call, which fails by it: as a stream, and as a whole reply."""

LEFT: dict[str, Script] = {
    "closed": then_stall(BEGUN),
    "dropped": then_stall(BEGUN),
    "dropped before a broken chunk": then_end(BEGUN + b"zz\r\n"),
    "dropped before broken JSON": chunked(text("a") + b"data: {nope\n\n"),
    "dropped before what is no object": chunked(text("a") + b"data: [1]\n\n"),
    "dropped before what is reported": chunked(text("a") + data(BUSY)),
    "dropped before a declared end": chunked(text("a") + b"data: [DONE]\n\n"),
    "cancelled": then_stall(BEGUN),
    "thrown into": then_stall(BEGUN),
}
"""How a stream is left after its first event, with which its failure may have come, and what the server does."""


def stream(sdk: Client, name: str) -> None:
    events = opened(sdk, "sync", **options_of(name))
    if name in LEFT:
        next(events)
        if name == "closed":
            events.close()
        return
    for _ in events:
        pass


async def stream_async(sdk: Client, name: str) -> None:
    events = opened(sdk, "async", **options_of(name))
    if name not in LEFT:
        async for _ in events:
            pass
        return
    await anext(events)
    if name == "closed":
        await events.close()
    elif name == "thrown into":
        await events.athrow(ValueError("thrown"))
    elif name == "cancelled":
        reading = asyncio.ensure_future(anext(events))
        while not events._reading:
            await asyncio.sleep(0)
        reading.cancel()
        await reading


def options_of(name: str) -> dict[str, Any]:
    return {} if name in LEFT else FAILING[name][1]


def whole(sdk: Client, name: str) -> None:
    sdk.request(GET, same, options=RequestOptions(**options_of(name)))


async def whole_async(sdk: Client, name: str) -> None:
    await sdk.request_async(GET, same, options=RequestOptions(**options_of(name)))


def calls(sdk: Client, name: str) -> None:
    for call in (stream,) if name in LEFT else (stream, whole):
        try:
            call(sdk, name)
        except errors.ClientError:
            continue
        assert name in LEFT


async def calls_async(sdk: Client, name: str) -> None:
    for call in (stream_async,) if name in LEFT else (stream_async, whole_async):
        try:
            await call(sdk, name)
        except (errors.ClientError, ValueError, asyncio.CancelledError):
            continue
        assert name in LEFT
    for _ in range(3):
        await asyncio.sleep(0)  # Until the loop has closed what was left.


def of_ours(found: list[Any]) -> list[Any]:
    """What is no library's own: anyio and asyncio leave some cycles for each connection that they close."""
    return [
        item
        for item in found
        if type(item).__module__.startswith("overlay.")
        or isinstance(item, errors.ClientError)
        or (isinstance(item, FrameType) and "/overlay/" in item.f_code.co_filename)
        or (isinstance(item, TracebackType) and "/overlay/" in item.tb_frame.f_code.co_filename)
        or (isinstance(item, CoroutineType) and "/overlay/" in item.cr_code.co_filename)
    ]


def left_by_calls(url: str, name: str, options: dict[str, Any]) -> list[Any]:
    with client(url, **options) as sdk:
        calls(sdk, name)  # What the first of all loads.
        gc.collect()
        for _ in range(TIMES):
            calls(sdk, name)
        return cycles()


async def left_by_calls_async(url: str, name: str, options: dict[str, Any]) -> list[Any]:
    async with client(url, **options) as sdk:
        await calls_async(sdk, name)
        gc.collect()
        for _ in range(TIMES):
            await calls_async(sdk, name)
        return cycles()


MODES = [(mode, way) for mode in ("sync", "async") for way in WAYS if (mode, way) != ("sync", "aiohttp")]


@pytest.mark.parametrize(("mode", "way"), MODES)
def test_a_failure_leaves_no_cycle(mode: str, way: str) -> None:
    left: dict[str, list[Any]] = {}
    gc.freeze()  # Or each look would go over all that there is.
    gc.disable()
    try:
        scripts = {name: script for name, (script, _) in FAILING.items()} | LEFT
        for name in scripts if mode == "async" else scripts.keys() - {"cancelled", "thrown into"}:
            with raw_server(scripts[name]) as server:
                if mode == "sync":
                    found = left_by_calls(server.url, name, WAYS[way])
                else:
                    found = asyncio.run(left_by_calls_async(server.url, name, WAYS[way]))
            left[name] = found if way == "fast path" else of_ours(found)
    finally:
        gc.enable()
        gc.unfreeze()
    assert {name: found for name, found in left.items() if found} == {}


@pytest.mark.parametrize("name", [name for name in LEFT if name.startswith("dropped")])
@pytest.mark.parametrize(("mode", "way"), MODES)
def test_a_stream_that_is_dropped_is_freed_at_once(mode: str, way: str, name: str) -> None:
    """So it is closed now, and not when the collector finds it, after its loop has ended."""

    def first(sdk: Client) -> weakref.ref[Any]:
        events = opened(sdk, "sync")
        next(events)
        return weakref.ref(events)

    async def first_async(url: str) -> weakref.ref[Any]:
        async def one() -> weakref.ref[Any]:
            events = opened(sdk, "async")
            await anext(events)
            return weakref.ref(events)

        async with client(url, **WAYS[way]) as sdk:
            return await one()

    gc.disable()
    try:
        with raw_server(LEFT[name]) as server:
            if mode == "async":
                dropped = asyncio.run(first_async(server.url))
            else:
                with client(server.url, **WAYS[way]) as sdk:
                    dropped = first(sdk)
            assert dropped() is None
    finally:
        gc.enable()


@pytest.mark.parametrize("left", ["closed", "dropped"])
def test_nobody_keeps_a_reply_over_aiohttp_that_was_left(left: str) -> None:
    """aiohttp ends all of them with the same exception, which keeps the frames that it passes."""

    async def main(url: str) -> None:
        async with client(url, aiohttp=True) as sdk:
            events = opened(sdk, "async")
            await anext(events)
            reply = weakref.ref(events.response.stream._inner)
            if left == "closed":
                await events.close()
            del events
            await asyncio.sleep(0)
            gc.collect()
            assert reply() is None

    with raw_server(then_stall(BEGUN)) as server:
        asyncio.run(main(server.url))
