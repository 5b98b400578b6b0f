"""Variants of unions: with properties beside them, with values among them, and what tells them apart."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.lower.unions.members import TAG_NAMES
from tests.support.lowered import schema_lines, type_text
from tests.support.small import JSON, STRING, Lowered, lowered, model, ref

NUMBER: JSON = {"type": "integer"}
KIND: JSON = {"propertyName": "kind"}
BASE: JSON = {**model(kind=STRING), "oneOf": [ref("P"), ref("Q")]}
DATE: JSON = {**STRING, "format": "date"}


def union(made: Lowered, name: str = "U") -> list[str]:
    return [line.strip() for line in schema_lines(made.schema(name))]


@pytest.mark.parametrize(
    ("more", "p", "lines"),
    [
        ({}, model(p=STRING), ["by None, else UnknownU", "UP", "UQ"]),
        ({"discriminator": KIND}, model(p=STRING), ["by kind, else UnknownU", "UP: P", "UQ: Q"]),
        ({"discriminator": KIND}, {**model(kind={"const": "x"}), "required": ["kind"]},
         ["by kind, else UnknownU", "UP: x", "UQ: Q"]),
        ({"discriminator": {**KIND, "mapping": {"p": "P"}}}, model(p=STRING),
         ["by kind, else UnknownU", "UP: p", "UQ: Q"]),
    ],
)  # fmt: skip
def test_variants_with_properties_beside_them(more: JSON, p: JSON, lines: list[str]) -> None:
    made = lowered(schemas={"U": {**BASE, **more}, "P": p, "Q": model(q=STRING)})
    assert union(made) == [f"union U in u.py {lines[0]}", *lines[1:]]
    assert made.said == []
    inline = lowered(schemas={"A": model(u={**BASE, **more, "deprecated": True}), "P": p, "Q": model(q=STRING)})
    assert [type_text(field.type) for field in inline.schema("A").fields] == ["AU"]
    assert union(inline, "AU")[0] == f"union AU in au.py deprecated {lines[0].replace('UnknownU', 'UnknownAU')}"


@pytest.mark.parametrize(
    ("schema", "shown", "said"),
    [
        ({"anyOf": [{"enum": ["x"], "nullable": True}, {"const": "y"}]}, "AA or null", []),
        ({"anyOf": [STRING, DATE, {"enum": ["x", "y"]}]}, "AA", []),
        ({"anyOf": [STRING, {"enum": ["x", "y"]}]}, "AA", []),
        ({"anyOf": [STRING, {"enum": ["x", 5]}]}, "(string | 'x' | 5)", []),
        ({"anyOf": [{"type": "number"}, {"const": 1.5}]}, "number", []),
        ({"anyOf": [NUMBER, {"const": 1.5}]}, "(integer | 1.5)", []),
        ({"anyOf": [{"type": "array", "items": ref("P")}, STRING]}, "([P] | string)", []),
        ({"oneOf": [STRING, NUMBER], "anyOf": [STRING, {"type": "boolean"}]}, "(string | integer)",
         ["warning: more than one oneOf or anyOf | the first decides the type"]),
        ({"type": ["string", "object", "null"], "properties": {"b": STRING}}, "AA or null", []),
        ({"type": ["string", "array"], "properties": {"b": STRING}, "additionalProperties": NUMBER},
         "(string | [any])", []),
    ],
)  # fmt: skip
def test_types_of_unions(schema: JSON, shown: str, said: list[str]) -> None:
    made = lowered(schemas={"A": model(a=schema), "P": model(p=STRING)})
    assert (type_text(made.schema("A").fields[0].type), made.said) == (shown, said)


def test_values_of_several_lists_are_of_the_kind_that_they_have() -> None:
    made = lowered(schemas={"A": model(a={"type": "number", "anyOf": [{"enum": [1, 2]}, {"enum": [3]}]})})
    assert union(made, "AA") == ["enum AA in aa.py: integer [1, 2, 3]"]


def test_an_inline_object_beside_values_has_a_name_of_its_own() -> None:
    made = lowered(schemas={"A": model(a={"anyOf": [{"enum": ["x", "y"]}, model(b=STRING)]})})
    assert union(made, "AA")[1:] == ["AAObject", "AAEnum"]


def test_a_union_of_what_is_no_schema() -> None:
    made = lowered(schemas={"A": {"anyOf": [5]}})
    assert made.said == ["warning: a schema is a mapping or a boolean | taken as any value"]


def test_several_unions_of_objects_are_one_class() -> None:
    """Whether or not one of them repeats what stands beside it."""
    schema = {**model(a=STRING), "oneOf": [model(a=STRING, b=STRING), model(a=STRING, c=STRING)],
              "anyOf": [model(d=STRING), model(e=STRING)]}  # fmt: skip
    for without in ("", "oneOf", "properties"):
        made = lowered(schemas={"A": {key: value for key, value in schema.items() if key != without}})
        assert made.said == []
        assert {field.wire for field in made.schema("A").fields} >= {"a", "d", "e"}


@pytest.mark.parametrize("tag", TAG_NAMES)
def test_a_tag_goes_before_other_constants(tag: str) -> None:
    members = [{**model(**{tag: {"const": name}, "a": {"const": name * 2}})} for name in "xy"]
    made = lowered(schemas={"U": {"anyOf": [ref("P"), ref("Q")]}, "P": members[0], "Q": members[1]})
    assert union(made)[0] == f"union U in u.py by {tag}, else UnknownU"


@pytest.mark.parametrize(("first", "second"), list(pairwise(("type", "role", "object", "kind", "event", "aa", "bb"))))
def test_of_two_tags_the_first_is_taken(first: str, second: str) -> None:
    members = [{**model(**{first: {"const": name}, second: {"const": name}})} for name in "xy"]
    made = lowered(schemas={"U": {"anyOf": [ref("P"), ref("Q")]}, "P": members[0], "Q": members[1]})
    assert union(made)[0] == f"union U in u.py by {first}, else UnknownU"


def test_variants_that_share_one_of_several_tags_are_told_apart_by_the_rest() -> None:
    discriminator = {"propertyName": "type", "mapping": {"x": "P", "y": "P"}}
    p = {**model(type=STRING, p=STRING), "required": ["type", "p"]}
    q = {**model(type={"const": "y"}, q=STRING), "required": ["type", "q"]}
    union_of = {"oneOf": [ref("P"), ref("Q"), STRING], "discriminator": discriminator}
    assert union(lowered(schemas={"U": union_of, "P": p, "Q": q}))[1:] == ["P: x, y, has p", "Q: y, has q", "string"]


def test_unions_that_hold_each_other_further_in() -> None:
    schemas = {"U": {"oneOf": [ref("P"), ref("V")]}, "V": {"oneOf": [ref("Q"), ref("W")]},
               "W": {"oneOf": [ref("R"), ref("V")]}}  # fmt: skip
    objects = {name: model(type={"const": name}) for name in "PQR"}
    assert union(lowered(schemas={**schemas, **objects}))[1:] == ["P: P", "Q: Q", "R: R"]


@pytest.mark.parametrize(("wire", "name"), [("kind", "kind"), ("class", "class_"), ("raw", None)])
def test_the_attribute_of_a_tag_is_that_of_unknown_variants_too(wire: str, name: str | None) -> None:
    objects = {key: model(**{wire: {"const": key}}) for key in "PQ"}
    made = lowered(schemas={"U": {"oneOf": [ref("P"), ref("Q")]}, **objects})
    assert made.schema("U").tag_name == name


@pytest.mark.parametrize(
    ("mapping", "p", "q", "lines"),
    [
        ({"a": "P"}, STRING, STRING, ["P: a", "Q"]),
        ({}, STRING, STRING, ["P: P", "Q: Q"]),
        ({}, {"const": "x"}, STRING, ["P: x", "Q: Q"]),
        ({"a": "P"}, {"const": "x"}, {"const": "y"}, ["P: a, x", "Q: y"]),
        ({"y": "P"}, STRING, {"enum": ["y", "z"]}, ["P: y", "Q: z"]),
    ],
)
def test_tags_that_a_discriminator_and_the_variants_say(mapping: JSON, p: JSON, q: JSON, lines: list[str]) -> None:
    discriminator = {**KIND, **({"mapping": mapping} if mapping else {})}
    made = lowered(schemas={"U": {"oneOf": [ref("P"), ref("Q")], "discriminator": discriminator},
                            "P": model(kind=p), "Q": model(kind=q)})  # fmt: skip
    assert union(made) == ["union U in u.py by kind, else UnknownU", *lines]


def test_numbers_are_no_tags() -> None:
    objects = {"P": model(kind={"enum": [1, 2]}), "Q": model(kind={"enum": [3, 4]})}
    assert union(lowered(schemas={"U": {"oneOf": [ref("P"), ref("Q")]}, **objects}))[0].endswith(
        "by None, else UnknownU"
    )


def test_variants_that_are_no_objects_stay_in_their_order() -> None:
    free = {"type": "object", "additionalProperties": STRING}
    made = lowered(schemas={"U": {"oneOf": [ref("E"), free]}, "E": {"enum": ["x", "y"]}})
    assert union(made) == ["union U in u.py by None, else None", "E", "{string}"]


@pytest.mark.parametrize(
    ("target", "found"),
    [("P", True), ("#/components/schemas/P", True), ("a/b", True), ("c~d", True), ("#/components/schemas/a~1b", True),
     ("c/d", False), ("Lost", False), ("#lost", False), ("lost.json", False), ("lost.YML", False)],
)  # fmt: skip
def test_what_a_mapping_refers_to(target: str, found: bool) -> None:
    discriminator = {**KIND, "mapping": {"x": target}}
    schemas = {"P": model(kind=STRING), "a/b": model(kind=STRING), "c~d": model(kind=STRING)}
    members = [{"$ref": f"#/components/schemas/{key}"} for key in ("P", "a~1b", "c~0d")]
    made = lowered(schemas={"U": {"oneOf": members, "discriminator": discriminator}, **schemas})
    assert any(line.endswith(": x") for line in union(made)) is found
    said = f"warning: the discriminator maps 'x' to no schema: {target!r}"
    assert (said in made.said) is not found
    assert len(made.said) == (0 if found else 1 if target == "Lost" else 2)
