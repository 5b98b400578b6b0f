"""The rows: programs, by name. Each prints nothing if all went as it should; what is wrong it raises."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

from mistralai import Mistral, MistralError
from mistralai.models import UserMessage

from tests.races.stages import STAGES, Place, held_at

ASKED: dict[str, Any] = {"model": "m", "messages": [UserMessage(content="Hello!")]}

ROWS: dict[str, Callable[[], None]] = {}

WAYS: dict[str, dict[str, Any]] = {"": {}, " by the library's way": {"fast_path": False}}

SOON = 4.0
"""Seconds within which a wait ends that somebody ended; far more than it takes, far less than what it waited for."""

WAITING = 10_000
"""Milliseconds for which a call would wait."""

LONG: set[str] = set()
"""Rows that `make soak` runs, and the tests do not."""


def row(name: str, program: Callable[[], None], long: bool = False) -> None:
    assert name not in ROWS
    ROWS[name] = program
    if long:
        LONG.add(name)


@contextmanager
def soon(seconds: float = SOON) -> Iterator[None]:
    begun = time.monotonic()
    yield
    taken = time.monotonic() - begun
    assert taken < seconds, f"it took {taken:.1f} s"


def client_of(url: str, **options: Any) -> Mistral:
    return Mistral(api_key="k", server_url=url, **{"timeout_ms": WAITING, "retry_config": None, **options})


def options_of(stage: str) -> dict[str, Any]:
    """A client's options for a stage: retries where it waits for one."""
    return {"retry_config": 2} if stage == "back-off" else {}


# -- calls ------------------------------------------------------------------------------------------------------------


def call(client: Mistral, stage: str) -> str:
    """Make the call that is held at this stage. Returns what came of it."""
    try:
        if stage in ("body", "error body"):
            client.chat.complete(**ASKED)
        else:
            for _ in client.chat.stream(**ASKED):
                pass
    except MistralError as error:
        return type(error).__name__
    return "over"


async def call_async(client: Mistral, stage: str, opened: Callable[[Any], None] = lambda _: None) -> str:
    try:
        if stage in ("body", "error body"):
            await client.chat.complete_async(**ASKED)
        else:
            stream = client.chat.stream_async(**ASKED)
            opened(stream)
            async for _ in stream:
                pass
    except MistralError as error:
        return type(error).__name__
    return "over"


def check_next(client: Mistral, stage: str) -> None:
    """Check that the client goes on, and holds no place for the call that ended."""
    if stage not in ("connect", "TLS"):
        assert client.chat.stream(**ASKED).collect().choices[0].message.content == "Hello, world"
    pools = client._connections.pools.held.sync_pools
    assert [shard.busy for shards in pools.shards.values() for shard in shards.shards if shard.busy] == []


async def check_next_async(client: Mistral, stage: str) -> None:
    if stage not in ("connect", "TLS"):
        whole = await client.chat.stream_async(**ASKED).collect()
        assert whole.choices[0].message.content == "Hello, world"
    for pools in client._connections.pools.held.loops.values():
        assert [shard.busy for shards in pools.shards.values() for shard in shards.shards if shard.busy] == []


# -- close() from elsewhere -------------------------------------------------------------------------------------------


def closed_elsewhere(stage: str, options: dict[str, Any]) -> None:
    """Another thread closes the client."""
    with held_at(stage) as place:
        client = client_of(place.url, **options_of(stage), **options)
        closing = threading.Thread(target=lambda: (place.reached(), client.close()))
        closing.start()
        with soon():
            outcome = call(client, stage)
        closing.join()
    assert outcome in ("over", *CLOSED), outcome


async def closed_elsewhere_async(place: Place, stage: str, what: str, options: dict[str, Any]) -> None:
    """Another task, or a thread, closes the client or the stream."""
    client = client_of(place.url, **options_of(stage), **options)
    streams: list[Any] = []
    calling = asyncio.ensure_future(call_async(client, stage, streams.append))
    await asyncio.to_thread(place.reached)
    with soon():
        if what == "the client":
            await client.aclose()
        elif what == "the stream":
            await streams[0].close()
        else:
            await asyncio.to_thread(lambda: asyncio.run(streams[0].close()))
        outcome = await calling
    assert outcome in ("over", *CLOSED), outcome
    if what != "the client":
        await check_next_async(client, stage)
    await client.aclose()


CLOSED = (
    "APIConnectionError",
    "NoResponseError",
    "APITimeoutError",
    "ClientClosedError",
    "StreamInterrupted",
    "StreamTimeoutError",
    "BadRequestError",
    "InternalServerError",
)
"""What a call may say whose connection is closed: by its stage, that there was no reply, or that it was broken off."""


def in_loop(stage: str, program: Callable[..., Awaitable[None]], *arguments: Any) -> Callable[[], None]:
    def run() -> None:
        async def main() -> None:
            await program(place, stage, *arguments)
            for _ in range(20):  # For what was dropped and is being closed.
                await asyncio.sleep(0)
            left = asyncio.all_tasks() - {asyncio.current_task()}
            assert not left, left

        with held_at(stage) as place:
            asyncio.run(main())

    return run


for way, options in WAYS.items():
    for stage in STAGES:
        usual = stage in ("headers", "reading")
        rare = not usual and bool(way)
        row(f"client closed: {stage}{way}", lambda s=stage, o=options: closed_elsewhere(s, o), rare)
        closings = ("the client", "the stream", "the stream, by a thread")
        for what in closings[:1] if stage in ("body", "error body") else closings:
            name = f"{what} closed, async: {stage}{way}"
            row(name, in_loop(stage, closed_elsewhere_async, what, options), rare or ("thread" in what and not usual))


# -- SIGINT -----------------------------------------------------------------------------------------------------------


def interrupted(stage: str, options: dict[str, Any]) -> None:
    """The user presses Ctrl-C, and the program goes on with the same client."""
    with held_at(stage, interrupt=True) as place, client_of(place.url, **options_of(stage), **options) as client:
        try:
            with soon():
                outcome = call(client, stage)
        except KeyboardInterrupt:
            outcome = "interrupted"
        assert outcome == "interrupted", outcome
        check_next(client, stage)


def interrupted_async(stage: str, options: dict[str, Any]) -> None:
    with held_at(stage, interrupt=True) as place:
        client = client_of(place.url, **options_of(stage), **options)
        try:
            with soon():
                outcome = asyncio.run(call_async(client, stage))
        except KeyboardInterrupt:
            outcome = "interrupted"
        assert outcome == "interrupted", outcome

        async def main() -> None:
            await check_next_async(client, stage)
            await client.aclose()

        asyncio.run(main())


for way, options in WAYS.items():
    for stage in STAGES:
        rare = (bool(way) and stage not in ("headers", "reading")) or stage in ("half of the headers", "error body")
        row(f"SIGINT: {stage}{way}", lambda s=stage, o=options: interrupted(s, o), rare)
        row(f"SIGINT, async: {stage}{way}", lambda s=stage, o=options: interrupted_async(s, o), rare)
