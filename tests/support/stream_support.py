"""What the tests of streams share: an API, chunks as servers write them, and one way to read that is sync or async."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from attrs import define, field

from overlay.client.client import Client
from overlay.helpers.chat import ChatStream
from overlay.helpers.chat_async import ChatStreamAsync
from overlay.requests.options import RequestOptions
from overlay.requests.retries import BackoffStrategy, RetryConfig
from overlay.requests.route import Route, StreamPolicy
from overlay.requests.settings import SDKSettings, SecuritySpec, ServerSpec
from overlay.sse.event import ServerSentEvent
from tests.support.http_library import httpx
from tests.support.raw_server import chunked

KEY = "sk-very-secret-4711"
SETTINGS = SDKSettings(
    title="Test API",
    package="testapi",
    version="1.0",
    servers=(ServerSpec("only", "http://127.0.0.1:9"),),
    security=(SecuritySpec("Key", "bearer", "Authorization", ""),),
)
ROUTE = Route(
    id="stream_chat",
    method="POST",
    path="/v1/chat",
    accept="text/event-stream",
    body="json",
    result="stream",
    security=(("Key",),),
)
POLICY = StreamPolicy(sentinel="[DONE]", finished_when=("choices", "*", "finish_reason"))
PLAIN = StreamPolicy()
FAST = RetryConfig(backoff=BackoffStrategy(initial_interval=1, max_interval=1, jitter_ms=0), max_retries=2)
BUSY = {"error": {"message": "busy", "code": 503}}
DONE = b"data: [DONE]\n\n"


def data(value: Any) -> bytes:
    """One event with this payload."""
    return b"data: " + json.dumps(value, separators=(",", ":")).encode() + b"\n\n"


def delta(content: Any = None, finish: Any = None, index: int = 0, **more: Any) -> dict[str, Any]:
    """A chunk's payload."""
    return {"choices": [{"index": index, "delta": {"content": content, **more}, "finish_reason": finish}]}


def text(content: Any = None, finish: Any = None, **more: Any) -> bytes:
    """A chunk as an event."""
    return data(delta(content, finish, **more))


ANSWER = text("a") + text("b", "stop") + DONE
OK = chunked(ANSWER)


def decode_event(payload: Any, frame: ServerSentEvent) -> Any:
    """An event as simple as can be, which insists on objects as a model does."""
    if not isinstance(payload, dict):
        raise ValueError("not an object")
    return payload


def decode_result(payload: Any) -> Any:
    return payload


def contents(payloads: list[Any]) -> str:
    """The text of all choices of all payloads."""
    found = ""
    for payload in payloads:
        for choice in payload.get("choices") or []:
            found += (choice.get("delta") or {}).get("content") or ""
    return found


@define
class Outcome:
    """What came of reading a stream: the events before the end, and the failure that ended it."""

    events: list[Any] = field(factory=list)
    error: BaseException | None = None
    result: Any = None
    stream: Any = None

    @property
    def text(self) -> str:
        return contents(self.events)


def client(url: str, http: Any = None, **options: Any) -> Client:
    """A client of the test API. `http` is an injected HTTP client of either kind."""
    injected = {} if http is None else {"async_client" if isinstance(http, httpx.AsyncClient) else "client": http}
    options.setdefault("retry_config", None)
    return Client(SETTINGS, {"Key": KEY}, server_url=url, **injected, **options)


def opened(sdk: Client, mode: str, policy: StreamPolicy = POLICY, **options: Any) -> Any:
    cls: Any = ChatStream if mode == "sync" else ChatStreamAsync
    return cls.open(sdk, decode_result, ROUTE, decode_event, policy, body={}, options=RequestOptions(**options))


def read(sdk: Client, mode: str, *, collect: bool = False, **options: Any) -> Outcome:
    """Read a whole stream, keep what came, and the failure."""
    outcome = Outcome()
    if mode == "sync":
        try:
            with opened(sdk, mode, **options) as outcome.stream:
                if collect:
                    outcome.result = outcome.stream.collect()
                for event in outcome.stream:
                    outcome.events.append(event)
        except Exception as error:
            outcome.error = error
        return outcome

    async def main() -> None:
        try:
            async with opened(sdk, mode, **options) as outcome.stream:
                if collect:
                    outcome.result = await outcome.stream.collect()
                async for event in outcome.stream:
                    outcome.events.append(event)
        except Exception as error:
            outcome.error = error
        finally:
            await sdk.aclose()

    if mode == "trio":
        import trio

        trio.run(main)
    else:
        asyncio.run(main())
    return outcome
