"""Replies: whether they are a list, which the name of a method says, and what a method returns of several."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.small import JSON, STRING, get, lowered, model, post, ref

ARRAY: JSON = {"type": "array", "items": STRING}
ROWS = model(rows=ARRAY)


def verb(schema: JSON, path: str) -> str:
    """The verb of a GET without an id: of `list_things` in the resource `shop`."""
    (method,) = lowered({path: get(schema, id="", tags=["shop"])}).methods.values()
    return method.removeprefix("shop.").partition("_")[0]


@pytest.mark.parametrize(
    ("schema", "named", "unnamed"),
    [
        (ARRAY, "list", "list"),
        ({"type": ["array", "null"]}, "list", "list"),
        ({"type": ["string"]}, "list", "get"),
        ({}, "list", "get"),
        (model(a=STRING), "get", "get"),
        (model(Items=ARRAY), "list", "list"),
        (model(result=ARRAY, response=model()), "list", "list"),
        (model(data=ARRAY, response=model()), "list", "list"),
        (model(a=ARRAY, **{"Has-More": {}}), "list", "list"),
        (model(a=ARRAY, b=ARRAY, limit=STRING), "get", "get"),
        (model(things=ARRAY), "list", "get"),
        (model(other=ARRAY, thing=ARRAY), "list", "get"),
        (model(**{"!": ARRAY}), "get", "get"),
        (model(data=ROWS), "list", "list"),
        (model(response=ROWS), "list", "list"),
        (model(result=ROWS), "list", "list"),
        (model(data=ROWS, result=model()), "get", "get"),
        (model(data=model(result=ROWS)), "get", "get"),
        ({"allOf": [model(a=STRING), model(items=ARRAY)]}, "list", "list"),
        ({"allOf": [model(items=STRING)], "properties": {"items": ARRAY}}, "list", "list"),
        ({"allOf": [model(items=ARRAY)], "properties": {"items": STRING}}, "get", "get"),
    ],
)
def test_a_list_is_an_array_or_a_page(schema: JSON, named: str, unnamed: str) -> None:
    for path in ("/things", "/a/things/?x=/y#/z"):
        assert verb(schema, path) == named, path
    assert verb(schema, "/") == unnamed


# -- what a method returns --------------------------------------------------------------------------------------------

FILE: JSON = {**STRING, "format": "binary"}
IMAGE: JSON = {**STRING, "contentMediaType": "image/png"}
SILENT: JSON = {"description": ""}
THING: JSON = {"description": "", "content": {"application/json": {"schema": ref("Thing")}}}
STREAMING = "x-fern-streaming"


def returned(responses: JSON, method: str = "get", **more: Any) -> list[str]:
    """What the methods of an operation return, without their names."""
    made = lowered({"/x": {method: {"operationId": "op", "responses": responses, **more}}}, {"Thing": model(a=STRING)})
    return [line.partition(" -> ")[2] for line in made.operation() if line.startswith("def ")]


def answered(content: JSON, method: str = "get", **more: Any) -> list[str]:
    return returned({"200": {"description": "", "content": content}}, method, **more)


@pytest.mark.parametrize(
    ("responses", "method", "line"),
    [
        ({"200": SILENT}, "get", "any any (*/*)"),
        ({"200": SILENT, "204": SILENT}, "get", "any any (*/*)"),
        ({"204": SILENT, "205": SILENT}, "get", "none nothing (*/*)"),
        ({"200": SILENT}, "head", "none nothing (*/*)"),
        ({"200": THING}, "head", "none nothing (*/*)"),
        ({"2XX": THING}, "head", "none nothing (*/*)"),
        ({"200": THING, "204": SILENT}, "get", "json Thing or null (application/json) or nothing"),
        ({"2XX": THING}, "post", "json Thing or null (application/json) or nothing"),
        ({"2xx": THING}, "get", "json Thing (application/json)"),
        ({"DEFAULT": THING}, "get", "json Thing (application/json)"),
        ({"DEFAULT": THING, "201": SILENT}, "get", "any any (*/*)"),
    ],
)
def test_what_the_statuses_say(responses: JSON, method: str, line: str) -> None:
    assert returned(responses, method) == [line]


def test_what_is_no_status_is_left_out_wherever_it_stands() -> None:
    made = lowered({"/x": get(responses={"200": SILENT, "x-a": SILENT, "y": SILENT})})
    assert made.said == ["warning: no such status: 'y' | left out"]


@pytest.mark.parametrize(
    ("media", "schema", "line"),
    [
        ("text/*", IMAGE, "text string (text/*)"),
        ("text/plain", FILE, "text string (text/plain)"),
        ("*/*", None, "any any (application/json)"),
        ("*/*", {"$ref": "#/nothing"}, "any any (application/json)"),
        ("*/*", STRING, "json string (application/json)"),
        ("*/*", IMAGE, "binary binary (*/*)"),
        ("*/*", {"type": "object", "contentMediaType": "image/png"}, "binary binary (*/*)"),
        ("*/*", {"type": "object", "contentMediaType": "text/plain"}, "json {any} (application/json)"),
        ("*/*", {**STRING, "contentEncoding": "image/png"}, "binary binary (*/*)"),
        ("*/*", {**IMAGE, "contentEncoding": "base64"}, "json string (application/json)"),
        ("*/*", {**IMAGE, "contentSchema": STRING}, "json string (application/json)"),
        (" ", STRING, "binary binary (*/*)"),
        (" ", {"type": "integer"}, "json integer (*/*)"),
        (" ", None, "any any (*/*)"),
        ("application/json", FILE, "binary binary (application/json)"),
        ("application/json", IMAGE, "json string (application/json)"),
        ("application/json", STRING, "json string (application/json)"),
    ],
)
def test_what_a_schema_makes_of_a_reply(media: str, schema: JSON | None, line: str) -> None:
    assert answered({media: {} if schema is None else {"schema": schema}}) == [line]


@pytest.mark.parametrize(
    ("content", "line", "left_out"),
    [
        ({"application/json": FILE, "application/hal+json": ref("Thing")}, "json Thing (application/hal+json)",
         ["application/json"]),
        ({"image/png": FILE, "application/json": STRING}, "binary binary (image/png)", ["application/json"]),
        ({"image/png": FILE, "application/json": True}, "any any (application/json)", ["image/png"]),
        ({"image/png": FILE, "application/json": {}}, "binary binary (image/png)", ["application/json"]),
        ({"image/png": FILE, "application/json": ref("Thing")}, "json Thing (application/json)", ["image/png"]),
        ({"image/png": FILE, "application/json": {"$ref": "#/nothing"}}, "any any (application/json)", ["image/png"]),
        ({"image/png": FILE, "application/json": None}, "binary binary (image/png)", ["application/json"]),
        ({"image/png": FILE, "application/json": {**STRING, "enum": ["a"]}}, "json 'a' (application/json)",
         ["image/png"]),
        ({"image/png": FILE, "application/json": ref("Thing"), "application/hal+json": STRING},
         "json OpResponse (application/json)", ["image/png"]),
        ({"*/*": IMAGE, "text/plain": STRING}, "binary binary (*/*)", ["text/plain"]),
        ({"image/png": FILE, "image/gif": FILE}, "binary binary (image/gif)", ["image/png"]),
        ({"multipart/form-data": model(), "text/plain": STRING}, "text string (text/plain)", ["multipart/form-data"]),
        ({"application/json": ref("Thing"), "application/hal+json": ref("Thing")}, "json Thing (application/json)", []),
        ({"application/json": ref("Thing"), "text/csv": STRING}, "json Thing (application/json)", ["text/csv"]),
        ({"application/json": ref("Thing"), "application/xml": ref("Thing"), "text/csv": STRING},
         "json Thing (application/json)", ["text/csv"]),
    ],
)  # fmt: skip
def test_which_of_several_media_types_is_asked_for(content: JSON, line: str, left_out: list[str]) -> None:
    written = {media: {} if schema is None else {"schema": schema} for media, schema in content.items()}
    responses = {"200": {"description": "", "content": written}}
    made = lowered({"/x": get(responses=responses)}, {"Thing": model(a=STRING)})
    assert made.operation()[0].partition(" -> ")[2] == line
    assert [one.name for one in made.ledger.entries()] == left_out


def test_a_stream_that_is_declared_where_nothing_has_a_schema() -> None:
    assert answered({"application/json": {}}, "post", **{STREAMING: True}) == ["jsonl bare any"]
    assert answered({"text/plain": {}}, "post", **{STREAMING: True}) == ["text string (text/plain)", "jsonl bare any"]
    assert answered({"application/json": {"schema": ref("Thing")}}, "head", **{STREAMING: True}) == [
        "none nothing (*/*)"
    ]


def test_classes_of_a_stream_and_of_a_whole_answer_are_called_after_what_they_are() -> None:
    extension = {"format": "sse", "stream-condition": "$request.live", "response": model(w=STRING),
                 "response-stream": model(e=STRING)}  # fmt: skip
    responses = {"200": {"description": "", "content": {"application/json": {"schema": model(a=STRING)}}}}
    made = lowered({"/x": post(model(live={"type": "boolean"}), responses=responses, **{STREAMING: extension})})
    assert [one.name for one in made.package.schemas] == ["OpEvent", "OpRequest", "OpResponse"]


def test_classes_of_failures_are_called_after_the_status() -> None:
    content = {"application/json": {"schema": model(a=STRING)}}
    other = {"application/json": {"schema": model(b=STRING)}}
    responses = {"200": SILENT, "302": {"description": "", "content": content},
                 "404": {"description": "", "content": content},
                 "default": {"description": "", "content": other}}  # fmt: skip
    made = lowered({"/x": get(responses=responses)})
    assert [one.name for one in made.package.schemas] == ["Op404Error", "OpError"]
    assert [one.status for one in made.operations["op"].errors] == ["404", "default"]
