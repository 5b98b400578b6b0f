"""What the local server answers: what a test has queued, and what it makes up by itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from overlay.testing import LocalServer
from tests.support.chat_wire import ASK, CHAT, payloads


@pytest.fixture(scope="module")
def running() -> Iterator[LocalServer]:
    with LocalServer() as server:
        yield server


@pytest.fixture
def server(running: LocalServer) -> LocalServer:
    running.reset()
    return running


@pytest.fixture
def client(server: LocalServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, timeout=5) as client:
        yield client


def test_scripted_answers_come_in_order(server: LocalServer, client: httpx.Client) -> None:
    server.answer("first")
    server.fail(503, retry_after=2)
    server.answer(tool_calls=[{"name": "weather", "arguments": {"city": "Paris"}}])
    server.answer(thinking="Let me see.", text="Yes.", finish_reason="length", usage={"total_tokens": 3})
    first, failed, called, thought = (client.post(CHAT, json=ASK) for _ in range(4))
    assert first.json()["choices"][0]["message"]["content"] == "first"
    assert (failed.status_code, failed.headers["retry-after"]) == (503, "2")
    (call,) = called.json()["choices"][0]["message"]["tool_calls"]
    assert call["function"] == {"name": "weather", "arguments": '{"city": "Paris"}'}
    assert called.json()["choices"][0]["finish_reason"] == "tool_calls"
    choice = thought.json()["choices"][0]
    assert [part["type"] for part in choice["message"]["content"]] == ["thinking", "text"]
    assert (choice["finish_reason"], thought.json()["usage"]) == ("length", {"total_tokens": 3})
    assert len(server.script) == 0


def test_queued_answers_wait_for_completions(server: LocalServer, client: httpx.Client) -> None:
    server.answer("for the chat")
    server.respond({"data": []}, path="/v1/models")
    assert client.post(CHAT, json=ASK).json()["choices"][0]["message"]["content"] == "for the chat"
    assert client.get("/v1/models").json() == {"data": []}


def test_streamed_tool_call_is_cut_in_two(server: LocalServer, client: httpx.Client) -> None:
    server.answer(tool_calls=[{"name": "weather", "arguments": {"city": "Paris"}}])
    chunks = payloads(client.post(CHAT, json={**ASK, "stream": True}).text)
    pieces = [c for chunk in chunks for c in chunk["choices"][0]["delta"].get("tool_calls", [])]
    assert "".join(piece["function"]["arguments"] for piece in pieces) == '{"city": "Paris"}'
    assert len(pieces) == 2


def test_defaults_follow_the_request(client: httpx.Client) -> None:
    def content(**extra: Any) -> Any:
        return client.post(CHAT, json={**ASK, **extra}).json()["choices"][0]

    assert content(max_tokens=3) == content(max_tokens=3)
    assert content(max_tokens=3)["message"]["content"] == "In quiet rooms"
    assert content(max_tokens=3)["finish_reason"] == "length"
    assert content(stop=" the cursor")["message"]["content"] == "In quiet rooms"
    assert content(reasoning_effort="high")["message"]["content"][0]["type"] == "thinking"
    schema = {
        "type": "object",
        "properties": {"n": {"type": "integer"}, "kind": {"enum": ["a"]}},
        "required": ["n", "kind"],
    }
    wanted = {"type": "json_schema", "json_schema": {"name": "x", "schema": schema}}
    assert json.loads(content(response_format=wanted)["message"]["content"]) == {"n": 0, "kind": "a"}
    tools = [{"type": "function", "function": {"name": "f", "parameters": schema}}]
    assert content(tools=tools)["message"]["tool_calls"][0]["function"]["name"] == "f"
    answered = [*ASK["messages"], {"role": "tool", "name": "f", "content": "42"}]
    assert content(tools=tools, messages=answered)["message"]["content"] == "The tool f says: 42"
    assert len(client.post(CHAT, json={**ASK, "n": 3}).json()["choices"]) == 3
