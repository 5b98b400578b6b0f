"""Bodies of one object for a whole answer and another for a stream: which properties of both are the same."""

from __future__ import annotations

import pytest

from tests.support.lowered import type_text
from tests.support.small import JSON, STRING, lowered, model, post, ref

ENUM: JSON = {"enum": ["x", "y"]}
AGAIN: JSON = {**ENUM, "maxLength": 5}
"""The same values, and a class of its own."""
OTHER: JSON = {"enum": ["x", "z"]}
BOTH: JSON = {"200": {"description": "", "content": {"application/json": {}, "text/event-stream": {}}}}


def nested(inner: JSON, depth: int) -> JSON:
    for _ in range(depth):
        inner = {"type": "array", "items": inner}
    return inner


def inside(inner: JSON, depth: int) -> JSON:
    for _ in range(depth):
        inner = model(p=inner)
    return inner


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (ENUM, AGAIN, True),
        (ENUM, OTHER, False),
        (ENUM, STRING, False),
        (STRING, ENUM, False),
        (nested(ENUM, 1), ENUM, False),
        (ENUM, nested(ENUM, 1), False),
        (nested(ENUM, 1), nested(AGAIN, 1), True),
        (nested(ENUM, 1), nested(OTHER, 1), False),
        (nested(ENUM, 5), nested(AGAIN, 5), True),
        (nested(ENUM, 6), nested(AGAIN, 6), False),
        (inside(ENUM, 5), inside(AGAIN, 5), True),
        (inside(ENUM, 6), inside(AGAIN, 6), False),
        (model(p=STRING), ENUM, False),
        (ENUM, model(p=STRING), False),
        (model(p=STRING, q=STRING), model(p=STRING), False),
        (model(p=STRING), model(p=STRING, q=STRING), False),
        (model(p=STRING, q=ENUM), model(p=STRING, q=OTHER), False),
        (model(p=STRING, q=ENUM), model(p=STRING, r=ENUM), False),
    ],
)
def test_properties_of_both_objects(one: JSON, other: JSON, same: bool) -> None:
    live = model(stream={"const": True}, a=one)
    whole = model(stream={"const": False}, a=other)
    made = lowered({"/x": post({"oneOf": [ref("Live"), ref("Whole")]}, responses=BOTH)}, {"Live": live, "Whole": whole})
    body = made.operations["op"].body
    assert body is not None
    (field,) = [field for field in body.fields if field.wire == "a"]
    assert (type_text(field.type) != "any") is same
