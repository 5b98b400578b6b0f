# Copied from overlay/testing/http/reply.py; edit it there.
"""A reply of the local server as data: a status, headers, and a list of steps that make its body."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, Union

from attrs import define, field, frozen

from ...core.types import object_or_empty

EVENT_STREAM = "text/event-stream; charset=utf-8"


@frozen
class Pause:
    """Send nothing for so many seconds. It ends early when the client leaves or the server stops."""

    seconds: float


@frozen
class Stall:
    """Send nothing more, and keep the connection open until the client leaves or the server stops."""


@frozen
class HangUp:
    """Close the connection here: with a FIN, or with a RST when `reset` is true. `half` is written before it,
    inside a chunk that announces more bytes than will ever come."""

    reset: bool = False
    half: bytes = b""


@frozen
class Raw:
    """Bytes written to the socket as they are, outside the response's chunked framing."""

    data: bytes


@frozen
class Permit:
    """Wait until the gate lets one more token through."""

    gate: Gate


@frozen
class Forever:
    """Send these bytes again and again, so many seconds apart, until the client leaves or the server stops."""

    data: bytes
    seconds: float


Step = Union[bytes, Pause, Stall, HangUp, Raw, Permit, Forever]
Framing = Literal["chunked", "length", "close"]


class Gate:
    """Lets a test decide when tokens leave the server: each waits for its permit.

    `release(2)` lets two more through; `open()` lets all through from now on.
    """

    def __init__(self) -> None:
        self._permits = threading.Semaphore(0)
        self._open = threading.Event()

    def release(self, tokens: int = 1) -> None:
        """Let so many more tokens through."""
        self._permits.release(tokens)

    def open(self) -> None:
        """Let every token through from now on."""
        self._open.set()
        self._permits.release()

    def pass_one(self, seconds: float) -> bool:
        """Wait up to so many seconds for one permit; say whether it came."""
        if self._open.is_set() or not self._permits.acquire(timeout=seconds):
            return self._open.is_set()
        return True


@define
class Reply:
    """One response. `before` runs ahead of the status line, `steps` are the body.

    `framing` is "chunked" for streams, "length" for a body that is known whole, "close" for one that ends where the
    connection does, as HTTP/1.0 servers send it. `announced` is a content-length that differs from the body's.
    `source` yields further steps after those, while they are carried out.
    """

    status: int = 200
    headers: dict[str, str] = field(factory=dict[str, str])
    steps: list[Step] = field(factory=list[Step])
    framing: Framing = "length"
    before: list[Step] = field(factory=list[Step])
    announced: int | None = None
    source: Iterator[Step] | None = None

    @property
    def streams(self) -> bool:
        """Whether this is an event stream."""
        return self.headers.get("content-type", "").startswith("text/event-stream")

    def body(self) -> bytes:
        """All bytes of the body, without pauses."""
        return b"".join(step for step in self.steps if isinstance(step, bytes))

    def map_bytes(self, change: Callable[[bytes], bytes | list[bytes]]) -> None:
        """Replace each piece of the body by what `change` makes of it."""
        steps: list[Step] = []
        for step in self.steps:
            if isinstance(step, bytes):
                changed = change(step)
                steps.extend([changed] if isinstance(changed, bytes) else changed)
            else:
                steps.append(step)
        self.steps = steps

    def truncate(self, after: int, announce: bool = False) -> list[bytes]:
        """Keep the first `after` pieces of the body and the pauses between them; return the pieces taken away.

        A body that isn't a stream keeps nothing; with `announce` its content-length still counts all of it.
        """
        if self.framing == "length":
            after = 0
            self.announced = len(self.body()) if announce else None
        kept: list[Step] = []
        removed: list[bytes] = []
        seen = 0
        for step in self.steps:
            if isinstance(step, bytes):
                seen += 1
                if seen > after:
                    removed.append(step)
                    continue
            if seen < after or isinstance(step, bytes):
                kept.append(step)
        self.steps = kept
        return removed

    def position(self, after: int) -> int:
        """Return the index in `steps` just behind the piece number `after`, or the end if there are fewer."""
        seen = 0
        for index, step in enumerate(self.steps):
            if seen == after:
                return index
            seen += isinstance(step, bytes)
        return len(self.steps)


def dump(value: Any) -> bytes:
    """Encode as compact JSON: characters outside ASCII as UTF-8, and half a surrogate pair, which has no UTF-8, as its
    escape (RFC 8259 §8.2).
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="backslashreplace")


def frame(payload: Any) -> bytes:
    """Return one event: a text as it stands, anything else as JSON."""
    return (
        b"data: " + (payload.encode(errors="backslashreplace") if isinstance(payload, str) else dump(payload)) + b"\n\n"
    )


def json_reply(value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """Return a response with a JSON body."""
    return Reply(status, {"content-type": "application/json", **(headers or {})}, [dump(value)])


def stream_reply(payloads: Iterable[Any], pace: float = 0.0, gate: Gate | None = None) -> Reply:
    """Return an event stream with one event per payload.

    Events that say something come `pace` seconds apart and wait for the gate if there is one; those that only open or
    end the stream don't.
    """
    steps: list[Step] = []
    for payload in payloads:
        if _says_something(payload):
            if gate is not None:
                steps.append(Permit(gate))
            elif pace:
                steps.append(Pause(pace))
        steps.append(frame(payload))
    return Reply(200, {"content-type": EVENT_STREAM, "cache-control": "no-cache"}, steps, "chunked")


def _says_something(payload: Any) -> bool:
    if isinstance(payload, str):
        return payload != "[DONE]"
    choices = object_or_empty(payload).get("choices")
    if not choices:
        return True
    delta = object_or_empty(choices[0].get("delta"))
    return bool(delta.get("content") or delta.get("tool_calls"))


def any_reply(body: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """Return a response: bytes and text as they stand, anything else as JSON."""
    if not isinstance(body, (bytes, str)):
        return json_reply(body, status, headers)
    data = body.encode(errors="replace") if isinstance(body, str) else body
    return Reply(status, {"content-type": "text/plain; charset=utf-8", **(headers or {})}, [data])
