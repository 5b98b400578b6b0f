"""The floor: httpx, msgspec and attrs with nothing between them, and no rule of the event stream kept."""

from __future__ import annotations

from typing import Any

import httpx
import msgspec
from by_hand import chunk
from samples import CHUNK, big_event, conversation, many

URL = ""
CLIENT: httpx.Client
PROMPT = [{"role": "user", "content": "Write a short poem."}]
LIMITS = httpx.Limits(max_connections=1000, max_keepalive_connections=100)


def setup(url: str) -> None:
    global URL, CLIENT
    URL = f"{url}/v1/chat/completions"
    CLIENT = httpx.Client(limits=LIMITS, timeout=300)


def body(model: str) -> dict[str, Any]:
    return {"model": model, "messages": PROMPT, "stream": True}


def stream(kind: str, events: int) -> int:
    count = 0
    decode = msgspec.json.decode
    with CLIENT.stream("POST", URL, json=body(f"{kind}:{events}")) as response:
        rest = b""
        for piece in response.iter_raw():
            *whole, rest = (rest + piece).split(b"\n\n")
            for event in whole:
                data = event[6:]
                if data == b"[DONE]":
                    continue
                if chunk(decode(data)).choices[0].delta.content:
                    count += 1
    return count


def async_client() -> httpx.AsyncClient:
    return httpx.AsyncClient(limits=LIMITS, timeout=300)


async def stream_async(kind: str, events: int, client: httpx.AsyncClient) -> int:
    count = 0
    decode = msgspec.json.decode
    async with client.stream("POST", URL, json=body(f"{kind}:{events}")) as response:
        rest = b""
        async for piece in response.aiter_raw():
            *whole, rest = (rest + piece).split(b"\n\n")
            for event in whole:
                data = event[6:]
                if data == b"[DONE]":
                    continue
                if chunk(decode(data)).choices[0].delta.content:
                    count += 1
    return count


def complete(times: int) -> int:
    for _ in range(times):
        response = CLIENT.post(URL, json={"model": "whole", "messages": PROMPT})
        msgspec.json.decode(response.content)["choices"][0]["message"]["content"]
    return times


def complete_many(times: int, messages: int) -> int:
    for _ in range(times):
        response = CLIENT.post(URL, json={"model": "whole", "messages": many(messages)})
        msgspec.json.decode(response.content)["choices"][0]["message"]["content"]
    return times


def decode_chunk(times: int) -> int:
    for _ in range(times):
        msgspec.json.decode(CHUNK)
    return times


def decode_40(times: int, last: bool) -> int:
    text = msgspec.json.encode(conversation(last))
    for _ in range(times):
        msgspec.json.decode(text)
    return times


def big(megabytes: int) -> int:
    found = 0
    buffer = bytearray()
    for piece in big_event(megabytes):
        buffer += piece
        if buffer.endswith(b"\n\n"):
            found += 1
    return found
