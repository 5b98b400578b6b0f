"""Rows of what goes on around a call: deadlines, hooks, other readers, forks, ends of loops, and the collector."""

from __future__ import annotations

import asyncio
import gc
import os
import random
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from mistralai import MistralError, StreamTimeoutError

from tests.races.programs import ASKED, check_next, check_next_async, client_of, row
from tests.races.stages import held_at


def every(name: str, program: Callable[[Any], None], asynchronous: Callable[[Any], Any] | None = None) -> None:
    """Add a row for both halves of the client, by each way."""
    for way, options in (("", {}), (" by the library's way", {"fast_path": False})):
        row(f"{name}{way}", lambda o=options: program(o), long=bool(way))
        if asynchronous is not None:
            row(f"{name}, async{way}", lambda o=options: asyncio.run(asynchronous(o)), long=bool(way))


# -- the deadline -----------------------------------------------------------------------------------------------------


def deadline(options: dict[str, Any]) -> None:
    """The deadline falls anywhere around the end of an answer."""
    with held_at("") as place, client_of(place.url, **options) as client:
        begun = time.monotonic()
        for _ in range(5):
            client.chat.stream(**ASKED).collect()
        usual = (time.monotonic() - begun) / 5 * 1000
        for _ in range(20):
            with suppress(MistralError):
                whole = client.chat.stream(**ASKED, deadline_ms=max(1, int(usual * random.uniform(0.3, 1.7)))).collect()
                assert whole.choices[0].message.content == "Hello, world"
        check_next(client, "reading")


async def deadline_async(options: dict[str, Any]) -> None:
    with held_at("") as place:
        async with client_of(place.url, **options) as client:
            for _ in range(20):
                with suppress(MistralError):
                    whole = await client.chat.stream_async(**ASKED, deadline_ms=random.randint(1, 8)).collect()
                    assert whole.choices[0].message.content == "Hello, world"
            await check_next_async(client, "reading")


every("deadline at the end", deadline, deadline_async)


# -- hooks ------------------------------------------------------------------------------------------------------------


class HookError(Exception):
    """What a hook raises."""


def raising(kind: str) -> dict[str, Any]:
    """Options with a hook that raises once."""
    left = [1]

    def hook(_: Any) -> None:
        if left:
            left.pop()
            raise HookError

    return options_with(kind, hook)


def options_with(kind: str, hook: Any) -> dict[str, Any]:
    """A client's options with a hook of this kind."""
    more = {"retry_config": 1, "on_retry": hook} if kind == "retry" else {"event_hooks": {kind: [hook]}}
    return {"timeout_ms": 1000, **more}


def entering(kind: str, what: str) -> tuple[dict[str, Any], list[Any]]:
    """Options with a hook that uses the client, or its stream, in the middle of a call."""
    clients: list[Any] = []

    def hook(_: Any) -> None:
        if clients:
            client = clients.pop()
            client.close() if what == "closes" else client.chat.complete(**ASKED, deadline_ms=50)

    return options_with(kind, hook), clients


KINDS = {"request": "", "response": "reading", "error": "error body", "retry": "busy"}
"""Kinds of hooks, and the stage of a call that gets so far."""


def hook_raises(kind: str, options: dict[str, Any]) -> None:
    with (
        held_at(KINDS[kind]) as place,
        client_of(place.url, **raising(kind), **options) as client,
    ):
        try:
            client.chat.complete(**ASKED) if kind == "error" else client.chat.stream(**ASKED).collect()
        except HookError:
            check_next(client, KINDS[kind])
        else:
            raise AssertionError("the hook's exception is lost")


async def hook_raises_async(kind: str, options: dict[str, Any]) -> None:
    with held_at(KINDS[kind]) as place:
        async with client_of(place.url, **raising(kind), **options) as client:
            try:
                asked = client.chat.complete_async(**ASKED) if kind == "error" else client.chat.stream_async(**ASKED)
                answer: Any = await asked
                await answer.collect()
            except HookError:
                await check_next_async(client, KINDS[kind])
            else:
                raise AssertionError("the hook's exception is lost")


def hook_enters(kind: str, what: str) -> None:
    more, clients = entering(kind, what)
    with held_at(KINDS[kind]) as place, client_of(place.url, **more) as client:
        clients.append(client)
        with suppress(MistralError):
            client.chat.complete(**ASKED) if kind == "error" else client.chat.stream(**ASKED).collect()
        if what != "closes":
            check_next(client, KINDS[kind])


for kind in KINDS:
    every(
        f"hook raises: {kind}",
        lambda options, kind=kind: hook_raises(kind, options),
        lambda options, kind=kind: hook_raises_async(kind, options),
    )
    for what in ("closes", "calls"):
        row(f"hook {what}: {kind}", lambda kind=kind, what=what: hook_enters(kind, what))


