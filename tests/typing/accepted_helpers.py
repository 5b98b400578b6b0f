"""How people call the helpers; both strict checkers accept it. Each `reveal_type` says what it has to show."""

import dataclasses
from collections.abc import Mapping
from typing import TypedDict

import msgspec
import pydantic
from mistralai import Mistral
from mistralai.models import ChatCompletionRequestMessageParam, ChatCompletionResponse, UserMessage
from mistralai.tools import FinalStep, ToolResultStep
from typing_extensions import reveal_type  # noqa: UP035  (3.10 has none in typing)


class PydanticBook(pydantic.BaseModel):
    title: str


@dataclasses.dataclass
class DataclassBook:
    title: str


class StructBook(msgspec.Struct):
    title: str


class DictBook(TypedDict):
    title: str


def weather(city: str) -> str:
    """Get the weather."""
    return city


client = Mistral(api_key="k")
dicts: list[ChatCompletionRequestMessageParam] = [{"role": "user", "content": "hi"}]


def accepts_the_usual(response: ChatCompletionResponse) -> None: ...


def whole() -> None:
    pydantic_book = client.chat.parse(PydanticBook, model="m", messages=dicts)
    reveal_type(pydantic_book.choices[0].message.parsed)  # PydanticBook | None
    dataclass_book = client.chat.parse(response_format=DataclassBook, model="m", messages=[UserMessage(content="a")])
    reveal_type(dataclass_book.choices[0].message.parsed)  # DataclassBook | None
    struct_book = client.chat.parse(StructBook, model="m", messages=[*dicts, UserMessage(content="a")], temperature=0.1)
    reveal_type(struct_book.choices[0].message.parsed)  # StructBook | None
    dict_book = client.chat.parse(DictBook, model="m", messages=[{"role": "user", "content": "hi"}], timeout_ms=5)
    reveal_type((dict_book.choices[0].message.parsed or {"title": ""})["title"])  # str
    books = client.chat.parse(list[DataclassBook], model="m", messages=dicts)
    reveal_type(books.choices[0].message.parsed)  # list[DataclassBook] | None
    schema: Mapping[str, object] = {"type": "object"}
    client.chat.parse(schema, model="m", messages=dicts)
    accepts_the_usual(pydantic_book)
    client.chat.complete(model="m", messages=[*dicts, pydantic_book.choices[0].message])


def streamed() -> None:
    with client.chat.parse_stream(PydanticBook, model="m", messages=dicts, on_incomplete="ignore") as stream:
        for event in stream:
            reveal_type(event)  # CompletionEvent
        reveal_type(stream.collect().choices[0].message.parsed)  # PydanticBook | None


async def asynchronous() -> None:
    book = await client.chat.parse_async(DataclassBook, model="m", messages=dicts)
    reveal_type(book.choices[0].message.parsed)  # DataclassBook | None
    async with client.chat.parse_stream_async(DataclassBook, model="m", messages=dicts) as stream:
        async for event in stream:
            reveal_type(event)  # CompletionEvent
    answer = await client.chat.run_tools_async([weather], model="m", messages=dicts)
    reveal_type(answer.rounds)  # int
    async for step in client.chat.iter_tools_async([weather], model="m", messages=dicts):
        reveal_type(step.round)  # int


def tools() -> None:
    answer = client.chat.run_tools([weather], model="m", messages=dicts, max_rounds=3, temperature=0.1)
    reveal_type(answer.choices[0].message)  # AssistantMessage
    client.chat.complete(model="m", messages=[*answer.messages, {"role": "user", "content": "more"}])
    for step in client.chat.iter_tools([weather], model="m", messages=dicts):
        if isinstance(step, FinalStep):
            reveal_type(step.response)  # ChatCompletionResponse
        if step.kind == "tool_result":
            result: ToolResultStep = step
            reveal_type(result.content)  # str
