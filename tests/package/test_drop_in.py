"""Code written for the official package, in the ways its users write it: imports, arguments, and what they read."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import pytest
from mistralai.client import Mistral
from mistralai.client.models import (
    AssistantMessage,
    ChatCompletionRequestMessage,
    Function,
    SystemMessage,
    TextChunk,
    ThinkChunk,
    Tool,
    ToolMessage,
    UserMessage,
)
from mistralai.client.models.chatcompletionrequest import (  # type: ignore[import-not-found]  # made when imported
    ChatCompletionRequestTool,
)
from mistralai.testing import LocalServer
from pydantic import BaseModel


class Book(BaseModel):
    name: str
    authors: list[str]


BOOK = {"name": "Dune", "authors": ["Frank Herbert"]}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalServer]:
    with LocalServer(pace_ms=0) as server:
        monkeypatch.setenv("MISTRAL_SERVER_URL", server.url)
        monkeypatch.setenv("MISTRAL_API_KEY", "k")
        yield server


def text_of(events: Any) -> str:
    return "".join(event.data.choices[0].delta.content or "" for event in events)


def test_complete_with_messages_prediction_and_timeouts(server: LocalServer) -> None:
    client = Mistral(api_key="k", timeout_ms=300_000)
    server.answer("Brie.")
    response = client.chat.complete(
        model="mistral-large-latest",
        messages=[SystemMessage(content="Be brief."), UserMessage(content="What is the best French cheese?")],
        prediction={"type": "content", "content": "Brie"},
        temperature=0.7,
        timeout_ms=100_000,
    )
    assert response.choices[0].message.content == "Brie."
    assert server.last.json["prediction"] == {"type": "content", "content": "Brie"}
    client.close()


def test_asynchronous_calls_and_content_of_dictionaries(server: LocalServer) -> None:
    content: Any = [{"type": "text", "text": "What is this?"}, {"type": "image_url", "image_url": "https://x/y.jpg"}]

    async def main() -> str:
        async with Mistral(api_key="k") as client:
            whole = await client.chat.complete_async(model="m", messages=[UserMessage(content=content)])
            assert whole.choices[0].message.content
            assert server.last.json["messages"] == [{"role": "user", "content": content}]
            pieces = ""
            async for chunk in await client.chat.stream_async(model="m", messages=[UserMessage(content="Hello")]):
                if chunk.data.choices[0].delta.content is not None:
                    pieces += str(chunk.data.choices[0].delta.content)
            return pieces

    assert "Hello" in asyncio.run(main())


def test_a_conversation_over_streams_and_fim(server: LocalServer) -> None:
    client = Mistral(api_key="k")
    messages: list[ChatCompletionRequestMessage] = [SystemMessage(content="x"), UserMessage(content="Hi")]
    answer = text_of(client.chat.stream(model="m", messages=messages, temperature=0.7))
    messages += [AssistantMessage(content=answer), UserMessage(content="Again")]
    assert "Again" in text_of(client.chat.stream(model="m", messages=messages))
    assert server.last.json["messages"][2]["content"] == answer
    assert text_of(client.fim.stream(model="codestral-latest", prompt="def f(", suffix="return a + b"))
    client.close()


def test_function_calling_by_hand(server: LocalServer) -> None:
    tools: list[ChatCompletionRequestTool] = [
        Tool(function=Function(name="payment_status", description="Status", parameters={"type": "object"}))
    ]
    client = Mistral(api_key="k")
    messages: list[ChatCompletionRequestMessage] = [UserMessage(content="Status of T1001?")]
    server.answer(tool_calls=[{"name": "payment_status", "arguments": {"id": "T1001"}}])
    message = client.chat.complete(model="m", messages=messages, tools=tools).choices[0].message
    assert message.tool_calls
    call = message.tool_calls[0]
    assert json.loads(str(call.function.arguments)) == {"id": "T1001"}
    messages.append(AssistantMessage(content=message.content, tool_calls=message.tool_calls))
    messages.append(ToolMessage(name=call.function.name, content="paid", tool_call_id=call.id))
    assert client.chat.complete(model="m", messages=messages, tools=tools).choices[0].message.content
    sent = server.last.json
    assert sent["messages"][1]["tool_calls"][0]["id"] == sent["messages"][2]["tool_call_id"]
    assert sent["tools"][0]["function"]["name"] == "payment_status"
    client.close()


def test_reasoning_over_several_turns(server: LocalServer) -> None:
    client = Mistral(api_key="k")
    messages: list[ChatCompletionRequestMessage] = [UserMessage(content="Think")]
    response = client.chat.complete(model="magistral-medium-latest", messages=messages, reasoning_effort="high")
    chunks = response.choices[0].message.content
    assert isinstance(chunks, list)
    assert [type(chunk) for chunk in chunks] == [ThinkChunk, TextChunk]
    assert json.loads(json.dumps([chunk.model_dump() for chunk in chunks]))[0]["type"] == "thinking"
    messages += [response.choices[0].message, UserMessage(content="More")]
    client.chat.complete(model="magistral-medium-latest", messages=messages)
    assert server.last.json["messages"][1]["content"] == [chunk.model_dump() for chunk in chunks]
    assert response.usage.total_tokens
    thoughts = said = ""
    for event in client.chat.stream(model="magistral-medium-latest", messages=messages, reasoning_effort="high"):
        content = event.data.choices[0].delta.content
        for chunk in content if isinstance(content, list) else [TextChunk(text=content or "")]:
            if isinstance(chunk, ThinkChunk):
                thoughts += "".join(part.text for part in chunk.thinking if isinstance(part, TextChunk))
            elif isinstance(chunk, TextChunk):
                said += chunk.text
    assert thoughts and "More" in said
    client.close()


def test_structured_output(server: LocalServer) -> None:
    client = Mistral(api_key="k")
    ask: list[dict[str, str]] = [{"role": "system", "content": "Extract."}, {"role": "user", "content": "Dune"}]
    server.answer(json.dumps(BOOK))
    parsed = client.chat.parse(model="m", messages=ask, response_format=Book, max_tokens=256, temperature=0)
    assert parsed.choices[0].message.parsed == Book(**BOOK)  # type: ignore[arg-type]
    server.answer(json.dumps(BOOK))
    with client.chat.parse_stream(model="m", messages=ask, response_format=Book) as stream:
        assert json.loads(text_of(stream)) == BOOK
    schema = {"name": "book", "schema_definition": Book.model_json_schema(), "description": None, "strict": True}
    with client.chat.stream(
        model="m", messages=ask, response_format={"type": "json_schema", "json_schema": schema}
    ) as stream:
        assert set(json.loads(text_of(stream))) == set(BOOK)
    sent = server.last.json["response_format"]["json_schema"]
    assert sent["schema"] == Book.model_json_schema() and "schema_definition" not in sent
    client.chat.complete(model="m", messages=ask, response_format={"type": "json_object"})
    assert server.last.json["response_format"] == {"type": "json_object"}
    client.close()


def test_none_in_dictionaries_is_left_out_where_null_is_not_allowed(server: LocalServer) -> None:
    schema: dict[str, Any] = {"name": "n", "schema_definition": {"type": "object"}, "strict": None, "description": None}
    call: dict[str, Any] = {"id": None, "index": None, "function": {"name": "f", "arguments": "{}"}}
    tool: dict[str, Any] = {"type": None, "function": {"name": "f", "strict": None, "parameters": {"default": None}}}
    messages: Any = [
        {"role": "assistant", "content": None, "prefix": None, "tool_calls": [call]},
        AssistantMessage(content=None, tool_calls=[call]),  # type: ignore[list-item]
    ]
    with Mistral() as client:
        client.chat.complete(
            model="m",
            messages=messages,
            tools=[tool],
            response_format={"type": "json_schema", "json_schema": schema},
        )
    sent = server.last.json
    assert (
        sent["messages"]
        == [{"role": "assistant", "content": None, "tool_calls": [{"function": {"name": "f", "arguments": "{}"}}]}] * 2
    )
    assert sent["tools"] == [{"function": {"name": "f", "parameters": {"default": None}}}]
    assert sent["response_format"]["json_schema"] == {"name": "n", "schema": {"type": "object"}, "description": None}
    assert call["id"] is None and schema["strict"] is None
