"""Structured output: every way of writing a type, what the server is asked, and answers that are not what was asked."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys
from typing import Any, TypedDict

import attrs
import msgspec
import pydantic
import pytest
from mistralai import errors, models

from tests.support.cycles import holders
from tests.support.twins import Twin, server_fixture, twin_fixture  # noqa: F401

ASK: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "a book"}]}
TEXT = '{"title": "Dune", "pages": 412, "scores": {"a": 5}}'


class PydanticBook(pydantic.BaseModel):
    title: str
    pages: int
    scores: dict[str, int] = {}


@attrs.define
class AttrsBook:
    title: str
    pages: int
    scores: dict[str, int] = attrs.Factory(dict)


@dataclasses.dataclass
class DataclassBook:
    title: str
    pages: int
    scores: dict[str, int] = dataclasses.field(default_factory=dict)


class StructBook(msgspec.Struct):
    title: str
    pages: int
    scores: dict[str, int] = {}


class DictBook(TypedDict):
    title: str
    pages: int
    scores: dict[str, int]


CLASSES = [PydanticBook, AttrsBook, DataclassBook, StructBook]


@pytest.mark.parametrize("kind", CLASSES)
@pytest.mark.parametrize("how", ["whole", "stream"])
def test_answer_is_a_value_of_the_type(twin: Twin, kind: Any, how: str) -> None:
    twin.server.answer(TEXT)
    if how == "whole":
        response = twin.call("chat.parse", kind, **ASK)
    else:
        response = twin.collect("chat.parse_stream", kind, **ASK)
    assert response.choices[0].message.parsed == kind(title="Dune", pages=412, scores={"a": 5})
    assert isinstance(response, models.ParsedChatCompletionResponse)
    assert response.request_id == "local-1"
    assert response.choices[0].message.content == TEXT


def test_typed_dict_and_keyword(twin: Twin) -> None:
    twin.server.answer(TEXT)
    response = twin.call("chat.parse", response_format=DictBook, **ASK)
    assert response.choices[0].message.parsed == {"title": "Dune", "pages": 412, "scores": {"a": 5}}


@pytest.mark.parametrize("kind", [*CLASSES, DictBook])
def test_schema_is_closed_and_dictionaries_stay_fillable(twin: Twin, kind: Any) -> None:
    twin.server.answer(TEXT)
    twin.call("chat.parse", kind, **ASK)
    wanted = twin.server.last.json["response_format"]
    assert (wanted["type"], wanted["json_schema"]["strict"]) == ("json_schema", True)
    assert wanted["json_schema"]["name"] == kind.__name__
    schema = wanted["json_schema"]["schema"]
    assert schema["additionalProperties"] is False
    assert schema["properties"]["scores"]["additionalProperties"] == {"type": "integer"}


def test_json_schema_is_sent_as_it_stands(twin: Twin) -> None:
    schema = {"title": "A book!", "type": "object", "properties": {"title": {"type": "string"}}}
    twin.server.answer('{"title": "Dune", "more": [1]}')
    response = twin.call("chat.parse", schema, **ASK)
    assert response.choices[0].message.parsed == {"title": "Dune", "more": [1]}
    sent = twin.server.last.json["response_format"]["json_schema"]
    assert sent == {"name": "A_book", "schema": schema, "strict": True}


def test_list_of_nested_types(twin: Twin) -> None:
    twin.server.answer("[" + TEXT + "]")
    response = twin.call("chat.parse", list[DataclassBook], **ASK)
    assert response.choices[0].message.parsed == [DataclassBook("Dune", 412, {"a": 5})]


def test_stream_yields_events(twin: Twin) -> None:
    twin.server.answer(TEXT)
    if twin.mode == "sync":
        events = list(twin.client.chat.parse_stream(AttrsBook, **ASK))
        assert all(isinstance(event, models.CompletionEvent) for event in events)
        assert "".join(event.data.choices[0].delta.content or "" for event in events) == TEXT


def test_a_tool_call_has_nothing_to_parse(twin: Twin) -> None:
    twin.server.answer(None, tool_calls=[{"name": "f", "arguments": {}}])
    response = twin.call("chat.parse", AttrsBook, **ASK)
    assert response.choices[0].message.parsed is None
    assert response.choices[0].message.tool_calls[0].function.name == "f"


def test_reasoning_before_the_answer(twin: Twin) -> None:
    twin.server.answer(TEXT, thinking="Which book?")
    response = twin.call("chat.parse", AttrsBook, **ASK)
    assert response.choices[0].message.parsed.title == "Dune"


@pytest.mark.parametrize("how", ["whole", "stream"])
@pytest.mark.parametrize(
    ("text", "reason", "error"),
    [
        ('{"title": "Du', "length", errors.LengthFinishReasonError),
        (TEXT, "model_length", errors.LengthFinishReasonError),
        ("I cannot", "content_filter", errors.ContentFilterFinishReasonError),
        ("", "stop", errors.EmptyContentError),
        ("```json\n" + TEXT + "\n```", "stop", errors.InvalidContentError),
        ("Dune, of course", "stop", errors.InvalidContentError),
        ('{"title": "Dune", "pages": "many"}', "stop", errors.InvalidContentError),
        ("null", "stop", errors.InvalidContentError),
        ('{"title":', "error", errors.StructuredOutputError),
        ("[" * 2000 + "]" * 2000, "stop", errors.InvalidContentError),
    ],
)
def test_answers_that_cannot_be_read(twin: Twin, text: str, reason: str, error: Any, how: str) -> None:
    twin.server.answer(text, finish_reason=reason)
    with pytest.raises(errors.StructuredOutputError) as caught:
        if how == "whole":
            twin.call("chat.parse", AttrsBook, **ASK)
        else:
            twin.collect("chat.parse_stream", AttrsBook, **ASK)
    found = caught.value
    assert holders(found) == []
    assert type(found) is error
    assert isinstance(found, errors.MistralError)
    assert (found.text or "", found.finish_reason, found.choice) == (text, reason, 0)
    assert found.response.choices[0].finish_reason == reason
    assert found.request_id == "local-1"
    again = pickle.loads(pickle.dumps(found))
    assert (again.text, again.response) == (found.text, found.response)


def test_absent_content(twin: Twin) -> None:
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant"}}
    twin.server.respond({"id": "x", "object": "chat.completion", "model": "m", "choices": [choice]})
    with pytest.raises(errors.EmptyContentError) as caught:
        twin.call("chat.parse", PydanticBook, **ASK)
    assert caught.value.text is None


def test_parsed_message_goes_back_as_it_is(twin: Twin) -> None:
    twin.server.answer(TEXT)
    response = twin.call("chat.parse", AttrsBook, **ASK)
    message = response.choices[0].message
    twin.call("chat.complete", model="m", messages=[*ASK["messages"], message, {"role": "user", "content": "more"}])
    assert twin.server.last.json["messages"][1]["content"] == TEXT
    assert "parsed" not in twin.server.last.json["messages"][1]
    assert "parsed" not in response.to_dict()["choices"][0]["message"]
    for again in (pickle.loads(pickle.dumps(response)), copy.deepcopy(response)):
        assert again == response
        assert again.choices[0].message.parsed == message.parsed


def test_an_unfit_type_is_refused_before_anything_is_sent(twin: Twin) -> None:
    with pytest.raises(TypeError):
        twin.call("chat.parse", complex, **ASK)
    assert twin.server.requests == []


def test_pydantic_is_not_imported() -> None:
    code = (
        "import sys, dataclasses; from mistralai import Mistral; from mistralai.testing import LocalServer\n"
        "@dataclasses.dataclass\nclass A: x: int\n"
        "server = LocalServer(); server.start(); server.answer('{\"x\": 1}')\n"
        "client = Mistral(api_key='k', server_url=server.url)\n"
        "r = client.chat.parse(A, model='m', messages=[{'role': 'user', 'content': 'x'}])\n"
        "assert r.choices[0].message.parsed.x == 1\nserver.stop(); assert 'pydantic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": "generated"})
