"""What is said of names that several things want, and of what is left out: in words that tell which thing is meant."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.small import JSON, STRING, Lowered, get, lowered, model, post, ref, reply

HERE = "openapi.yaml:1:"


def said(made: Lowered) -> list[str]:
    """The complaints, without the columns of what they name."""
    return [text.split(HERE)[0] for text in made.said]


def test_what_takes_the_second_name() -> None:
    made = lowered(schemas={"U": {"oneOf": [ref("A"), ref("B")]}, "A": model(a=STRING), "B": model(b=STRING),
                            "UnknownU": model(c=STRING)})  # fmt: skip
    assert said(made) == ["warning: the class for unknown variants of U is named UnknownU2: UnknownU is at "]
    pet = {**model(kind=STRING), "discriminator": {"propertyName": "kind"}}
    made = lowered(schemas={"Pet": pet, "Cat": {"allOf": [ref("Pet"), model(a=STRING)]}, "AnyPet": model(z=STRING)})
    assert said(made) == ["warning: the union of all that are 'Pet' is named AnyPet2: AnyPet is at "]
    thing = {"Thing": model(), "ThingParam": model(b=STRING), "ThingInput": model(c=STRING)}
    made = lowered({"/x": post(model(a=ref("Thing")))}, thing)
    assert said(made) == ["warning: what callers may pass for Thing is named ThingParam2: ThingParam is at "]
    assert made.schema("Thing").param == "ThingParam2"


def test_two_error_classes_of_one_name() -> None:
    def failing(key: str) -> JSON:
        return {**reply(), "400": {"description": "", "content": {"application/json": {"schema": ref(key)}}}}

    made = lowered({"/x": get(None, "one", responses=failing("ShopError")),
                    "/y": get(None, "two", responses=failing("shopError"))},
                   {"ShopError": model(), "shopError": model(b=STRING)})  # fmt: skip
    assert [one.name for one in made.package.errors] == ["ShopError", "ShopError2"]
    assert "warning: the error class of schema 'shopError' is named ShopError2: ShopError is at " in said(made)


def test_an_iterator_whose_names_are_taken() -> None:
    both = [{"name": name, "in": "query", "schema": STRING} for name in ("page", "size")]
    page = model(items={"type": "array", "items": STRING}, page={"type": "integer"}, size={"type": "integer"})
    made = lowered(
        {"/a": get(page, "list_a", tags=["t"], parameters=both), "/b": get(None, "b", tags=["t"]),
         "/c": get(None, "c", tags=["t"])},
        settings="[tool.sdk.operations]\nb = 't.list_items'\nc = 't.iter_list'",
    )  # fmt: skip
    assert said(made) == ["warning: the iterator of operation 'list_a' is named list_items_2: list_items is at "]


def test_a_stream_whose_name_is_taken() -> None:
    both = {"200": {"description": "", "content": {media: {"schema": STRING} for media in
                                                   ("application/json", "text/event-stream")}}}  # fmt: skip
    made = lowered(
        {"/a": {"get": {"operationId": "a", "responses": both}}, "/b": get(None, "b")},
        settings="[tool.sdk.operations]\nb = 't.find_stream'\n[[tool.sdk.rules]]\nmatch = { operation = 'a' }\n"
        "method = 't.load'\nstream = 't.find_stream'\n",
    )
    assert made.operations["a"].methods[1].name == "find_stream_2"
    assert made.said[-1].endswith(" | give it a name in [tool.sdk.operations]")
    assert said(made)[-1] == "warning: the stream of operation 'a' is named find_stream_2: find_stream is at "


def test_resources_whose_classes_would_be_one() -> None:
    made = lowered(
        {f"/{name}": get(None, name) for name in ("a", "b", "c")},
        settings="[tool.sdk.operations]\na = 'x.y_z.get'\nb = 'x_y.z.get'\nc = 'x_y_z.get'",
    )
    assert said(made) == ["warning: the class of resource x_y_z is named XYZ2: XYZ is at "]


NESTED: JSON = {"type": "array", "items": {"$ref": "#/x-list"}}


@pytest.mark.parametrize(
    ("paths", "schemas", "text"),
    [
        ({"/x": get({"$ref": "#/x-list"})}, {},
         "the schema contains itself, or is nested too deeply | taken as any value"),
        ({"/x": get(None, responses=reply(STRING, "application/xml"))}, {},
         "content type 'application/xml' is not known | the method returns the raw bytes"),
        ({}, {"A": model(a={"enum": ["x", []]})}, "an enum with lists or objects in it | taken as any value"),
        ({}, {"A": model(a={"const": []})},
         "a constant that is no text, number or boolean | taken as any value"),
        ({}, {"A": 5}, "schema 'A' is neither a mapping nor a boolean | taken as any value"),
        ({}, {"A": model(a=5)}, "a schema is a mapping or a boolean | taken as any value"),
        ({}, {"A": {**model(), "oneOf": [STRING, {"type": "integer"}], "properties": {}, "anyOf": [STRING, {}]}},
         "more than one oneOf or anyOf | the first decides the type"),
        ({"/x": get(None, **{"x-fern-pagination": {"cursor": "$request.c", "results": "$response.a"}})}, {}, None),
    ],
)  # fmt: skip
def test_what_is_recovered_from(paths: JSON, schemas: JSON, text: str | None) -> None:
    made = lowered(paths, schemas, **{"x-list": NESTED})
    assert made.said == ([] if text is None else [f"warning: {text}"])


PAGE = model(rows={"type": "array", "items": STRING}, more={"type": "array", "items": STRING}, next=STRING)


@pytest.mark.parametrize(
    ("extension", "missing"),
    [
        ({"cursor": "$request.after", "next_cursor": "$response.next"}, "one list in the reply"),
        ({"cursor": "$request.after", "next_cursor": "$response.next", "results": "$response.no"},
         "a list at 'no' of the reply"),
        ({"cursor": "$request.before", "next_cursor": "$response.next", "results": "$response.rows"},
         "a parameter 'before'"),
        ({"cursor": 5, "next_cursor": "$response.next", "results": "$response.rows"}, "a parameter None"),
        ({"cursor": "$request.after", "results": "$response.rows"}, "where the next page is told"),
        ({"next_uri": "next", "results": "$response.rows"}, "where the next page is told"),
        ({"cursor": "$request.after", "next_cursor": "$response.next", "results": "$response.rows"}, None),
        ({"next_uri": "$response.next", "results": "$response.rows"}, None),
        ({"offset": "$request.after", "results": "$response.rows"}, None),
        ({"offset": "$request.after.deep", "results": "$response.rows"}, None),
    ],
)  # fmt: skip
def test_pages_that_an_extension_promises(extension: Any, missing: str | None) -> None:
    parameters = [{"name": "after", "in": "query", "schema": STRING}]
    made = lowered({"/x": get(PAGE, parameters=parameters, **{"x-fern-pagination": extension})})
    text = f"warning: x-fern-pagination is left out: the operation does not have {missing}"
    assert made.said == ([] if missing is None else [text])
    assert (made.operations["op"].methods[0].pagination is None) is (missing is not None)


def test_streams_that_the_settings_promise() -> None:
    def complaint(settings: str, method: str = "get") -> list[str]:
        path = {method: {"operationId": "op", "responses": reply(STRING)}}
        return lowered({"/x": path}, settings=f"[tool.sdk.operations]\nop = {settings}").said

    said = "error: operation 'op' has no stream that this could be about | "
    assert complaint("{ method = 't.find', stream = 't.live' }") == [
        f"{said}`event` or `format` says that there is one"
    ]
    assert complaint("{ event = 'A' }") == [f"{said}`stream` says that there is one"]
    assert complaint("{ format = 'jsonl' }") == [f"{said}`stream` says that there is one"]
    assert complaint("{ stream = true }", "head") == [f"{said}replies to HEAD have no body"]
    assert complaint("{ stream = true }") == []
