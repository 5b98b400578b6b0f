"""Null: which components allow it, so that every use of their names does."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.lowered import type_text
from tests.support.small import JSON, STRING, lowered, model, ref

NULL: JSON = {"type": "null"}


@pytest.mark.parametrize(
    ("schema", "nulls"),
    [
        (True, False),
        (model(), False),
        ({**model(), "nullable": True}, True),
        ({**model(), "nullable": "yes"}, False),
        ({"type": "object", "enum": [None, {}]}, True),
        ({"type": "object", "anyOf": [model(a=STRING), NULL]}, True),
        ({"type": "object", "oneOf": [model(a=STRING), {"type": ["null"]}]}, True),
        ({"type": "object", "oneOf": [model(a=STRING), {"const": None}]}, True),
        ({"type": "object", "allOf": [{**model(a=STRING), "nullable": True}]}, False),
        ({"allOf": [{**model(a=STRING), "nullable": True}, {"description": "x"}]}, True),
        ({"type": "object", "$ref": "#/components/schemas/Maybe"}, True),
        ({"enum": ["x", None]}, True),
        ({"enum": ["x"]}, False),
        ({"anyOf": [STRING, {"enum": ["x", "y"]}]}, False),
        ({"anyOf": [{"type": "integer"}, {"enum": ["x", None]}]}, True),
        ({"anyOf": [STRING, {"type": ["integer", "null"]}]}, True),
        ({"anyOf": [STRING, {"anyOf": [{"type": "integer"}, NULL]}]}, True),
        ({"anyOf": [STRING, ref("Maybe")]}, True),
        ({"anyOf": [STRING, {"$ref": "#/nothing"}]}, False),
        ({"anyOf": [STRING, True]}, False),
        ({"anyOf": [ref("A"), STRING]}, False),
        (NULL, False),
    ],
)
def test_whether_a_component_allows_null(schema: Any, nulls: bool) -> None:
    made = lowered(schemas={"A": schema, "Maybe": {**model(), "nullable": True}, "H": model(a=ref("A"))})
    assert type_text(made.schema("H").fields[0].type).endswith(" or null") is nulls
