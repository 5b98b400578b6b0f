"""The requests that the local server got: recorded without secrets, asserted on, checked against the specification."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import yaml

from overlay.testing import LocalServer, schemas_from_openapi
from overlay.testing.http.validate import problems
from tests.support.paths import ROOT

CHAT = "/v1/chat/completions"
ASK: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "hello"}]}
SPEC = ROOT / "openapi.yaml"


@pytest.fixture(scope="module")
def schemas() -> dict[str, Any]:
    return schemas_from_openapi(yaml.safe_load(SPEC.read_text("utf-8")))


@pytest.fixture
def server(schemas: dict[str, Any]) -> Iterator[LocalServer]:
    with LocalServer(schemas=schemas) as server:
        yield server


@pytest.fixture
def client(server: LocalServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, timeout=5) as client:
        yield client


def test_requests_are_recorded_without_secrets(server: LocalServer, client: httpx.Client) -> None:
    client.post(CHAT, json=ASK, headers={"authorization": "Bearer sk-123", "cookie": "a=b", "x-mine": "yes"})
    call = server.assert_called(path=CHAT, model="m", times=1)
    assert call.headers["x-mine"] == "yes"
    assert "sk-123" not in repr(call)
    assert "a=b" not in repr(call)
    assert call.has_api_key("sk-123")
    assert not call.has_api_key("sk-124")
    with pytest.raises(AssertionError, match=r"model is 'm', not 'other'"):
        server.assert_called(model="other")
    with pytest.raises(AssertionError, match="expected 2 request"):
        server.assert_called(model="m", times=2)
    server.assert_called(path="/v1/models", times=0)


def test_an_api_key_can_be_required() -> None:
    with LocalServer(api_key="right") as server:
        assert httpx.get(server.url + "/v1/models").status_code == 401
        assert httpx.get(server.url + "/v1/models", headers={"authorization": "Bearer right"}).status_code == 200


VALID: list[dict[str, Any]] = [
    ASK,
    {**ASK, "temperature": 0.2, "stop": ["a"], "n": 2, "stream": True, "tool_choice": "any"},
    {**ASK, "stop": "a", "temperature": None, "max_tokens": None},
    {**ASK, "messages": [{"role": "user", "content": [{"type": "text", "text": "a"}]}]},
    {**ASK, "tools": [{"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}]},
]

BROKEN: list[tuple[dict[str, Any], str, str]] = [
    ({"model": "m"}, "/messages", "field required"),
    ({**ASK, "model": 3}, "/model", "should be string, not 3"),
    ({**ASK, "temperature": "warm"}, "/temperature", 'not "warm"'),
    ({**ASK, "messages": "hello"}, "/messages", 'should be array, not "hello"'),
    ({**ASK, "messages": [{"role": "usr", "content": "a"}]}, "/messages/0/role", 'not "usr"'),
    ({**ASK, "messages": [{"content": "a"}]}, "/messages/0/role", "field required"),
    ({**ASK, "tools": [{"type": "function", "function": {"parameters": {}}}]}, "/tools/0/function/name", "required"),
    ({**ASK, "messages": [{"role": "user", "content": [{"type": "text"}]}]}, "/messages/0/content/0/text", "required"),
]


@pytest.mark.parametrize("body", VALID)
def test_valid_requests_pass(schemas: dict[str, Any], body: dict[str, Any]) -> None:
    assert problems(schemas, "POST", CHAT, body) == []


@pytest.mark.parametrize(("body", "pointer", "sentence"), BROKEN)
def test_broken_requests_get_a_422_that_says_where(
    server: LocalServer, client: httpx.Client, body: dict[str, Any], pointer: str, sentence: str
) -> None:
    response = client.post(CHAT, json=body)
    assert response.status_code == 422
    (detail,) = response.json()["detail"]
    assert detail["pointer"] == pointer
    assert detail["loc"][0] == "body"
    assert sentence in detail["msg"]
    assert pointer in detail["msg"]
    assert server.last.problems == [detail]


def test_unchecked_without_schemas() -> None:
    with LocalServer(schemas={}) as server:
        assert httpx.post(server.url + CHAT, json={"nonsense": 1}).status_code == 200


def test_the_schemas_are_compact_and_complete(schemas: dict[str, Any]) -> None:
    assert {key for key in schemas if key != "$defs"} == {
        "POST /v1/chat/completions",
        "POST /v1/fim/completions",
        "POST /v1/agents/completions",
        "POST /v1/embeddings",
    }
    assert not {"title", "description", "examples"} & set(schemas["$defs"]["ChatCompletionRequest"])
    assert len(json.dumps(schemas)) < SPEC.stat().st_size / 2
    assert "description" in schemas["$defs"]["Function"]["properties"]  # a field of that name stays
    assert "ChatCompletionResponse" not in schemas["$defs"]


def test_keywords() -> None:
    schema = {
        "type": "object",
        "properties": {
            "n": {"type": "integer", "minimum": 1, "exclusiveMaximum": 5},
            "name": {"type": "string", "minLength": 2, "pattern": "^[a-z]+$"},
            "tags": {"type": "array", "maxItems": 1, "items": {"enum": ["a", "b"]}},
            "old": {"type": "string", "nullable": True},
            "kind": {"const": "x"},
            "a/b": {"type": ["string", "null"]},
        },
        "additionalProperties": False,
    }
    body = {"n": 5, "name": "A", "tags": ["a", "c"], "old": None, "kind": "y", "a/b": True, "more": 1}
    found = problems({"POST /x/{id}": schema}, "POST", "/x/7", body)
    assert [(problem["pointer"], problem["type"]) for problem in found] == [
        ("/n", "exclusiveMaximum"),
        ("/name", "minLength"),
        ("/name", "pattern"),
        ("/tags", "maxItems"),
        ("/tags/1", "enum"),
        ("/kind", "literal_error"),
        ("/a~1b", "string_type"),
        ("/more", "extra_forbidden"),
    ]
    assert problems({"POST /x/{id}": schema}, "POST", "/x/7/y", body) == []
    assert problems({"POST /x": {"type": "integer"}}, "POST", "/x", True)[0]["loc"] == ["body"]


def test_documents_are_sloppy() -> None:
    plain = {"content": {"application/json": {"schema": {"type": "object", "title": "x"}}}}
    broken = {
        "/a": None,
        "/b": {"post": None},
        "/c": {"post": {"requestBody": {"content": {"application/json": None}}}},
    }
    assert schemas_from_openapi({"paths": broken, "components": None}) == {"$defs": {}}
    paths = {
        "/d": {"post": {"requestBody": {"$ref": "#/components/requestBodies/Shared"}}},
        "/e": {"post": {"requestBody": plain}},
        "/e#stream": {"post": {"requestBody": {"content": {"application/json": {"schema": {"type": "array"}}}}}},
    }
    schemas = schemas_from_openapi({"paths": paths, "components": {"requestBodies": {"Shared": plain}}})
    assert schemas["POST /d"] == {"type": "object"}
    assert problems(schemas, "POST", "/e", {}) == problems(schemas, "POST", "/e", []) == []
    assert problems(schemas, "POST", "/e", 1) != []
