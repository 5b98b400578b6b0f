"""The core of a stream without I/O: bytes in, payloads and the failure out."""

from __future__ import annotations

from typing import Any

from overlay.core import errors
from overlay.requests.route import StreamPolicy
from overlay.sse.event import ServerSentEvent
from overlay.streams.core import StreamCore
from tests.support.http_library import httpx
from tests.support.stream_support import POLICY, delta

NAMED = StreamPolicy(last=("bye",))
PLAIN = StreamPolicy()
A, STOP = delta("a"), delta("", "stop")
HALF_A, HALF_B = delta("\ud83d"), delta("\ude00")
CUT = "StreamInterrupted: the stream ended before its answer was complete"


class Call:
    """What a stream asks of its call."""

    def __init__(self, on_incomplete: str = "raise", max_event_bytes: int = 2000) -> None:
        self.on_incomplete = on_incomplete
        self.max_event_bytes = max_event_bytes
        self.max_json_depth = 100
        self.max_response_bytes = 1_000_000

    def error_from_payload(self, payload: Any, response: Any) -> errors.SDKError:
        return errors.SDKError(f"reported {payload}", response, status_code=429)


def core_of(policy: StreamPolicy = POLICY, response: Any = None, **options: Any) -> StreamCore[Any]:
    core: StreamCore[Any] = StreamCore(Call(**options), lambda payload, frame: payload, policy)  # type: ignore[arg-type]
    core.open(streamed() if response is None else response)
    return core


def streamed(status: int = 200, **headers: str) -> Any:
    sent = {"content-type": "text/event-stream", **{name.replace("_", "-"): value for name, value in headers.items()}}
    return httpx.Response(status, headers=sent, stream=httpx.ByteStream(b""))


def fed(core: StreamCore[Any], body: bytes, size: int = 1_000_000) -> tuple[list[Any], str]:
    """The payloads of a body that comes in pieces and ends, and the failure: its class and text."""
    items: list[Any] = []
    for at in range(0, len(body), size):
        if not core.ended:
            items += core.receive(body[at : at + size])
    if not core.ended:
        items += core.end()
    failure = core.failure
    assert core.events_received == len(items) and all(isinstance(frame, ServerSentEvent) for _, frame in items)
    return [payload for payload, _ in items], "" if failure is None else f"{type(failure).__name__}: {failure}"
