"""What users write; both strict checkers accept it. `reveal_type` lines are compared with what they must show."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any

from mistralai import BackoffStrategy, Mistral, RetryConfig, errors, models
from mistralai.client import models as client_models
from mistralai.client.chat import Chat
from mistralai.client.models import functioncall
from mistralai.client.models.assistantmessage import AssistantMessageContent
from mistralai.client.models.chatcompletionresponse import ChatCompletionResponse
from mistralai.client.models.thinkchunk import Thinking
from mistralai.client.models.usermessage import UserMessage as OfficialMessage
from mistralai.client.types import UNSET, OptionalNullable
from mistralai.client.types.basemodel import BaseModel
from mistralai.client.utils.eventstreaming import EventStream
from mistralai.models import AssistantMessage, CompletionEvent, SystemMessage, UserMessage, usageinfo, usermessage
from mistralai.models.chatcompletionresponse import ChatCompletionResponse as OlderResponse
from mistralai.structured import response_format_for
from mistralai.types.basemodel import Unset

client = Mistral(api_key="k")

response = client.chat.complete(model="m", messages=[{"role": "user", "content": "hi"}])
reveal_type(response)  # ChatCompletionResponse
reveal_type(response.id)  # str

variable: list[models.ChatCompletionRequestMessageParam] = [{"role": "user", "content": "hi"}]
variable.append(UserMessage(content="a"))
client.chat.complete(model="m", messages=variable)
one: models.UserMessageTypedDict = {"role": "user", "content": "hi"}
client.chat.complete(model="m", messages=[one])
client.chat.complete(model="m", messages=[UserMessage(content="a"), {"role": "user", "content": "b"}])
client.chat.complete(model="m", messages=[*variable, SystemMessage(content="a"), {"role": "user", "content": "b"}])
two = [SystemMessage(content="a"), UserMessage(content="b")]
client.chat.complete(model="m", messages=two)
client.agents.stream(agent_id="a", messages=two)
client.chat.parse(dict, model="m", messages=two)
client.chat.complete(model="m", messages=(UserMessage(content=str(n)) for n in range(3)))
client.chat.complete(model="m", messages=({"role": "user", "content": str(n)} for n in range(3)))
anything: Any = [{"role": "user", "content": "hi"}]
client.chat.complete(model="m", messages=anything)
client.chat.complete(
    model="m",
    messages=[{"role": "user", "content": [{"type": "text", "text": "x"}, {"type": "image_url", "image_url": "u"}]}],
    tools=[{"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}],
    tool_choice="auto",
    stop=["a"],
    temperature=None,
    response_format={"type": "json_object"},
    reasoning_effort="high",
)
client.chat.complete(
    model="m",
    messages=[
        {"role": "assistant", "tool_calls": [{"id": "1", "function": {"name": "f", "arguments": "{}"}}]},
        {"role": "tool", "content": "2", "tool_call_id": "1"},
    ],
    tools=[models.Tool(function=models.Function(name="f", parameters={}))],
    tool_choice={"type": "function", "function": {"name": "f"}},
    response_format={"type": "json_schema", "json_schema": {"name": "n", "schema": {"type": "object"}}},
)
client.chat.complete(model="m", messages=[], response_format=response_format_for(dict))
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


class OwnMessage(UserMessage):
    pass


reveal_type(OwnMessage.from_dict({"content": "x"}))  # OwnMessage
reveal_type(raw)  # RawResponse[ChatCompletionResponse]
reveal_type(raw.request_id)  # str | None
reveal_type(client.with_options(api_key="other", timeout_ms=5))  # Mistral
with Mistral(api_key=lambda: "k", retry_config=RetryConfig("backoff", BackoffStrategy(1, 2, 1.5, 3), True)) as opened:
    reveal_type(opened)  # Mistral


def generated() -> Iterator[models.UserMessageTypedDict]:
    yield {"role": "user", "content": "x"}


def generated_models() -> Generator[UserMessage, None, None]:
    yield UserMessage(content="x")


client.chat.complete(model="m", messages=generated())
client.chat.complete(model="m", messages=generated_models(), retries=2, http_headers={"a": "b"}, extra_body={"a": 1})

with client.chat.stream(model="m", messages=variable) as stream:
    for text in stream.text:
        reveal_type(text)  # str
    reveal_type(stream.collect())  # ChatCompletionResponse
    reveal_type(stream.request_id)  # str | None

try:
    reveal_type(client.embeddings.create(model="m", inputs=["a"]).data[0].embedding)  # list[float] | None
except errors.HTTPValidationError as invalid:
    reveal_type(invalid.data.detail)  # list[ValidationError] | None
except errors.SDKError as failed:
    reveal_type(failed.status_code)  # int

UserMessage(content=None)
print(AssistantMessage(content="x").prefix, CompletionEvent)

tools: list[client_models.ChatCompletionRequestTool] = [
    client_models.Tool(function=client_models.Function(name="f", parameters={}))
]
history: list[client_models.ChatCompletionStreamRequestMessage] = [
    UserMessage(content="x"),
    OfficialMessage(content="y"),
]
history.append(AssistantMessage(content=response.choices[0].message.content))
said: client_models.UserMessageContent = "x"


def of_old_code(events: EventStream[CompletionEvent], seed: OptionalNullable[int] = UNSET) -> None:
    client.chat.complete(model="m", messages=history, tools=tools, random_seed=seed)


of_old_code(client.chat.stream(model="m", messages=[UserMessage(content=said)]))


def by_the_paths_of_modules(
    chat: Chat, content: AssistantMessageContent, base: BaseModel, absent: Unset
) -> OlderResponse:
    reveal_type(functioncall.FunctionCall(name="f", arguments="{}"))  # FunctionCall
    reveal_type(usageinfo.UsageInfo())  # UsageInfo
    reveal_type(chat.complete(model="m", messages=[usermessage.UserMessage(content="x")]))  # ChatCompletionResponse
    thoughts: list[Thinking] = [models.TextChunk(text="x")]
    print(models.ThinkChunk(thinking=thoughts), content, base, absent)
    return ChatCompletionResponse.from_dict({})


def not_described(key: str) -> None:
    reveal_type(client.get("/v1/x", cast_to=models.ModelList))  # ModelList
    reveal_type(client.post("/v1/x", cast_to=list[models.BaseModelCard], body={"a": 1}))  # list[BaseModelCard]
    reveal_type(client.put("/v1/x", cast_to=dict[str, str], body=b"", query={"key": key}))  # dict[str, str]
    client.delete("/v1/x", cast_to=None, retries=0)
    with client.patch("/v1/x", cast_to=models.CompletionChunk, stream=True) as chunks:
        reveal_type(next(chunks).data)  # CompletionChunk


async def not_described_async() -> None:
    reveal_type(await client.get_async("/v1/x", cast_to=models.ModelList))  # ModelList
    async for event in client.post_async("/v1/x", cast_to=dict[str, str], stream=True):
        reveal_type(event.data)  # dict[str, str]
