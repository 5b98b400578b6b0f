"""Streams: what an event carries, what ends them, and the extensions and settings that declare one."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.lowered import type_text
from tests.support.small import JSON, STRING, Lowered, lowered, model, post, ref, reply

SSE = "text/event-stream"
SCHEMAS: JSON = {"One": model(a=STRING), "Two": model(b=STRING), "Whole": model(c=STRING)}


def event(data: JSON, name: str | None = None, **more: Any) -> JSON:
    return {"properties": {"data": data, **({} if name is None else {"event": {"const": name}})}, **more}


def content(schema: JSON) -> JSON:
    return {"contentMediaType": "application/json", "contentSchema": schema}


def streamed(item: JSON) -> Lowered:
    responses = {"200": {"description": "", "content": {SSE: {"itemSchema": item}}}}
    return lowered({"/x": {"get": {"operationId": "op", "responses": responses}}}, SCHEMAS, openapi="3.2.0")


def carried(item: JSON) -> tuple[str, str, dict[str, tuple[str, bool]], str | None, bool]:
    """What the events of an `itemSchema` carry: any, unnamed ones, named ones; what ends them; whether all is text."""
    stream = streamed(item).operations["op"].methods[0].stream
    assert stream is not None
    by_name = {one.name: (type_text(one.type), one.text) for one in stream.by_name}
    return type_text(stream.payload), type_text(stream.unnamed), by_name, stream.sentinel, stream.all_text


ONE, TWO = content(ref("One")), content(ref("Two"))
UNION = "OpResponseEventData"


@pytest.mark.parametrize(
    ("item", "found"),
    [
        (event(ONE), ("One", "One", {}, None, False)),
        (event(ONE, "a"), ("One", "One", {}, None, False)),
        ({"oneOf": [event(ONE, "a"), event(TWO, "b")]}, (None, None, {"a": ("One", False), "b": ("Two", False)}, None,
                                                         False)),
        ({"anyOf": [event(ONE, "a"), event(TWO)]}, (None, "Two", {"a": ("One", False)}, None, False)),
        ({"oneOf": [event(ONE, "a"), event(ONE)]}, ("One", "One", {}, None, False)),
        ({"oneOf": [event(ONE, "a"), event({"const": "[DONE]"})]}, ("One", "One", {}, "[DONE]", False)),
        ({"oneOf": [event(ONE, "a"), event({"enum": ["[DONE]"]}, "b")]}, ("One", "One", {}, "[DONE]", False)),
        ({"oneOf": [event(ONE, "a"), event({"const": "b"}), event({"const": "a"})]}, ("One", "One", {}, "a", False)),
        ({"oneOf": [event(ONE), event({"enum": ["x"] * 2}, "b")]}, (None, "One", {"b": ("string", True)}, None, False)),
        ({"oneOf": [event(ONE), event(STRING, "b")]}, (None, "One", {"b": ("string", True)}, None, False)),
        (event({"contentMediaType": "text/plain", "contentSchema": STRING}), ("string", "string", {}, None, True)),
        (event({"contentSchema": STRING}), ("string", "string", {}, None, False)),
        (event({"contentMediaType": 5, "contentSchema": STRING}), ("string", "string", {}, None, False)),
        ({**event(ONE), "oneOf": [event({}, "a"), event({}, "b")]}, ("One", "One", {}, None, False)),
        ({"allOf": [event(ONE), {"properties": {"event": {"const": "a"}}}]}, ("One", "One", {}, None, False)),
        ({"allOf": [{"oneOf": [event(ONE, "a"), event(TWO, "b")]}, {"properties": {"id": STRING}}]},
         (None, None, {"a": ("One", False), "b": ("Two", False)}, None, False)),
        ({"oneOf": [event(ONE, "a"), {"oneOf": [event(TWO, "b"), event(TWO, "c")]}]},
         (None, None, {"a": ("One", False), "b": ("Two", False), "c": ("Two", False)}, None, False)),
    ],
)  # fmt: skip
def test_what_the_events_of_an_item_schema_carry(item: JSON, found: Any) -> None:
    made = carried(item)
    payload, unnamed = found[0] or made[0], found[1] or made[0]
    assert made == (payload, unnamed, *found[2:])


def test_an_item_schema_without_contents_is_itself_the_event() -> None:
    for item in (ref("One"), event(STRING), event({"const": "x"})):
        stream = streamed(item).operations["op"].methods[0].stream
        assert stream is not None and (stream.by_name, stream.all_text, stream.unnamed) == ((), None, None), item


# -- extensions -------------------------------------------------------------------------------------------------------


def marked(operation: JSON, media: JSON, **properties: JSON) -> list[str]:
    path = post(model(**properties or {"stream": {"type": "boolean"}, "q": STRING}), **operation,
                responses={"200": {"description": "", "content": media}})  # fmt: skip
    return [line for line in lowered({"/x": path}, SCHEMAS).operation() if line.startswith("def ")]


JSON_ONE: JSON = {"application/json": {"schema": ref("One")}}


@pytest.mark.parametrize(
    ("extension", "methods"),
    [
        (False, ["def op -> json One (application/json)"]),
        ("yes", ["def op -> json One (application/json)"]),
        (True, ["def op -> jsonl bare One stream=True"]),
        ({}, ["def op -> jsonl bare One stream=True"]),
        ({"format": "sse"}, ["def op -> sse bare One stream=True"]),
        ({"format": "sse", "terminator": "[END]"}, ["def op -> sse bare One until [END] stream=True"]),
        ({"format": "json", "terminator": 5}, ["def op -> jsonl bare One stream=True"]),
    ],
)
def test_a_stream_that_fern_declares(extension: Any, methods: list[str]) -> None:
    found = marked({"x-fern-streaming": extension}, JSON_ONE)
    assert [line.replace("op_stream", "op") for line in found] == methods


def test_a_stream_that_fern_declares_beside_a_whole_answer() -> None:
    extension = {"format": "sse", "stream-condition": "$request.live", "response": ref("Whole"),
                 "response-stream": ref("Two")}  # fmt: skip
    found = marked({"x-fern-streaming": extension}, JSON_ONE, live={"type": "boolean"}, q=STRING)
    assert "json Whole" in found[0] and found[1:] == ["def op_stream -> sse bare Two live=True"]
    found = marked({"x-fern-streaming": {**extension, "response": None}}, JSON_ONE, live={"type": "boolean"}, q=STRING)
    assert "One" in found[0] and found[1] == "def op_stream -> sse bare Two live=True"
    found = marked({"x-fern-streaming": {"stream-condition": "$request.live"}}, JSON_ONE, live={"type": "boolean"})
    assert "json One" in found[0] and found[1] == "def op_stream -> jsonl bare One live=True"


def test_a_stream_that_speakeasy_declares() -> None:
    media: JSON = {"application/json": {"schema": ref("One"), "x-speakeasy-sse-sentinel": "[END]"}}
    assert marked({}, media) == ["def op -> sse bare One until [END] stream=True"]
    media = {SSE: {"schema": ref("Two"), "x-speakeasy-sse-sentinel": "[STOP]"}, **media}
    found = marked({}, media)
    assert found[-1].endswith("-> sse bare Two until [STOP] stream=True")
    media = {SSE: {"schema": ref("Two"), "x-speakeasy-sse-sentinel": 5}, "application/json": {"schema": ref("One")}}
    assert marked({}, media)[-1].endswith("-> sse bare Two stream=True")
    assert marked({}, {SSE: {"x-speakeasy-sse-sentinel": "[END]"}}) == [
        "def op -> sse bare any until [END] stream=True"
    ]


# -- envelopes and settings -------------------------------------------------------------------------------------------


def envelopes(*written: JSON, settings: str = "") -> list[str]:
    schemas = {f"E{n}": one for n, one in enumerate(written)} | SCHEMAS
    schema = ref("E0") if len(written) == 1 else {"oneOf": [ref(f"E{n}") for n in range(len(written))]}
    made = lowered({"/x": {"get": {"operationId": "op", "responses": reply(schema, SSE)}}}, schemas, settings)
    return [*made.operation(), *(one.name for one in made.package.schemas if getattr(one, "envelope", False))]


def test_envelopes_and_bare_payloads() -> None:
    data = {"data": ref("One")}
    assert envelopes(model(**data, event=STRING, id=STRING, retry=STRING, comment=STRING)) == [
        "def get_op -> sse envelope E0 of One", "E0",
    ]  # fmt: skip
    assert envelopes(model(**data)) == ["def get_op -> sse envelope E0 of One", "E0"]
    assert envelopes(model(**data, more=STRING)) == ["def get_op -> sse bare E0"]
    assert envelopes(model(event=STRING)) == ["def get_op -> sse bare E0"]
    found = envelopes(model(**data, event={"const": "a"}), model(data={"const": "[DONE]"}))
    assert found == ["def get_op -> sse envelope E0 of One until [DONE]", "E0"]
    found = envelopes(model(**data, event={"const": "a"}), model(data={"type": "string", "enum": ["[DONE]"]}))
    assert found == ["def get_op -> sse envelope E0 of One until [DONE]", "E0"]
    found = envelopes(model(**data, event={"const": "a"}), model(data=ref("Two"), event={"const": "b"}))
    assert found[0].startswith("def get_op -> sse envelope ") and found[0].endswith(" of any")
    assert found[1:] == ["E0", "E1"]
    found = envelopes(model(**data, event={"const": "a"}), model(b=STRING))
    assert found[0].startswith("def get_op -> sse bare ") and found[1:] == []
    found = envelopes(model(**data, event={"const": "a"}), {"type": "array", "items": STRING})
    assert found[0].startswith("def get_op -> sse bare ") and found[1:] == []


def test_what_the_settings_say_of_the_end() -> None:
    data = model(data=ref("One"))
    for text, end in (
        ("sentinel = 'x'", " until x"), ("finished_when = 'a'", " finished when a"),
        ("sentinel = 'x'\ncollect = 'Whole'", " until x collects Whole"),
    ):  # fmt: skip
        for name in ("E0", "One"):
            found = envelopes(data, settings=f"[tool.sdk.streams.{name}]\n{text}")
            assert found[0] == f"def get_op -> sse envelope E0 of One{end}"
    done = model(data={"const": "[DONE]"})
    for text, end in (
        ("collect = 'Whole'", " until [DONE] collects Whole"), ("sentinel = 'x'", " until x"),
        ("last = ['a', 'b']", " until [DONE] last a or b"),
    ):  # fmt: skip
        found = envelopes(model(data=ref("One"), event=STRING), done, settings=f"[tool.sdk.streams.One]\n{text}")
        assert found == [f"def get_op -> sse envelope E0 of One{end}", "E0"]
    found = envelopes(data, settings="absent = 'warning'\n[tool.sdk.streams.One]\ncollect = 'Lost'")
    assert found[0] == "def get_op -> sse envelope E0 of One"


def test_the_text_that_ends_a_stream() -> None:
    ends = [model(data={"const": text}) for text in ("Z", "B")]
    assert envelopes(model(data=ref("One"), event=STRING), *ends)[0].endswith(" of One until B")
    for data, payload in (({"const": 5}, "5"), ({"enum": ["a", "b"]}, "E0Data"), ({"enum": [5]}, "5")):
        assert envelopes(model(data=data))[0] == f"def get_op -> sse envelope E0 of {payload}"


def test_a_stream_that_adds_up_to_a_message_has_its_reasoning() -> None:
    responses = reply(ref("One"), SSE)
    for collect, reasoning in (("collect = 'Whole'\n", ("thought",)), ("", ())):
        rules = f"[tool.sdk.streams.One]\nsentinel = 'x'\n{collect}"
        settings = f"{rules}[tool.sdk.messages]\nschemas = ['Whole']\nreasoning = ['thought']\n"
        made = lowered({"/x": {"get": {"operationId": "op", "responses": responses}}}, SCHEMAS, settings=settings)
        stream = made.operations["op"].methods[0].stream
        assert stream is not None and stream.reasoning == reasoning


def test_a_payload_that_has_an_error_of_its_own() -> None:
    assert envelopes(model(error=STRING)) == ["def get_op -> sse bare E0 error is no failure"]
    found = envelopes(model(a=STRING), model(error=STRING, b=STRING))
    assert found[0].endswith(" error is no failure")
    assert not envelopes(model(a=STRING), model(b=STRING))[0].endswith(" error is no failure")


def test_a_list_of_events_is_its_events() -> None:
    assert envelopes({"type": "array", "items": ref("One")}) == ["def get_op -> sse bare One"]


@pytest.mark.parametrize(("schema", "kind"), [(True, "any any"), (STRING, "json string")])
def test_a_reply_of_any_type_is_no_file(schema: Any, kind: str) -> None:
    made = lowered({"/x": {"get": {"operationId": "op", "responses": reply(schema, "*/*")}}})
    assert made.operation() == [f"def get_op -> {kind} (application/json)"]
