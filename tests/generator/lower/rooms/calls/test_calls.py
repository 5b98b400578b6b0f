"""Calls: what a method sends, and what it says of itself."""

from __future__ import annotations

import json
from typing import Any

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


# -- names of parameters ----------------------------------------------------------------------------------------------

RULE = "[[tool.sdk.rules]]\nmatch = { operation = '*' }\narguments = { b = 'a' }\n"


def query(name: Any, place: str = "query") -> JSON:
    return {"name": name, "in": place, "schema": STRING}


@pytest.mark.parametrize(
    ("path", "parameters", "settings", "names", "said"),
    [
        ("/x", [query("Accept"), query("accept", "header")], "", ["accept"],
         ["warning: parameter 'accept' is left out: OpenAPI says that this header parameter is ignored"]),
        ("/x", [query("a-b"), query("a_b")], "", ["query_a_b", "a_b"],
         ["note: query parameter 'a-b' is the argument query_a_b: a_b is at openapi.yaml:1:"]),
        ("/x", [query("a_b"), query("a-b")], "", ["a_b", "query_a_b"],
         ["note: query parameter 'a-b' is the argument query_a_b: a_b is at openapi.yaml:1:"]),
        ("/x", [query("a"), query("b")], RULE, ["query_a", "a"],
         ["note: query parameter 'a' is the argument query_a: a is at openapi.yaml:1:"]),
        ("/x", [query("b"), query("b", "header")], RULE, ["a", "a_2"],
         ["warning: header parameter 'b' is the argument a_2: a is at openapi.yaml:1:"]),
        ("/x", [query(5, "formData")], "", [],
         ["warning: parameter '5' is left out: it has no name that is a text"]),
        ("/{a-b}/{a_b}", [], "", ["path_a_b", "a_b"],
         ["note: path parameter 'a-b' is the argument path_a_b: a_b is at openapi.yaml:1:",
          "warning: path parameter 'a-b' is not declared | taken as a string",
          "warning: path parameter 'a_b' is not declared | taken as a string"]),
    ],
)  # fmt: skip
def test_names_of_parameters(
    path: str, parameters: list[JSON], settings: str, names: list[str], said: list[str]
) -> None:
    made = lowered({path: get(parameters=parameters)}, settings=settings)
    assert [parameter.name for parameter in made.operations["op"].parameters] == names
    assert sorted(line.rstrip("0123456789") for line in made.said) == said
    assert all(
        pointer.startswith(("/paths/~1x/get/parameters/", "/paths/~1{a-b}~1{a_b}/get")) for pointer in made.pointers
    )


def test_classes_of_other_properties_are_called_after_the_class() -> None:
    made = lowered(schemas={"A": {**model(a=STRING), "additionalProperties": model(b=STRING)}})
    assert [one.name for one in made.package.schemas] == ["A", "AValue"]
    for beyond in (5, {}, True):
        made = lowered(schemas={"A": {**model(a=STRING), "additionalProperties": beyond}})
        assert (made.shown, made.said, made.schema("A").open) == (["model A in a.py", "  a?: string"], [], True)
