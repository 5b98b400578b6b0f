"""Defaults: which of them can be a value of the type that they stand beside."""

from __future__ import annotations

from typing import Any

import pytest

from generator import ir
from tests.support.small import JSON, STRING, get, lowered, model, ref

NUMBER: JSON = {"type": "integer"}
SCHEMAS: JSON = {"U": {"oneOf": [ref("M"), NUMBER]}, "M": model(x=STRING)}


@pytest.mark.parametrize(
    ("schema", "value", "kept"),
    [
        ({"type": "null"}, 5, False),
        ({"type": "null"}, None, True),
        ({"type": ["integer", "null"]}, 2.0, True),
        ({"type": ["integer", "null"]}, "2", False),
        ({"allOf": [ref("U")]}, {}, True),
        ({"allOf": [ref("U")]}, "x", False),
        ({}, 5, True),
    ],
)
def test_defaults_of_properties(schema: JSON, value: Any, kept: bool) -> None:
    made = lowered(schemas={"A": model(a={**schema, "default": value}), **SCHEMAS})
    assert made.said == ([] if kept else [f"warning: the default {value!r} does not fit its type | left out"])


def test_the_default_of_a_parameter_that_is_a_union_is_believed() -> None:
    parameter = {"name": "a", "in": "query", "schema": {"allOf": [ref("U")], "default": "x"}}
    made = lowered({"/x": get(parameters=[parameter])}, SCHEMAS)
    assert made.operations["op"].parameters[0].default == ir.Default("x")
    assert made.said == []
