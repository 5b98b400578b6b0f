"""A FastAPI service with the models in its bodies, its answers and its OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import pytest
from fastapi import Body, Depends, FastAPI
from mistralai import Mistral, models
from mistralai.models import ChatCompletionResponse, ContentChunk, UserMessage
from mistralai.testing import LocalServer
from openapi_python_client.schema import OpenAPI
from pydantic import BaseModel
from starlette.testclient import TestClient

from tests.support.fit_data import RESPONSE

app = FastAPI()


class Conversation(BaseModel):
    messages: list[models.ChatCompletionRequestMessage]
    format: models.ResponseFormat | None = None


@app.post("/message")
def message(message: UserMessage) -> UserMessage:
    return message


@app.post("/messages")
def messages(messages: list[models.ChatCompletionRequestMessage]) -> list[str]:
    return [type(message).__name__ for message in messages]


@app.post("/two")
def two(first: UserMessage, second: Annotated[models.SystemMessage, Body()]) -> list[str]:
    return [str(first.content), str(second.content)]


@app.post("/chunk")
def chunk(chunk: Annotated[ContentChunk, Body()]) -> ContentChunk:
    return chunk


@app.post("/conversation")
def conversation(conversation: Conversation) -> Conversation:
    return conversation


@app.get("/answer")
def answer() -> ChatCompletionResponse:
    return ChatCompletionResponse.from_dict(RESPONSE)


@app.get("/answer-of-dict", response_model=ChatCompletionResponse, response_model_exclude={"x_router"})
def answer_of_dict() -> Any:
    return RESPONSE


@app.get("/untyped", response_model=None)
def untyped() -> Any:
    return {"answer": ChatCompletionResponse.from_dict(RESPONSE)}


@app.post("/request")
def request(request: models.ChatCompletionRequest) -> models.ChatCompletionRequest:
    return request


@pytest.fixture(scope="module")
def service() -> Iterator[TestClient]:
    with TestClient(app) as service:
        yield service


def place(reply: Any) -> list[list[Any]]:
    assert reply.status_code == 422, reply.text
    return [error["loc"] for error in reply.json()["detail"]]


def test_a_body(service: TestClient) -> None:
    sent = {"role": "user", "content": [{"type": "text", "text": "x", "y": 1}], "x_trace": "t"}
    assert service.post("/message", json=sent).json() == sent
    assert place(service.post("/message", json={"content": [{"type": "text"}]}))[-1][-3:] == [0, "text", "text"]
    assert place(service.post("/message", json={})) == [["body", "content"]]


def test_lists_of_a_union(service: TestClient) -> None:
    sent = [{"role": "user", "content": "x"}, {"role": "assistant", "content": None}]
    assert service.post("/messages", json=sent).json() == ["UserMessage", "AssistantMessage"]
    assert place(service.post("/messages", json=[{"role": "usr", "content": "x"}])) == [["body", 0]]
    assert place(service.post("/messages", json=[{"role": "user"}])) == [["body", 0, "user", "content"]]


def test_several_bodies(service: TestClient) -> None:
    sent = {"first": {"content": "a"}, "second": {"content": "b"}}
    assert service.post("/two", json=sent).json() == ["a", "b"]
    assert place(service.post("/two", json={"first": {}})) == [["body", "first", "content"], ["body", "second"]]


def test_a_union_as_body(service: TestClient) -> None:
    for sent in ({"type": "text", "text": "x"}, {"type": "hologram", "depth": 3}):
        assert service.post("/chunk", json=sent).json() == sent


def test_inside_a_model(service: TestClient) -> None:
    sent: dict[str, Any] = {
        "messages": [{"role": "user", "content": "x", "z": 1}],
        "format": {"type": "json_schema", "json_schema": {"name": "n", "schema": {"type": "object"}}},
    }
    assert service.post("/conversation", json=sent).json() == sent
    assert place(service.post("/conversation", json={"messages": [{"role": "tool"}]})) == [
        ["body", "messages", 0, "tool", "content"]
    ]


def test_answers(service: TestClient) -> None:
    assert service.get("/answer").json() == RESPONSE
    assert service.get("/answer-of-dict").json() == {k: v for k, v in RESPONSE.items() if k != "x_router"}
    assert service.get("/untyped").json()["answer"]["choices"][0]["finish_reason"] == "brand_new"


def test_a_whole_request(service: TestClient) -> None:
    sent = {"model": "m", "messages": [{"role": "user", "content": "x"}], "temperature": 0.5}
    assert service.post("/request", json=sent).json() == sent
    assert place(service.post("/request", json={"model": "m"})) == [["body", "messages"]]


def test_the_document(service: TestClient) -> None:
    document = service.get("/openapi.json").json()
    schemas = document["components"]["schemas"]
    assert {"UserMessage", "TextChunk", "ChatCompletionResponse", "ChatCompletionRequest"} <= set(schemas)
    assert not [name for name in schemas if name.endswith(("-Input", "-Output")) and not name.startswith("Conv")]
    assert schemas["UserMessage"]["properties"]["role"]["const"] == "user"
    assert schemas["UserMessage"]["required"] == ["content"]
    body = document["paths"]["/message"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert body == {"$ref": "#/components/schemas/UserMessage"}
    OpenAPI.model_validate(document)


def test_a_method_as_a_dependency() -> None:
    app = FastAPI()
    with LocalServer(pace_ms=0) as server, Mistral(api_key="k", server_url=server.url) as client:

        def complete(answer: Any = Depends(client.chat.complete)) -> ChatCompletionResponse:  # noqa: B008
            return answer

        app.post("/complete")(complete)
        paths = TestClient(app).get("/openapi.json").json()["paths"]
    operation = paths["/complete"]["post"]
    assert {"model", "temperature", "timeout_ms"} <= {parameter["name"] for parameter in operation["parameters"]}
