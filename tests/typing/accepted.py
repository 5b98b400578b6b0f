"""What users write; both strict checkers accept it. `reveal_type` lines are compared with what they must show."""

from __future__ import annotations

from typing import Any

from mistralai import Mistral, models
from mistralai.models import AssistantMessage, CompletionEvent, SystemMessage, UserMessage

client = Mistral(api_key="k")

response = client.chat.complete(model="m", messages=[{"role": "user", "content": "hi"}])
reveal_type(response)  # ChatCompletionResponse
reveal_type(response.id)  # str

variable: list[dict[str, str]] = [{"role": "user", "content": "hi"}]
client.chat.complete(model="m", messages=variable)
inferred = [{"role": "user", "content": "hi"}]
client.chat.complete(model="m", messages=inferred)
client.chat.complete(model="m", messages=[UserMessage(content="a"), {"role": "user", "content": "b"}])
mixed = [SystemMessage(content="a"), {"role": "user", "content": "b"}]
client.chat.complete(model="m", messages=mixed)
two = [SystemMessage(content="a"), UserMessage(content="b")]
client.chat.complete(model="m", messages=two)
client.chat.complete(model="m", messages=(UserMessage(content=str(n)) for n in range(3)))
client.chat.complete(model="m", messages=({"role": "user", "content": str(n)} for n in range(3)))
anything: list[dict[str, Any]] = []
client.chat.complete(model="m", messages=anything)
client.chat.complete(
    model="m",
    messages=[{"role": "user", "content": [{"type": "text", "text": "x"}, {"type": "image_url", "image_url": "u"}]}],
    tools=[{"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}],
    tool_choice="auto",
    stop=["a"],
    temperature=None,
    response_format={"type": "json_object"},
)
conversation: list[models.ChatCompletionRequestMessage] = [UserMessage(content="x")]
conversation.append(response.choices[0].message)
client.chat.complete(model="m", messages=conversation)

with client.chat.stream(model="m", messages=variable) as stream:
    reveal_type(stream)  # ChatStream[CompletionEvent, ChatCompletionResponse]
    for chunk in stream:
        reveal_type(chunk)  # CompletionEvent
        content = chunk.data.choices[0].delta.content
        if isinstance(content, list):
            for part in content:
                if part.type == "text":
                    reveal_type(part)  # TextChunk
    print(stream.collect().id)


async def main() -> None:
    async with client.chat.stream_async(model="m", messages=variable) as stream:
        async for chunk in stream:
            reveal_type(chunk)  # CompletionEvent
    awaited = await client.chat.stream_async(model="m", messages=variable)
    async for chunk in awaited:
        print(chunk.data.id)
    async for chunk in client.chat.stream_async(model="m", messages=variable):
        print(chunk.data.id)
    reveal_type(await client.chat.complete_async(model="m", messages=variable))  # ChatCompletionResponse


raw = client.chat.with_raw_response.complete(model="m", messages=variable)
reveal_type(raw.parse())  # ChatCompletionResponse
reveal_type(client.models.list())  # ModelList
UserMessage(content=None)
print(AssistantMessage(content="x").prefix, CompletionEvent)
