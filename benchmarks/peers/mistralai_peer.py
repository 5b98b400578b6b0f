"""The official SDK."""

from __future__ import annotations

import httpx2
from mistralai.client import Mistral, models
from mistralai.client.utils.eventstreaming import stream_events
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
    limits = httpx2.Limits(max_connections=1000, max_keepalive_connections=100)
    return Mistral(api_key="k", server_url=URL, async_client=httpx2.AsyncClient(limits=limits, timeout=300))


async def stream_async(kind: str, events: int, client: Mistral) -> int:
    count = 0
    async with await client.chat.stream_async(model=f"{kind}:{events}", messages=PROMPT) as stream:
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
    import json

    text = json.dumps(conversation(last))
    for _ in range(times):
        models.ChatCompletionRequest.model_validate_json(text)
    return times


def big(megabytes: int) -> int:
    class Response:
        @staticmethod
        def iter_bytes() -> list[bytes]:
            return big_event(megabytes)

        @staticmethod
        def close() -> None: ...

    return sum(1 for _ in stream_events(Response(), lambda text: text))
