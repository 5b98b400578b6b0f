"""A stream without a connection: its call, its alarms and its clock do as the test says."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from types import SimpleNamespace
from typing import Any

import pytest

from overlay.core import errors
from overlay.requests.route import StreamPolicy
from overlay.streams import base, event_stream, event_stream_async
from overlay.streams.event_stream import EventStream
from overlay.streams.event_stream_async import EventStreamAsync
from overlay.streams.payloads import ASIDE
from tests.support.http_library import httpx
from tests.support.stream_core import STOP, A, Call
from tests.support.stream_support import DONE, POLICY, data

WHOLE = data(A) + data(STOP) + DONE


class Clock:
    """Seconds of `time.monotonic` in the modules of streams."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        patch.setattr(base, "time", SimpleNamespace(monotonic=self.read))
        for module in (event_stream, event_stream_async):
            patch.setattr(module, "monotonic", self.read)

    def read(self) -> float:
        return self.now


class Alarm:
    """An alarm that rings when the test says so. `made` are all that were set."""

    made: list[Alarm]

    def __init__(self, sock: Any, due: float) -> None:
        self.sock, self.due, self.fired, self.cancelled = sock, due, False, False
        Alarm.made.append(self)

    def cancel(self) -> None:
        self.cancelled = True


class Socket:
    """A socket that notes what is done to it."""

    def __init__(self) -> None:
        self.shut = 0

    def shutdown(self, how: int) -> None:
        self.shut += 1


class Pieces(httpx.SyncByteStream):
    """The body of a reply, in pieces. One that is an exception is raised, and one that can be called is called."""

    def __init__(self, *pieces: Any) -> None:
        self.pieces, self.closed, self.taken = pieces, 0, 0

    def __iter__(self) -> Any:
        for piece in self.pieces:
            self.taken += 1
            if isinstance(piece, BaseException):
                raise piece
            yield piece() if callable(piece) else piece

    def close(self) -> None:
        self.closed += 1


def reply(*pieces: Any, http2: bool = False, coding: str = "") -> Any:
    """An open reply whose body has these pieces, over a connection of its own unless it is HTTP/2."""
    sock = Socket()
    headers = {"content-type": "text/event-stream", **({"content-encoding": coding} if coding else {})}
    version = b"HTTP/2" if http2 else b"HTTP/1.1"
    stream = SimpleNamespace(get_extra_info=lambda name: sock if name == "socket" else None)
    response = httpx.Response(
        200, headers=headers, stream=Pieces(*pieces), extensions={"http_version": version, "network_stream": stream}
    )
    response.request = httpx.Request("POST", "http://a.test/", headers={"authorization": "secret"})
    return response


class StepCall(Call):
    """What a stream asks of its call; `replies` come one after another, and `retries` of them may follow a failure."""

    clock: Clock

    def __init__(self, clock: Clock, *replies: Any, retries: int = 0, **options: Any) -> None:
        super().__init__(options.pop("on_incomplete", "raise"), options.pop("max_event_bytes", 2000))
        self.clock, self.replies, self.retries, self.retries_taken = clock, [*replies], retries, 0
        self.started, self.grace = clock.now, 3.0
        self.idle: float | None = options.pop("idle", 60.0)
        self.deadline: float | None = options.pop("deadline", None)
        self.timeout_errors = (httpx.ReadTimeout,)
        self.settings = SimpleNamespace(secret_names=frozenset({"authorization"}))
        self.waits_ended = 0
        self.failures: list[Any] = []

    def send(self) -> Any:
        return self.replies.pop(0)

    def retry(self, error: Any) -> bool:
        self.failures.append(error)
        self.retries_taken += 1
        return self.retries_taken <= self.retries

    def end_waits(self) -> None:
        self.waits_ended += 1

    def broken_body(self, error: Exception) -> Exception:
        return error

    def info(self, response: Any) -> Any:
        return ("info", response)


def steps(
    clock: Clock, *replies: Any, policy: StreamPolicy = POLICY, decode: Any = None, **options: Any
) -> EventStream[Any]:
    """A synchronous stream of these replies."""
    call: Any = StepCall(clock, *replies, **options)
    return EventStream(call, decode or (lambda payload, frame: payload), policy)


def failure_of(stream: Any) -> tuple[list[Any], Any]:
    """What a stream gives out, and what it raises then."""
    found: list[Any] = []
    try:
        for event in stream:
            found.append(event)
    except (errors.ClientError, OSError, RuntimeError, ZeroDivisionError) as error:
        return found, error
    return found, None


class PiecesAsync(httpx.AsyncByteStream):
    """The body of a reply, in pieces. One that is an exception is raised, and one that can be called is awaited."""

    def __init__(self, *pieces: Any) -> None:
        self.pieces, self.closed, self.taken = pieces, 0, 0

    async def __aiter__(self) -> Any:
        for piece in self.pieces:
            if self.closed:
                return
            self.taken += 1
            if isinstance(piece, BaseException):
                raise piece
            yield await piece() if callable(piece) else piece

    async def aclose(self) -> None:
        self.closed += 1


class AsyncCall(StepCall):
    """What an asynchronous stream asks of its call."""

    async def send_unless_ended(self) -> Any:
        await asyncio.sleep(0)
        return None if self.waits_ended else self.send()

    async def retry(self, error: Any) -> bool:  # type: ignore[override]
        return super().retry(error)


def reply_async(*pieces: Any, **options: Any) -> Any:
    made = reply(**options)
    made.stream = PiecesAsync(*pieces)
    return made


def steps_async(clock: Clock, *replies: Any, decode: Any = None, **options: Any) -> EventStreamAsync[Any]:
    """An asynchronous stream of these replies."""
    call: Any = AsyncCall(clock, *replies, **options)
    return EventStreamAsync(call, decode or (lambda payload, frame: payload), POLICY)


async def failure_of_async(stream: Any) -> tuple[list[Any], Any]:
    found: list[Any] = []
    try:
        async for event in stream:
            found.append(event)
    except (errors.ClientError, OSError, RuntimeError, ZeroDivisionError) as error:
        return found, error
    return found, None


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    Alarm.made = []
    monkeypatch.setattr(base, "Alarm", Alarm)
    return Clock(monkeypatch)


def dues() -> list[tuple[float, bool]]:
    """When the alarms that were set are due, and whether they were taken back."""
    return [(alarm.due, alarm.cancelled) for alarm in Alarm.made]


def refuse_aside(payload: Any, frame: Any) -> Any:
    if payload is ASIDE:
        raise ValueError("not for this decoder")
    return payload


def run(main: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(asyncio.wait_for(main(), 5))
