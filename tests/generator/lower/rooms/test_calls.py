"""Calls: what a method sends, and what it says of itself."""

from __future__ import annotations

import json

import pytest

from generator.settings.config import Config
from tests.support.lowered import lower_text
from tests.support.small import JSON, STRING, get, lowered, model, post, reply

BOOLEAN: JSON = {"type": "boolean"}
BOTH: JSON = {"200": {"description": "", "content": {"application/json": {"schema": model()},
                                                     "text/event-stream": {"schema": model(a=STRING)}}}}  # fmt: skip
KEY: JSON = {"type": "apiKey", "in": "header", "name": "X-Key"}
DIGEST: JSON = {"type": "http", "scheme": "digest"}


@pytest.mark.parametrize(
    ("body", "asked"),
    [
        (model(stream=BOOLEAN), " [stream=False]"),
        ({**model(stream=BOOLEAN), "required": ["stream"]}, " stream=False"),
        (model(stream={**BOOLEAN, "default": True}), " stream=False"),
        (model(stream={**BOOLEAN, "default": False}), " [stream=False]"),
        (model(a=BOOLEAN, stream=BOOLEAN), " [stream=False]"),
        (model(a=BOOLEAN), ""),
        (model(stream=STRING), ""),
    ],
)
def test_a_whole_answer_is_asked_for_where_a_stream_would_come(body: JSON, asked: str) -> None:
    for needed in ({}, {"required": True}):
        path = post(body, responses=BOTH)
        path["post"]["requestBody"] |= needed
        assert lowered({"/x": path}).operation()[0] == f"def op -> json OpResponse (application/json){asked}"


def test_a_union_of_bodies_is_one_argument_where_nothing_streams() -> None:
    union = {"oneOf": [model(stream={"const": True}, a=STRING), model(stream={"const": False}, b=STRING)]}
    for responses, sent in ((BOTH, ["a", "b", "stream"]), (reply(model()), [])):
        made = lowered({"/x": post(union, responses=responses)})
        assert made.operations["op"].body is not None
        assert sorted(field.wire for field in made.operations["op"].body.fields) == sent


def test_the_name_that_is_made_for_an_operation_is_taken() -> None:
    made = lowered({path: get(id="same") for path in ("/a", "/b", "/b/")})
    assert {operation.path: id for id, operation in made.operations.items()} == {
        "/a": "same", "/b": "get_b", "/b/": "get_b_",
    }  # fmt: skip


def test_a_query_in_a_path_is_split_at_the_first_sign() -> None:
    assert lowered({"/x?a=b=c&&d": get()}).operation()[1:] == ["query a: 'b=c' = 'b=c' form*", "query d: '' = '' form*"]


def test_an_argument_is_called_body_where_there_is_none() -> None:
    query = {"name": "body", "in": "query", "schema": STRING}
    operation = {**post({"type": "object", "properties": {}})["post"], "parameters": [query]}
    assert lowered({"/x": {"get": operation}}).operations["op"].parameters[0].name == "body"
    assert lowered({"/x": {"post": operation}}).operations["op"].parameters[0].name != "body"


def test_words_of_an_operation_stand_without_blanks_around_them() -> None:
    operation = lowered({"/x": get(summary=" One. ", description="\n More.\n")}).operations["op"]
    assert (operation.summary, operation.description) == ("One.", "More.")


def test_a_scheme_of_another_type_is_no_key() -> None:
    assert lowered(components={"securitySchemes": {"main": {**KEY, "type": "basic"}}}).package.security == ()


def test_a_scheme_that_is_not_there_is_said_and_one_that_is_not_supported_only_once() -> None:
    unsupported = "warning: security scheme 'd' is not supported | its credential is for the caller to add, as a header"
    for names, said in (("d", []), ("dz", ["warning: no such security scheme: d, z | this alternative is left out"])):
        security = [{name: [] for name in names}]
        made = lowered({"/x": get(security=security)}, components={"securitySchemes": {"d": DIGEST}})
        assert made.said == [*said, unsupported]


def test_a_package_without_a_word_has_a_variable_all_the_same() -> None:
    document = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {},
                "components": {"securitySchemes": {"main": KEY}}}  # fmt: skip
    package, _, _ = lower_text(json.dumps(document), Config(package="_"))
    assert [scheme.env for scheme in package.security] == ["API_API_KEY"]
