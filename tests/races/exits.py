"""Rows of programs that end while something is open."""

from __future__ import annotations

import asyncio
import atexit
import os
import random
import sys
import threading
from contextlib import suppress
from typing import Any

from mistralai import Mistral, MistralError

from tests.races.endings import every
from tests.races.programs import ASKED, client_of
from tests.races.stages import held_at

KEPT: list[Any] = []
"""What is left to the end of the program."""


def begun(options: dict[str, Any]) -> tuple[Mistral, Any]:
    """A client, and a stream of it that was begun, of a server that outlives this function."""
    place = held_at("reading")
    url = place.__enter__().url
    atexit.register(place.__exit__, None, None, None)
    client = client_of(url, **options)
    stream = client.chat.stream(**ASKED)
    next(stream)
    return client, stream


def exit_open(options: dict[str, Any]) -> None:
    KEPT.append(begun(options))


def exit_in_cycle(options: dict[str, Any]) -> None:
    ring = [begun(options)]
    ring.append(ring)  # type: ignore[arg-type]  # a cycle
    KEPT.append(ring)


def exit_at_exit(options: dict[str, Any]) -> None:
    """A function that runs at the end uses and closes it."""
    client, stream = begun(options)
    atexit.register(client.close)
    atexit.register(stream.close)
    atexit.register(lambda: client.chat.stream(**ASKED).collect())


def exit_with_daemons(options: dict[str, Any]) -> None:
    """Threads that nobody waits for are reading."""
    client, stream = begun(options)

    def read() -> None:
        with suppress(MistralError):
            list(stream)

    threading.Thread(target=read, daemon=True).start()
    while not stream._reading:
        os.sched_yield()
    KEPT.append(client)


def exit_while_others_read(options: dict[str, Any]) -> None:
    """A thread that the program waits for reads to its deadline."""
    client, stream = begun(options)
    stream.close()

    def read() -> None:
        with suppress(MistralError):
            client.chat.stream(**ASKED, deadline_ms=100).collect()

    threading.Thread(target=read).start()


def exit_async(options: dict[str, Any]) -> None:
    """The main task returns, or the program is left, while streams are open and a task is reading."""

    async def main() -> None:
        with held_at("reading") as place:
            client = client_of(place.url, **options)
            stream = client.chat.stream_async(**ASKED)
            await anext(stream)
            second = client.chat.stream_async(**ASKED)
            other = asyncio.ensure_future(second.collect())
            while not (second._reading or other.done()):
                await asyncio.sleep(0)
            KEPT.extend([client, stream, other])
            if random.random() < 0.5:
                sys.exit(0)

    asyncio.run(main())


def exit_async_in_thread(options: dict[str, Any]) -> None:
    """A loop in a thread that nobody waits for is reading."""
    place = held_at("reading")
    url = place.__enter__().url
    atexit.register(place.__exit__, None, None, None)
    reads = threading.Event()

    async def main() -> None:
        stream = client_of(url, **options).chat.stream_async(**ASKED)
        await anext(stream)
        reads.set()
        with suppress(MistralError):
            await anext(stream)

    threading.Thread(target=lambda: asyncio.run(main()), daemon=True).start()
    reads.wait()


every("exit with an open stream", exit_open)
every("exit with a stream in a cycle", exit_in_cycle)
every("exit, closing at the end", exit_at_exit)
every("exit while daemons read", exit_with_daemons)
every("exit while others read", exit_while_others_read)
every("exit of a loop with open streams", exit_async)
every("exit while a loop of a daemon reads", exit_async_in_thread)
