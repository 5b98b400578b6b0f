"""Request bodies: which media type is sent, what is a file, and the forms of OpenAPI 2."""

from __future__ import annotations

from typing import Any

import pytest

from generator import ir
from tests.support.lowered import type_text
from tests.support.small import JSON, STRING, lowered, model, post, ref, reply

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


TAKEN: JSON = {"name": "payload", "in": "query", "schema": STRING}
OPEN: JSON = {**model(a=STRING), "additionalProperties": True}
LIST: JSON = {"type": "array", "items": STRING}


@pytest.mark.parametrize(
    ("schema", "text", "parameters", "arguments", "said"),
    [
        (LIST, "body = 'payload'", [], ["payload", ""], []),
        (LIST, "body = 'payload'", [TAKEN], ["payload_2", ""],
         ["warning: the body is the argument payload_2: payload is at openapi.yaml:1:"]),
        (OPEN, "others = 'payload'", [], ["body", "payload", "a"], []),
        (OPEN, "others = 'payload'", [TAKEN], ["body", "payload_2", "a"],
         ["warning: other properties is the argument payload_2: payload is at openapi.yaml:1:"]),
        (OPEN, "body = 'other'", [], ["body", "", "a"], []),
        (model(a=STRING), "others = 'payload'", [], ["body", "", "a"], []),
        (model(a=STRING, b=STRING), "arguments = { b = 'a' }", [], ["body", "", "body_a", "a"],
         ["note: property 'a' is the argument body_a: a is at openapi.yaml:1:"]),
        (model(b=STRING), "arguments = { b = 'payload' }", [TAKEN], ["body", "", "payload_2"],
         ["warning: property 'b' is the argument payload_2: payload is at openapi.yaml:1:"]),
    ],
)  # fmt: skip
def test_arguments_that_a_rule_names(
    schema: JSON, text: str, parameters: list[JSON], arguments: list[str], said: list[str]
) -> None:
    rule = f"[[tool.sdk.rules]]\nmatch = {{ operation = '*' }}\n{text}\n"
    made = lowered({"/x": post(schema, parameters=parameters)}, settings=rule)
    found = made.operations["op"].body
    assert found is not None
    assert [found.argument, found.others, *(field.name for field in found.fields)] == arguments
    assert [line.rstrip("0123456789") for line in made.said] == said
    assert all(pointer.startswith("/paths/~1x/post/requestBody") for pointer in made.pointers)


def test_a_union_for_a_stream_has_no_other_properties() -> None:
    union = {"oneOf": [model(stream={"const": flag}, a=STRING) for flag in (True, False)]}
    responses = {"200": {"description": "", "content": {"application/json": {"schema": model()},
                                                        "text/event-stream": {"schema": model(a=STRING)}}}}  # fmt: skip
    rule = "[[tool.sdk.rules]]\nmatch = { operation = '*' }\nothers = 'payload'\n"
    made = lowered({"/x": post(union, responses=responses)}, settings=rule).operations["op"].body
    assert made is not None and (made.others, [field.name for field in made.fields]) == ("", ["a", "stream"])


FORM: JSON = {"schema": ref("Form")}
EITHER: JSON = {"schema": {"anyOf": [ref("Form"), ref("Third")]}}


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ({"multipart/form-data": FORM}, "acl"),
        ({"multipart/form-data": {"schema": ref("Name")}}, "acl"),
        ({"application/json": FORM, "multipart/form-data": FORM}, "acl"),
        ({"application/json": FORM}, ""),
        ({"multipart/form-data": EITHER}, "acdl"),
    ],
)
def test_bytes_are_text_but_in_forms(content: JSON, kept: str) -> None:
    either = {"anyOf": [ref("Other"), {"type": "array", "items": FILE}]}
    schemas = {"Form": model(a=FILE, b=either, l={"type": "array", "items": FILE}), "Name": ref("Form"),
               "Other": model(c=FILE), "Third": model(d=FILE)}  # fmt: skip
    operation = {"operationId": "op", "requestBody": {"content": content}, "responses": reply()}
    made = lowered({"/x": {"post": operation}}, schemas)
    fields = [field for name in ("Form", "Other", "Third") for field in made.schema(name).fields]
    assert "".join(sorted(field.wire for field in fields if "binary" in type_text(field.type))) == kept
    assert ("[binary]" in "".join(made.shown)) is bool(kept)
