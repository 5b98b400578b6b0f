"""Chat streams as users of the SDK read them, over a socket, by one way that is sync or async."""

from __future__ import annotations

import asyncio
import json
import warnings
from typing import Any

from attrs import define, field
from mistralai import Mistral

from tests.support.chat_wire import ASK
from tests.support.raw_server import Script, chunked, raw_server

DONE = b"data: [DONE]\n\n"


@define
class Read:
    """What a user has of a stream: events, the failure after them, what was asked for, and the warnings."""

    events: list[Any] = field(factory=list)
    error: Any = None
    result: Any = None
    warnings: list[str] = field(factory=list)

    @property
    def text(self) -> str:
        """The text of the events' first choices."""
        return "".join(e.data.choices[0].delta.content or "" for e in self.events if e.data.choices)


def event(payload: Any, name: str = "") -> bytes:
    """An event with this payload, or this text."""
    text = payload if isinstance(payload, str) else json.dumps(payload)
    return f"event: {name}\ndata: {text}\n\n".encode() if name else f"data: {text}\n\n".encode()


def said(content: Any = None, finish: str | None = None, index: int = 0, **more: Any) -> bytes:
    """A chunk as an event, as complete as the API describes it."""
    choice = {"index": index, "delta": {"content": content}, "finish_reason": finish}
    return event(
        {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice], **more}
    )


def read(
    mode: str, script: Script, *, collect: bool = False, raw: bool = False, grace_ms: int | None = None, **options: Any
) -> Read:
    """Ask for a stream and read it: its events, with `raw` as they were sent, with `collect` as a whole."""
    found = Read()
    if isinstance(script, bytes) and not script.startswith(b"HTTP/"):
        script = chunked(script)

    def sync(client: Mistral) -> None:
        with client.chat.stream(**ASK, **options) as stream:
            if collect:
                found.result = stream.collect()
            for one in stream.events if raw else stream:
                found.events.append(one)

    async def asynchronous(client: Mistral) -> None:
        async with client, client.chat.stream_async(**ASK, **options) as stream:
            if collect:
                found.result = await stream.collect()
            async for one in stream.events if raw else stream:
                found.events.append(one)

    with raw_server(script) as server, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client = Mistral(api_key="k", server_url=server.url, retry_config=0, grace_ms=grace_ms)
        try:
            if mode == "sync":
                with client:
                    sync(client)
            elif mode == "trio":
                import trio

                trio.run(asynchronous, client)
            else:
                asyncio.run(asynchronous(client))
        except Exception as error:
            found.error = error
    found.warnings = [str(w.message) for w in caught]
    return found
