"""httpx-sse with the standard library's JSON: what people write by hand."""

from __future__ import annotations

import json
from typing import Any

import httpx
from httpx_sse import EventSource, aconnect_sse, connect_sse
from samples import CHUNK, big_event

PROMPT = [{"role": "user", "content": "Write a short poem."}]
URL = ""
CLIENT: httpx.Client
LIMITS = httpx.Limits(max_connections=1000, max_keepalive_connections=100)


def setup(url: str) -> None:
    global URL, CLIENT
    URL = f"{url}/v1/chat/completions"
    CLIENT = httpx.Client(limits=LIMITS, timeout=300)


def body(model: str) -> dict[str, Any]:
    return {"model": model, "messages": PROMPT, "stream": True}


def stream(kind: str, events: int) -> int:
    count = 0
    with connect_sse(CLIENT, "POST", URL, json=body(f"{kind}:{events}")) as source:
        for event in source.iter_sse():
            if event.data != "[DONE]" and json.loads(event.data)["choices"][0]["delta"]["content"]:
                count += 1
    return count


def async_client() -> httpx.AsyncClient:
    return httpx.AsyncClient(limits=LIMITS, timeout=300)


async def stream_async(kind: str, events: int, client: httpx.AsyncClient) -> int:
    count = 0
    async with aconnect_sse(client, "POST", URL, json=body(f"{kind}:{events}")) as source:
        async for event in source.aiter_sse():
            if event.data != "[DONE]" and json.loads(event.data)["choices"][0]["delta"]["content"]:
                count += 1
    return count


def complete(times: int) -> int:
    for _ in range(times):
        CLIENT.post(URL, json={"model": "whole", "messages": PROMPT}).json()["choices"][0]["message"]["content"]
    return times


def decode_chunk(times: int) -> int:
    for _ in range(times):
        json.loads(CHUNK)
    return times


def big(megabytes: int) -> int:
    pieces = big_event(megabytes)

    class Body(httpx.SyncByteStream):
        def __iter__(self) -> Any:
            return iter(pieces)

    response = httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=Body())
    return sum(1 for _ in EventSource(response).iter_sse())
