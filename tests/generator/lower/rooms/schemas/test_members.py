"""Members of unions: unions in them, values among them, and what inline ones are called."""

from __future__ import annotations

import pytest

from tests.support.lowered import type_text
from tests.support.small import JSON, STRING, lowered, model, ref

NUMBER: JSON = {"type": "integer"}
P, Q, R = model(p=STRING), model(q=STRING), model(r=STRING)
BOTH = [ref("P"), ref("Q")]
FIVE = "warning: an enum value that is no string: 5 | taken as '5'"


def member(value: object, **properties: JSON) -> JSON:
    return {**model(**properties, type={"const": value}), "required": ["type"]}


def united(members: list[JSON], **more: object) -> tuple[str, list[str], list[str]]:
    """The type of a property that is any of these, the classes that it takes, and what is said."""
    made = lowered(schemas={"A": model(a={"anyOf": members, **more}), "P": P, "Q": Q, "R": R})
    names = [one.name for one in made.package.schemas if one.name not in "APQR"]
    return type_text(made.schema("A").fields[0].type), names, made.said


@pytest.mark.parametrize(
    ("inner", "shown", "names"),
    [
        ({"anyOf": BOTH}, "AA", ["AA"]),
        ({"oneOf": BOTH}, "AA", ["AA"]),
        ({"oneOf": BOTH, "nullable": True, "title": "Both"}, "AA or null", ["AA"]),
        ({"anyOf": BOTH, "nullable": True}, "AA or null", ["AA"]),
        ({"oneOf": BOTH, "type": "object"}, "AA", ["AA", "AAOption1"]),
        ({"oneOf": BOTH, "anyOf": [NUMBER, STRING]}, "AA", ["AA", "AAOption1"]),
        ({"oneOf": BOTH, "discriminator": {"propertyName": "p"}}, "AA", ["AA", "AAOption1"]),
    ],
)
def test_a_union_in_a_union(inner: JSON, shown: str, names: list[str]) -> None:
    assert united([inner, ref("R")]) == (shown, names, [])


def test_unions_in_unions_are_opened_so_deep() -> None:
    for depth, names in ((20, ["AA"]), (21, ["AA", "AAOption1"])):
        schema: JSON = {"anyOf": BOTH}
        for _ in range(depth - 1):
            schema = {"anyOf": [schema, ref("R")]}
        assert united([schema, ref("R")])[1] == names


@pytest.mark.parametrize(
    ("members", "more", "shown", "names", "said"),
    [
        ([{**ref("P"), "enum": ["x"]}, NUMBER], {}, "('x' | integer)", [], []),
        ([{"allOf": [STRING], "enum": ["x", "y"]}, {"const": "z"}], {}, "AA", ["AA", "AAObject"], []),
        ([{"enum": []}, STRING], {}, "any", [], []),
        ([{"type": ["string", "null"], "enum": [5, "6"]}, ref("P")], {}, "AA or null", ["AA", "AAEnum"], [FIVE]),
        ([{"type": "string", "enum": [5, "6"]}, ref("P")], {}, "AA", ["AA", "AAEnum"], [FIVE]),
        ([{"type": [7, "string"], "enum": [5, "6"]}, ref("P")], {}, "AA", ["AA", "AAEnum"], [FIVE]),
        ([{"type": ["string"], "enum": ["x", "y"]}, ref("P")], {}, "AA", ["AA", "AAEnum"], []),
        ([{"enum": [5]}, {"const": "y"}], {"type": "string"}, "AA", ["AA"], [FIVE]),
        ([{"type": "integer", "enum": [5]}, {"const": "y"}], {"type": "string"}, "('y' | 5)", [], []),
        ([{"type": ["integer", "string"], "enum": ["5", "y"]}, NUMBER], {}, "AA", ["AA", "AAEnum"], []),
        ([STRING, {**STRING, "format": "uuid"}], {}, "string", [], []),
        ([STRING, {**STRING, "format": "decimal"}], {}, "string", [], []),
        ([STRING, {**STRING, "format": "date-time"}], {}, "string", [], []),
        ([NUMBER, {**STRING, "format": "uuid"}], {}, "(integer | uuid)", [], []),
    ],
)
def test_values_among_members(members: list[JSON], more: JSON, shown: str, names: list[str], said: list[str]) -> None:
    assert united(members, **more) == (shown, names, said)


@pytest.mark.parametrize(
    ("members", "names"),
    [
        ([model(a=STRING), {"allOf": [ref("P"), {"description": "x"}], "properties": {}}], ["AAP", "AAWithA"]),
        ([model(a=STRING), {"allOf": [P, Q]}], ["AAOption2", "AAWithA"]),
        ([model(a=STRING), {"allOf": [5, P, ref("Q")]}], ["AAQ", "AAWithA"]),
        ([{"type": "array", "items": model(z=STRING), "title": "Listing"}, model(t=STRING)], ["AAItem", "AAObject"]),
        ([member("!", x=STRING), member("red", y=STRING)], ["AARed", "AAWithX"]),
        ([{**model(a=STRING), "title": "One two three four five"}, {**model(b=STRING), "title": "!"}],
         ["AAOneTwoThreeFourFive", "AAWithB"]),
        ([model(**{"!": STRING, "b": STRING}), model(c=STRING)], ["AAWithB", "AAWithC"]),
    ],
)  # fmt: skip
def test_names_of_members(members: list[JSON], names: list[str]) -> None:
    assert [name for name in united(members)[1] if name != "AA"] == names


def test_a_member_whose_name_is_taken() -> None:
    members = [member("red", x=STRING), member("blue", y=STRING)]
    made = lowered(schemas={"A": model(a={"anyOf": members}), "AARed": model(z=STRING)})
    assert [one.name for one in made.package.schemas] == ["A", "AA", "AABlue", "AARed", "AARedObject"]
