"""Parents and bases: what children of a discriminator's parent are, and what stands beside a union of objects."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.lowered import schema_lines, type_text
from tests.support.small import JSON, STRING, Lowered, lowered, model, ref

P, Q = model(p=STRING), model(q=STRING)
KIND: JSON = {"propertyName": "kind"}
PET: JSON = {**model(kind=STRING), "required": ["kind"], "discriminator": KIND}
LOST: JSON = {"$ref": "#/nothing"}


def child(parent: str = "Pet", **properties: JSON) -> JSON:
    return {"allOf": [ref(parent), model(**properties)]}


def union(made: Lowered, name: str) -> list[str]:
    return [line.strip() for line in schema_lines(made.schema(name))][1:]


def names(made: Lowered) -> list[str]:
    return [one.name for one in made.package.schemas]


@pytest.mark.parametrize(
    ("schemas", "found"),
    [
        ({"Pet": PET}, ["Pet"]),
        ({"Pet": {**PET, "allOf": [ref("Pet")]}}, ["Pet"]),
        ({"Pet": {**PET, "discriminator": {}}, "Cat": child(a=STRING)}, ["Cat", "Pet"]),
        ({"Pet": {**PET, "discriminator": 5}, "Cat": child(a=STRING)}, ["Cat", "Pet"]),
        ({"Pet": True, "Cat": child(a=STRING)}, ["Cat", "Pet"]),
        ({"Pet": {"anyOf": [ref("P"), ref("Q")], "discriminator": KIND}, "P": P, "Q": Q, "Cat": child(a=STRING)},
         ["Cat", "P", "Pet", "Q"]),
        ({"Pet": PET, "Cat": child(a=STRING)}, ["AnyPet", "Cat", "Pet"]),
    ],
)  # fmt: skip
def test_which_schemas_are_parents(schemas: JSON, found: list[str]) -> None:
    assert names(lowered(schemas=schemas)) == found


@pytest.mark.parametrize(
    ("schemas", "exclude", "lines"),
    [
        ({"Cat": child(a=STRING), "Dog": child(b=STRING)}, "Cat", ["Dog: Dog", "Pet: Pet"]),
        ({"big-cat": child(a=STRING)}, "", ["BigCat: big-cat", "Pet: Pet"]),
        ({"Cat": child(a=STRING), "Tiger": child("Cat", b=STRING)}, "", ["Cat: Cat", "Tiger: Tiger", "Pet: Pet"]),
    ],
)
def test_the_union_of_a_parent(schemas: JSON, exclude: str, lines: list[str]) -> None:
    settings = f"[tool.sdk.exclude]\nschemas = ['{exclude}']" if exclude else ""
    assert union(lowered(schemas={"Pet": PET, **schemas}, settings=settings), "AnyPet") == lines


def test_a_mapping_that_names_the_parent_itself() -> None:
    pet = {**PET, "discriminator": {**KIND, "mapping": {"Pet": "Pet", "c": "Cat", "cc": "Cat"}}}
    made = lowered(schemas={"Pet": pet, "Cat": child(a=STRING)})
    assert union(made, "AnyPet") == ["Cat: c, cc", "Pet: Pet"]
    assert type_text(made.schema("Cat").fields[0].type) == "string"
    other = {**PET, "discriminator": {**KIND, "mapping": {"p": "Pet"}}}
    assert union(lowered(schemas={"Pet": other, "Cat": child(a=STRING)}), "AnyPet") == ["Cat: Cat", "Pet: Pet, p"]


def test_parents_that_include_each_other() -> None:
    made = lowered(schemas={"A": {**PET, "allOf": [ref("B")]}, "B": {**PET, "allOf": [ref("A")]}, "C": child("A")})
    assert union(made, "AnyA") == ["B: B", "C: C", "A: A"]
    assert union(made, "AnyB") == ["A: A", "C: C", "B: B"]


# -- what stands beside a union of objects ----------------------------------------------------------------------------


def tagged(tag: str, key: str = "k", **properties: JSON) -> JSON:
    return model(**{key: {"const": tag}}, **properties)


@pytest.mark.parametrize(
    ("schema", "wires"),
    [
        ({"anyOf": [LOST, P]}, ["a", "p"]),
        ({"anyOf": [P, True, Q]}, ["a", "p", "q"]),
        ({"anyOf": [{**P, "oneOf": [model(y=STRING), model(z=STRING)]}, Q]}, ["a", "p", "q"]),
        ({"oneOf": [{**P, "oneOf": [model(y=STRING), model(z=STRING)]}, Q]}, ["a", "p", "q"]),
        ({"oneOf": [{"oneOf": [P, model(z=STRING)]}, Q]}, ["a", "p", "q", "z"]),
        ({"oneOf": [{**P, "nullable": True}, Q]}, ["a", "p", "q"]),
        ({"oneOf": [ref("U"), Q]}, ["a", "q"]),
        ({"oneOf": [True, Q]}, ["a", "q"]),
        ({"oneOf": [LOST, Q]}, ["a", "q"]),
        ({"oneOf": [STRING, Q]}, ["a", "q"]),
        ({"oneOf": [P]}, ["a", "p"]),
        ({"anyOf": [tagged("x", p=STRING), tagged("x", q=STRING)]}, ["a", "k", "p", "q"]),
        ({"anyOf": [tagged("x", p=STRING), tagged("x", "j", q=STRING)]}, ["a", "j", "k", "p", "q"]),
        ({"anyOf": [tagged("x", p=STRING), LOST]}, ["a", "k", "p"]),
    ],
)
def test_variants_that_cannot_be_classes_are_one_class(schema: JSON, wires: list[str]) -> None:
    made = lowered(schemas={"U": {**model(a=STRING), **schema}})
    assert sorted(field.wire for field in made.schema("U").fields) == wires


@pytest.mark.parametrize(
    ("base", "members", "found"),
    [
        ("ab", [model(a=STRING, x=STRING), model(a=STRING, y=STRING)], {"UWithX": "abx", "UWithY": "aby"}),
        ("ab", [model(a=STRING, b=STRING, x=STRING), model(a=STRING, b=STRING, y=STRING)],
         {"UWithX": "abx", "UWithY": "aby"}),
        ("a", [P, Q], {"UWithP": "ap", "UWithQ": "aq"}),
        ("a", [tagged("x", b=STRING), tagged("y", c=STRING)], {"UX": "abk", "UY": "ack"}),
    ],
)  # fmt: skip
def test_variants_have_what_stands_beside_the_union(base: str, members: list[JSON], found: dict[str, str]) -> None:
    key = "anyOf" if "const" in str(members) else "oneOf"
    schema = {**model(**dict.fromkeys(base, STRING)), key: members, "deprecated": True, "nullable": True}
    made = lowered(schemas={"U": schema})
    assert {one.name: "".join(sorted(f.wire for f in one.fields)) for one in _models(made)} == found
    assert not any(one.deprecated for one in _models(made)) and made.schema("U").deprecated


def _models(made: Lowered) -> list[Any]:
    return [one for one in made.package.schemas if one.name != "U"]


def test_unions_that_hold_each_other_become_classes_that_end() -> None:
    """Each of them was opened within the other, and so without an end."""

    def two(name: str) -> JSON:
        return {"oneOf": [ref(name), P], "anyOf": [Q, model(z=STRING)]}

    for schemas in (
        {"A": two("A")},
        {"A": two("B"), "B": two("A")},
        {"A": two("B"), "B": {"oneOf": [ref("A")]}},
        {"A": two("B"), "B": two("C"), "C": two("B")},
    ):
        found = lowered(schemas=schemas)
        assert [field.wire for field in found.schema("A").fields] == ["p", "q", "z"]
    circle = {
        "A": {**model(a=STRING), "oneOf": [ref("B"), P]},
        "B": {"oneOf": [ref("C"), Q]},
        "C": {"oneOf": [ref("B")]},
    }
    assert [field.wire for field in lowered(schemas=circle).schema("A").fields] == ["a", "p", "q"]
