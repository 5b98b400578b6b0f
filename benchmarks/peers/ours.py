"""This SDK."""

from __future__ import annotations

import os

import msgspec
from mistralai import Mistral, models
from mistralai._overlay.sse.decoder import SSEDecoder
from samples import CHUNK, big_event, conversation, many

PROMPT = [{"role": "user", "content": "Write a short poem."}]
URL = ""
CLIENT: Mistral


def setup(url: str) -> None:
    global URL, CLIENT
    URL = url
    CLIENT = Mistral(api_key="k", server_url=url)


def stream(kind: str, events: int) -> int:
    count = 0
    with CLIENT.chat.stream(model=f"{kind}:{events}", messages=PROMPT) as stream:
        for chunk in stream:
            if chunk.data.choices[0].delta.content:
                count += 1
    return count


def async_client() -> Mistral:
    return Mistral(api_key="k", server_url=URL, aiohttp="BENCH_AIOHTTP" in os.environ)


async def stream_async(kind: str, events: int, client: Mistral) -> int:
    count = 0
    async with client.chat.stream_async(model=f"{kind}:{events}", messages=PROMPT) as stream:
        async for chunk in stream:
            if chunk.data.choices[0].delta.content:
                count += 1
    return count


def complete(times: int) -> int:
    for _ in range(times):
        CLIENT.chat.complete(model="whole", messages=PROMPT).choices[0].message.content
    return times


def complete_many(times: int, messages: int) -> int:
    for _ in range(times):
        CLIENT.chat.complete(model="whole", messages=many(messages)).choices[0].message.content
    return times


def decode_chunk(times: int) -> int:
    for _ in range(times):
        models.CompletionChunk.model_validate_json(CHUNK)
    return times


def decode_40(times: int, last: bool) -> int:
    text = msgspec.json.encode(conversation(last))
    for _ in range(times):
        models.ChatCompletionRequest.model_validate_json(text)
    return times


def big(megabytes: int) -> int:
    decoder = SSEDecoder()
    return sum(len(decoder.feed(piece)) for piece in big_event(megabytes))


def collect_tools(deltas: int) -> int:
    with CLIENT.chat.stream(model=f"tools:{deltas}", messages=PROMPT) as stream:
        call = stream.collect().choices[0].message.tool_calls[0]
    return len(str(call.function.arguments))
