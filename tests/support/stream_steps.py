"""A stream without a connection: its call, its alarms and its clock do as the test says."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from overlay.core import errors
from overlay.requests.route import StreamPolicy
from overlay.streams import base, event_stream, event_stream_async
from overlay.streams.event_stream import EventStream
from tests.support.http_library import httpx
from tests.support.stream_core import Call
from tests.support.stream_support import POLICY


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
