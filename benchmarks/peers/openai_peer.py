"""openai-python, which speaks the same protocol."""

from __future__ import annotations

from openai import AsyncOpenAI, OpenAI
from openai._streaming import SSEDecoder
from openai.types.chat import ChatCompletionChunk
from samples import CHUNK, big_event, many

PROMPT = [{"role": "user", "content": "Write a short poem."}]
URL = ""
CLIENT: OpenAI


def setup(url: str) -> None:
    global URL, CLIENT
    URL = f"{url}/v1"
    CLIENT = OpenAI(api_key="k", base_url=URL)


def stream(kind: str, events: int) -> int:
    count = 0
    with CLIENT.chat.completions.create(model=f"{kind}:{events}", messages=PROMPT, stream=True) as stream:
        for chunk in stream:
            if chunk.choices[0].delta.content:
                count += 1
    return count


def async_client() -> AsyncOpenAI:
    return AsyncOpenAI(api_key="k", base_url=URL)


async def stream_async(kind: str, events: int, client: AsyncOpenAI) -> int:
    count = 0
    create = client.chat.completions.create
    async with await create(model=f"{kind}:{events}", messages=PROMPT, stream=True) as stream:
        async for chunk in stream:
            if chunk.choices[0].delta.content:
                count += 1
    return count


def complete(times: int) -> int:
    for _ in range(times):
        CLIENT.chat.completions.create(model="whole", messages=PROMPT).choices[0].message.content
    return times


def complete_many(times: int, messages: int) -> int:
    for _ in range(times):
        CLIENT.chat.completions.create(model="whole", messages=many(messages)).choices[0].message.content
    return times


def decode_chunk(times: int) -> int:
    for _ in range(times):
        ChatCompletionChunk.model_validate_json(CHUNK)
    return times


def big(megabytes: int) -> int:
    return sum(1 for _ in SSEDecoder().iter_bytes(iter(big_event(megabytes))))


def collect_tools(deltas: int) -> int:
    with CLIENT.chat.completions.stream(model=f"tools:{deltas}", messages=PROMPT) as stream:
        call = stream.get_final_completion().choices[0].message.tool_calls[0]
    return len(call.function.arguments)
