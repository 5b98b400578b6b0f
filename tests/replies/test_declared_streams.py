"""What declares a stream, what a method sends to say whether it wants one, and operations that are named twice."""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.answered import Answered, document, package_of
from tests.support.http_server import reply
from tests.support.lowered import lower_text

DOCUMENT = document("streams")
ANSWER = reply(200, {"text": "t"})


def events(*data: str) -> bytes:
    return reply(200, "".join(f"data: {line}\n\n" for line in data), {"content-type": "text/event-stream"})


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return package_of(DOCUMENT, "streams_back", tmp_path_factory.getbasetemp() / "answered")


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, package: Any) -> Iterator[Answered]:
    made = Answered(request.param, package)
    yield made
    made.close()


def test_stream_false_is_not_sent_unasked(call: Answered) -> None:
    assert call("chat.ask", ANSWER, q="x").text == "t"
    assert call.server.asked[-1].json == {"q": "x"}
    call("chat.ask", ANSWER, q="x", stream=False)
    assert call.server.asked[-1].json == {"q": "x", "stream": False}
    assert call.events("chat.ask_stream", events('{"delta": "d"}'), q="x")[0].delta == "d"
    assert call.server.asked[-1].json == {"q": "x", "stream": True}


@pytest.mark.parametrize("method", ["chat.must", "chat.usually"])
def test_stream_false_is_sent_where_it_must_be_said(method: str, call: Answered) -> None:
    call(method, ANSWER, q="x")
    assert call.server.asked[-1].json == {"q": "x", "stream": False}
    call.events(f"{method}_stream", events('{"delta": "d"}'), q="x")
    assert call.server.asked[-1].json == {"q": "x", "stream": True}


def test_fern_declares_json_lines(call: Answered) -> None:
    body = reply(200, '{"delta": "a"}\n{"delta": "b"}\n', {"content-type": "application/json"})
    assert [piece.delta for piece in call.events("fern.lines", body, q="x")] == ["a", "b"]
    assert call.server.asked[-1].json["q"] == "x"


def test_fern_declares_event_streams(call: Answered) -> None:
    assert [piece.delta for piece in call.events("fern.events", events('{"delta": "a"}'))] == ["a"]
    assert call.server.asked[-1].header("accept") == "text/event-stream"
    assert call.events("fern.silent", events('{"delta": "a"}')) == [{"delta": "a"}]


def test_fern_declares_two_methods(call: Answered) -> None:
    assert call("fern.both", ANSWER, q="x").text == "t"
    assert call.server.asked[-1].json == {"q": "x"}
    found = call.events("fern.both_stream", events('{"delta": "a"}', "[END]"), q="x")
    assert [piece.delta for piece in found] == ["a"] and isinstance(found[0], call.models.Piece)
    assert call.server.asked[-1].json == {"q": "x", "stream": True}


def test_fern_names_the_flag(call: Answered) -> None:
    assert call("fern.flag", ANSWER, q="x").text == "t"
    assert call.server.asked[-1].json == {"q": "x"}
    body = reply(200, '{"delta": "a"}\n', {"content-type": "application/json"})
    assert [piece.delta for piece in call.events("fern.flag_stream", body, q="x")] == ["a"]
    assert call.server.asked[-1].json == {"q": "x", "live": True}


@pytest.mark.parametrize("method", ["speakeasy.events", "speakeasy.hidden"])
def test_speakeasy_declares_streams_and_their_end(method: str, call: Answered) -> None:
    found = call.events(method, events('{"delta": "a"}', "[END]"))
    assert [piece.delta for piece in found] == ["a"] and isinstance(found[0], call.models.Piece)
    with pytest.raises(call.package.errors.StreamInterrupted):
        call.events(method, events('{"delta": "a"}'))


def test_no_body_without_properties(call: Answered, package: Any) -> None:
    client = package.Sample(**call.options)
    for name in ("read", "drop", "look"):
        assert "body" not in inspect.signature(getattr(client.bare, name)).parameters
    assert "body" in inspect.signature(client.bare.search).parameters
    call("bare.read", ANSWER)
    asked = call.server.asked[-1]
    assert asked.body == b"" and asked.header("content-type") is None


TWICE = """
    openapi: 3.1.0
    info: {title: Sample, version: '1'}
    paths:
      /z:
        post: {operationId: same, tags: [t], summary: first, responses: {'204': {description: d}}}
        get: {operationId: same, tags: [t], summary: second, responses: {'204': {description: d}}}
      /a:
        get: {operationId: same, tags: [t], summary: third, responses: {'204': {description: d}}}
        put: {operationId: other, tags: [t], responses: {'204': {description: d}}}
"""


def test_the_first_in_the_document_keeps_a_name_that_is_there_twice() -> None:
    package, _, diagnostics = lower_text(textwrap.dedent(TWICE))
    (resource,) = package.resources
    ids = {operation.summary: operation.id for operation in resource.operations if operation.summary}
    assert ids["first"] == "same" and len(set(ids.values())) == 3
    assert "operationId 'same' is taken: openapi.yaml:6" in diagnostics.render()
