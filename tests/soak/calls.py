"""The calls of the soak: whole rounds of them by each way to the network, every failure a typed one."""

from __future__ import annotations

import asyncio
import os
import threading
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from time import monotonic
from typing import Any

from attrs import define, field, frozen
from mistralai import Mistral, MistralError
from mistralai.models import UserMessage

from tests.soak.server import TEXT
from tests.support.http_library import httpx

TIMEOUT = 300
"""Milliseconds that a call waits for a server which stalls, now and then."""

THREADS = 100
LOOPS = 4
"""Event loops at the same time, each in a thread of its own, and all with one client."""

TASKS = 25
"""Tasks of each event loop."""

ASKED: dict[str, Any] = {"model": "m", "messages": [UserMessage(content="Hello!")], "timeout_ms": TIMEOUT}


@frozen
class Way:
    """A way to the network, and how many of every 100,000 calls of its kind take it."""

    share: int
    asynchronous: bool = False
    whole: bool = False
    http2: bool = False
    options: dict[str, Any] = {}


WAYS = {
    "streams": Way(60_000),
    "streams, the library's way": Way(20_000, options={"fast_path": False}),
    "streams, HTTP/2": Way(5_000, http2=True),
    "whole replies": Way(15_000, whole=True),
    "async streams": Way(25_000, asynchronous=True),
    "async streams, the library's way": Way(8_000, asynchronous=True, options={"fast_path": False}),
    "async streams, HTTP/2": Way(4_000, asynchronous=True, http2=True),
    "async streams, aiohttp": Way(8_000, asynchronous=True, options={"aiohttp": True}),
    "async whole replies": Way(5_000, asynchronous=True, whole=True),
}


@define
class Round:
    """So many calls. `outcomes` counts them by the name of their error; other exceptions are `wrong`."""

    url: str
    way: Way
    until: float
    left: Iterator[int]
    outcomes: Counter[str] = field(factory=Counter)
    wrong: list[BaseException] = field(factory=list)

    def begin(self) -> int | None:
        """The number of the next call, None if there is none, or no time for it."""
        number = next(self.left, None)
        return None if number is None or monotonic() > self.until or self.wrong else number

    def read(self, text: str | None) -> None:
        """Note the text of an answer, None of one that was left."""
        if text not in (None, TEXT):
            self.wrong.append(AssertionError(text))
        self.outcomes["left" if text is None else "answered"] += 1

    def failed(self, error: BaseException) -> None:
        if isinstance(error, (MistralError, asyncio.CancelledError)):
            self.outcomes[type(error).__name__] += 1
        else:
            self.wrong.append(error)


def round_of(count: int, url: str, way: Way, until: float) -> Round:
    return Round(url, way, until, iter(range(count)))


# -- synchronous ------------------------------------------------------------------------------------------------------


def in_threads(work: Round, client: Mistral, threads: int = THREADS) -> None:
    """Do a round in threads of its own."""
    call = ask if work.way.whole else stream

    def calls() -> None:
        while (number := work.begin()) is not None:
            try:
                work.read(call(client, number))
            except BaseException as error:
                work.failed(error)

    running = [threading.Thread(target=calls) for _ in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()


def ask(client: Mistral, number: int) -> str | None:
    answer = client.chat.complete(**ASKED)
    return str(answer.choices[0].message.content)


def stream(client: Mistral, number: int) -> str | None:
    """Read a stream, or leave it after its first event, by one way or another."""
    leave = number % 20
    if leave > 2:
        with client.chat.stream(**ASKED) as events:
            return "".join(events.text)
    events = client.chat.stream(**ASKED)
    if leave:
        next(events)
    if leave == 1:
        events.close()
    return None


# -- asynchronous -----------------------------------------------------------------------------------------------------


def in_loops(work: Round, client: Mistral, loops: int = LOOPS, tasks: int = TASKS) -> None:
    """Do a round in event loops of its own."""

    async def calls(client: Mistral) -> None:
        while (number := work.begin()) is not None:
            try:
                call = ask_async if work.way.whole else stream_async
                work.read(await call(client, number))
            except BaseException as error:
                work.failed(error)

    async def main() -> None:
        async with client_of_loop(client, work.url, work.way) as mine:
            await asyncio.gather(*(calls(mine) for _ in range(tasks)))
            # What was dropped is being closed.
            if (left := asyncio.all_tasks() - {asyncio.current_task()}) and (await asyncio.wait(left, timeout=5))[1]:
                work.wrong.append(AssertionError(f"tasks are left: {left}"))

    running = [threading.Thread(target=asyncio.run, args=(main(),)) for _ in range(loops)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()


async def ask_async(client: Mistral, number: int) -> str | None:
    answer = await client.chat.complete_async(**ASKED)
    return str(answer.choices[0].message.content)


async def stream_async(client: Mistral, number: int) -> str | None:
    leave = number % 20
    if leave > 3:
        async with client.chat.stream_async(**ASKED) as events:
            return "".join([text async for text in events.text])
    events = client.chat.stream_async(**ASKED)
    if leave == 3:
        reading = asyncio.ensure_future(events.collect())
        for _ in range(1 + number // 20 % 30):
            await asyncio.sleep(0)
        reading.cancel()
        await reading
        return TEXT
    await (anext(events) if leave else events)
    if leave == 1:
        await events.close()
    return None


# -- forks ------------------------------------------------------------------------------------------------------------


def forked(client: Mistral, url: str, way: Way) -> int:
    """Fork; the child makes calls of its own with the client that it inherited. Returns its exit code."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        work = round_of(40, url, way, monotonic() + 20)
        if way.asynchronous:
            in_loops(work, client, 2, 4)
        else:
            in_threads(work, client, 4)
        os._exit(1 if work.wrong else 0)
    except BaseException:
        os._exit(2)


# -- clients ----------------------------------------------------------------------------------------------------------


def client_of(url: str, way: Way, **injected: Any) -> Mistral:
    return Mistral(api_key="k", server_url=url, retry_config=None, **way.options, **injected)


@contextmanager
def client_for(url: str, way: Way) -> Iterator[Mistral]:
    """The client of all rounds."""
    if way.http2 and not way.asynchronous:
        with httpx.Client(http1=False, http2=True) as http, client_of(url, way, client=http) as client:
            yield client
    else:
        with client_of(url, way) as client:
            yield client


@asynccontextmanager
async def client_of_loop(client: Mistral, url: str, way: Way) -> AsyncIterator[Mistral]:
    """The same client for each loop; over HTTP/2 one of its own, with an HTTP client that serves one loop only."""
    if way.http2:
        async with httpx.AsyncClient(http1=False, http2=True) as http:
            yield client_of(url, way, async_client=http)
    else:
        yield client
