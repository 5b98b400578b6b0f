"""Replies: whether they are a list, which the name of a method says, and what a method returns of several."""

from __future__ import annotations

import pytest

from tests.support.small import JSON, STRING, get, lowered, model

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