# -- readers ----------------------------------------------------------------------------------------------------------


def close_within(options: dict[str, Any]) -> None:
    """A stream is closed between two of its events, by its reader; what comes after is a clean end."""
    with held_at("reading") as place, client_of(place.url, **options) as client:
        stream = client.chat.stream(**ASKED)
        for _ in stream:
            stream.close()
            assert list(stream) == []
        check_next(client, "reading")


async def close_within_async(options: dict[str, Any]) -> None:
    with held_at("reading") as place:
        async with client_of(place.url, **options) as client:
            stream = client.chat.stream_async(**ASKED)
            async for _ in stream:
                await stream.close()
                assert [event async for event in stream] == []
            await check_next_async(client, "reading")


def two_readers(options: dict[str, Any]) -> None:
    """The second reader of a stream is refused, and the first goes on until it is closed."""
    with held_at("reading") as place, client_of(place.url, **options) as client:
        stream = client.chat.stream(**ASKED)
        next(stream)
        outcomes: list[str] = []

        def read() -> None:
            try:
                outcomes.append(f"over after {len(list(stream))}")
            except MistralError as error:
                outcomes.append(type(error).__name__)
                stream.close()

        readers = [threading.Thread(target=read) for _ in range(2)]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()
        assert sorted(outcomes) == ["MistralError", "over after 0"], outcomes
        check_next(client, "reading")


every("closed by its reader", close_within, close_within_async)
every("two readers", two_readers)


# -- forks ------------------------------------------------------------------------------------------------------------


def fork(options: dict[str, Any]) -> None:
    """A child that inherits an open stream, and drops it, leaves the parent's alone."""
    with held_at("reading") as place, client_of(place.url, **options) as client:
        stream = client.chat.stream(**ASKED, timeout_ms=1500)
        next(stream)
        if not (child := os.fork()):
            del stream
            gc.collect()
            check_next(client, "reading")
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
        with suppress(StreamTimeoutError):
            next(stream)
            raise AssertionError("the stream has ended for the parent")
        check_next(client, "reading")


async def fork_async(options: dict[str, Any]) -> None:
    with held_at("reading") as place:
        async with client_of(place.url, **options) as client:
            stream = client.chat.stream_async(**ASKED, timeout_ms=1500)
            await anext(stream)
            if not (child := os.fork()):
                os._exit(0 if _in_child(place.url) else 1)
            assert os.waitpid(child, 0)[1] == 0
            with suppress(StreamTimeoutError):
                await anext(stream)
                raise AssertionError("the stream has ended for the parent")
            await check_next_async(client, "reading")


def _in_child(url: str) -> bool:
    """Make a call from a loop of the child's own: that of the parent still counts as running."""
    asyncio._set_running_loop(None)  # type: ignore[attr-defined]  # as multiprocessing's children need it
    with client_of(url) as client:
        return bool(asyncio.run(client.chat.stream_async(**ASKED).collect()).choices)


every("fork", fork, fork_async)


# -- the end of loops, and the collector ------------------------------------------------------------------------------


def loop_closed(options: dict[str, Any]) -> None:
    """A stream outlives its loop, and is closed in another one, or dropped."""
    with held_at("reading") as place:
        client = client_of(place.url, **options)

        async def begin() -> Any:
            stream = client.chat.stream_async(**ASKED)
            await anext(stream)
            return stream

        loop = asyncio.new_event_loop()
        stream = loop.run_until_complete(begin())
        other = loop.run_until_complete(begin()) if random.random() < 0.5 else None
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()

        async def finish() -> None:
            await stream.close()
            await check_next_async(client, "reading")
            await client.aclose()

        asyncio.run(finish())
        del other
        gc.collect()


def collected(options: dict[str, Any]) -> None:
    """The collector finds a stream in a cycle."""
    with held_at("reading") as place, client_of(place.url, **options) as client:
        ring: list[Any] = [client.chat.stream(**ASKED)]
        ring.append(ring)
        next(ring[0])
        del ring
        gc.collect()
        check_next(client, "reading")


async def collected_async(options: dict[str, Any]) -> None:
    with held_at("reading") as place:
        async with client_of(place.url, **options) as client:
            ring: list[Any] = [client.chat.stream_async(**ASKED)]
            ring.append(ring)
            await anext(ring[0])
            del ring
            gc.collect()
            for _ in range(5):
                await asyncio.sleep(0)
            await check_next_async(client, "reading")


every("loop closed", loop_closed)
every("collected", collected, collected_async)
