"""Request bodies: which media type is sent, what is a file, and the forms of OpenAPI 2."""

from __future__ import annotations

from typing import Any

import pytest

from generator import ir
from tests.support.small import JSON, STRING, lowered, model, ref, reply

FILE: JSON = {"type": "string", "format": "binary"}
EMPTY: JSON = {"type": "object", "properties": {}}
LEFT_OUT = (
    "warning: request content types with other schemas are left out | the ledger names each, and what is sent instead"
)
OLD = "warning: `in: formData` is OpenAPI 2 | taken as fields of the request body's form"


def sent(content: JSON, method: str = "post", **more: Any) -> tuple[list[str], list[str]]:
    """The body of an operation with this content, and what was complained of."""
    operation = {"operationId": "op", "requestBody": {"content": content}, "responses": reply(), **more}
    made = lowered({"/x": {method: operation}}, {"Thing": model(a=STRING)})
    return made.operation()[1:], made.said


def body(content: JSON, **more: Any) -> ir.Body:
    operation = {"operationId": "op", "requestBody": {"content": content}, "responses": reply(), **more}
    found = lowered({"/x": {"post": operation}}, {"Thing": model(a=STRING)}).operations["op"].body
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("media", "schema", "line"),
    [
        ("text/*", FILE, "text text/plain: string"),
        ("*/*", FILE, "binary application/octet-stream: binary"),
        ("*/*", STRING, "json application/json: string"),
        ("application/json", FILE, "json application/json: binary"),
        ("*/*", {"type": "file"}, "binary application/octet-stream: binary"),
        ("*/*", {"contentMediaType": "image/png"}, "binary application/octet-stream: binary"),
        ("*/*", {**STRING, "contentMediaType": "image/png"}, "binary application/octet-stream: binary"),
        ("*/*", {"contentMediaType": "image/png", "type": "array"}, "json application/json: [any]"),
        ("*/*", {"contentMediaType": "image/png", "contentEncoding": "base64"}, "json application/json: any"),
        ("application/jsonl", FILE, "jsonl application/jsonl: [any]"),
        ("application/jsonl", STRING, "jsonl application/jsonl: [any]"),
        ("application/jsonl", {"type": "integer"}, "jsonl application/jsonl: [integer]"),
        ("multipart/form-data", STRING, "multipart multipart/form-data: {any}"),
        ("multipart/form-data", {"type": "array", "items": STRING}, "multipart multipart/form-data: {any}"),
        ("application/x-www-form-urlencoded", STRING, "form application/x-www-form-urlencoded: {any}"),
    ],
)
def test_what_a_schema_makes_of_a_media_type(media: str, schema: JSON, line: str) -> None:
    assert sent({media: {"schema": schema}}) == ([f"body? {line}"], [])


def test_json_of_that_very_name_is_sent() -> None:
    content = {"application/hal+json": {"schema": model(a=STRING)}, "application/json": {"schema": model(b=STRING)}}
    assert sent(content) == (["body? json application/json: OpRequest", "b?: string"], [LEFT_OUT])


def test_a_body_without_content() -> None:
    for method in ("get", "post"):
        assert sent({}, method) == ([], ["warning: a request body without content | the method sends none"])


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ({"application/json": {"schema": EMPTY}, "text/plain": {"schema": STRING}}, "{any}"),
        ({"application/json": {"schema": {**EMPTY, "oneOf": [model(a=STRING), model(b=STRING)]}}}, "OpRequest"),
        ({"application/json": {"schema": {**EMPTY, "type": "string"}}}, "string"),
        ({"application/json": {"schema": {**EMPTY, "additionalProperties": STRING}}}, "{string}"),
    ],
)
def test_what_says_something_is_a_body_of_a_method_that_reads(content: JSON, line: str) -> None:
    assert sent(content, "get")[0] == [f"body? json application/json: {line}"]


@pytest.mark.parametrize(
    ("part", "chosen"),
    [
        (FILE, "multipart"),
        ({"anyOf": [FILE, {"type": "null"}]}, "multipart"),
        ({"oneOf": [STRING, FILE]}, "multipart"),
        ({"allOf": [FILE, {"description": "x"}]}, "multipart"),
        ({"type": "array", "items": FILE}, "multipart"),
        (STRING, "json"),
    ],
)
def test_a_form_with_files_is_sent_instead_of_json(part: JSON, chosen: str) -> None:
    form = {"schema": model(name=STRING, part=part)}
    assert body({"application/json": {"schema": model(a=STRING)}, "multipart/form-data": form}).kind == chosen


def test_one_component_is_one_schema_whatever_is_said_of_it() -> None:
    described = {**ref("Thing"), "description": "Other words."}
    content = {"application/json": {"schema": ref("Thing")}, "application/xml": {"schema": described}}
    assert sent(content) == (["body? json application/json: Thing", "a?: string"], [])
    content["application/xml"] = {"schema": {"type": "object", "description": "Another one."}}
    assert sent(content)[1] == [LEFT_OUT]


@pytest.mark.parametrize(
    ("content", "kind", "fields"),
    [
        ({}, "form", ["a"]),
        ({"multipart/form-data": {}}, "multipart", ["a"]),
        ({"multipart/form-data": {"schema": model(b=STRING)}}, "multipart", ["a", "b"]),
        ({"application/x-www-form-urlencoded": {"schema": model(b=STRING)}}, "form", ["a", "b"]),
        ({"application/json": {"schema": model(b=STRING)}}, "form", ["a"]),
    ],
)
def test_fields_of_a_form_of_openapi_2(content: JSON, kind: str, fields: list[str]) -> None:
    parameters = [{"name": "a", "in": "formData", "type": "string"}, {"name": 5, "in": "formData", "type": "string"}]
    found = body(content, parameters=parameters)
    assert (found.kind, sorted(field.wire for field in found.fields)) == (kind, fields)
    assert OLD in sent(content, parameters=parameters)[1]


@pytest.mark.parametrize("style", ["form", "spaceDelimited", "pipeDelimited", "deepObject"])
def test_styles_of_the_parts_of_a_form(style: str) -> None:
    content = {"schema": model(a={"type": "array", "items": STRING}), "encoding": {"a": {"style": style}}}
    found = body({"application/x-www-form-urlencoded": content})
    assert [(part.wire, part.style, part.explode) for part in found.styles] == [("a", style, style == "form")]
