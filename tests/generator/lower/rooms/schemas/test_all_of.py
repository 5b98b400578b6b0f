"""`allOf`: what its members and the keywords beside them make together."""

from __future__ import annotations

import pytest

from tests.support.lowered import schema_lines, type_text
from tests.support.small import JSON, STRING, Lowered, lowered, model, post, ref

NUMBER: JSON = {"type": "integer"}
X, Y = model(x=STRING), model(y=STRING)
TAG: JSON = {"propertyName": "kind"}
NO_TAG = (
    "warning: no variant of Thing has a value for its discriminator 'kind' | told apart by their required properties"
)


def made(thing: JSON, parts: JSON | None = None, **schemas: JSON) -> Lowered:
    return lowered(schemas={"Thing": thing, "X": X, "Y": Y, **schemas}, **{"x-parts": parts or {}})


def shown(found: Lowered) -> list[str]:
    return [line.strip() for line in schema_lines(found.schema("Thing"))]


def test_the_discriminator_of_a_parent_is_not_that_of_a_union_in_its_child() -> None:
    thing = {"allOf": [ref("Pet")], "oneOf": [ref("X"), ref("Y")]}
    for pet in ({"type": "object", "discriminator": TAG}, {**model(a=STRING), "discriminator": TAG}):
        found = made(thing, Pet=pet)
        assert shown(found)[0] == "union Thing in thing.py by None, else UnknownThing"
        assert NO_TAG not in found.said


def test_the_discriminator_of_a_part_is() -> None:
    part = {"allOf": [{"$ref": "#/x-parts/Part"}], "oneOf": [ref("X"), ref("Y")]}
    assert made(part, {"Part": {"type": "object", "discriminator": TAG}}).said == [NO_TAG]
    union = {"oneOf": [ref("X"), ref("Y")], "discriminator": {**TAG, "mapping": {"one": "X", "two": "Y"}}}
    found = made({"allOf": [ref("Union"), {"type": "object"}]}, Union=union)
    assert shown(found) == ["union Thing in thing.py by kind, else UnknownThing", "X: one", "Y: two"]


@pytest.mark.parametrize(
    ("members", "lines"),
    [
        ([ref("X"), ref("Y")], ["union Thing in thing.py by None, else UnknownThing", "ThingX", "ThingY"]),
        ([ref("X"), 5, X, {"$ref": "#/nothing"}, ref("Thing")], ["model Thing in thing.py", "c?: string"]),
        ([ref("Thing"), ref("X")], ["model Thing in thing.py", "c?: string"]),
    ],
)
def test_a_parent_that_lists_the_child_or_does_not(members: list[JSON], lines: list[str]) -> None:
    assert shown(made({"allOf": [ref("Parent"), model(c=STRING)]}, Parent={"oneOf": members})) == lines
    whole = made({"allOf": [ref("Parent"), {"type": "object"}]}, Parent={"oneOf": members})
    assert shown(whole)[0].partition(" ")[0] == ("union" if lines[0].startswith("union") else "alias")


def test_a_part_that_includes_itself() -> None:
    found = made({"allOf": [ref("Part"), Y]}, Part={"allOf": [ref("Part"), X]})
    assert found.said == ["warning: allOf includes the schema that it belongs to | left out"]
    assert shown(found) == ["model Thing in thing.py", "x?: string", "y?: string"]


def test_members_nest_so_deep() -> None:
    """Those that are written in place count as those behind a reference do."""
    too_deep = "warning: allOf is nested too deeply | its members are left out"
    for count, deep in ((100, False), (101, True)):
        parts = {f"P{n}": {"allOf": [{"allOf": [{"$ref": f"#/x-parts/P{n + 1}"}]}, {"properties": {}}]}
                 for n in range(count)}  # fmt: skip
        found = made({"allOf": [{"$ref": "#/x-parts/P0"}]}, {**parts, f"P{count}": X})
        assert (too_deep in found.said) is deep
        assert (shown(found) == ["alias Thing in thing.py: {any}"]) is deep


def test_names_that_are_required_are_whole_words() -> None:
    assert shown(made({"type": "object", "properties": {"name": {**STRING, "required": True}}}))[1:] == ["name: string"]
    assert shown(made({**model(name=STRING), "required": "name"}))[1:] == ["name: string"]


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ({"allOf": [STRING, {"type": ["string", "integer"]}]}, "string"),
        ({"allOf": [{"type": ["string", "number"]}, {"type": ["integer", "string"]}]}, "string"),
        ({"anyOf": [True, STRING]}, "any"),
        ({"anyOf": [{}, STRING]}, "any"),
        ({"anyOf": [{"minLength": 1}, STRING]}, "string"),
        ({"type": "string", "anyOf": [{"minLength": 1}, {"pattern": "x"}]}, "string"),
        ({"allOf": [{"properties": {}}]}, "{any}"),
        ({"allOf": [{"properties": {}}, {"maxProperties": 1}]}, "{any}"),
        ({"allOf": [{"maxProperties": 1}, {"properties": {}}]}, "{any}"),
        ({"allOf": [{"maxProperties": 1}]}, "any"),
        ({"type": "object", "additionalProperties": NUMBER, "unevaluatedProperties": STRING}, "{integer}"),
        ({"type": "object", "additionalProperties": False, "unevaluatedProperties": STRING}, "{string}"),
        ({"type": "object", "patternProperties": {"^x": STRING, "type": NUMBER}}, "{any}"),
        ({"type": "object", "patternProperties": {"^x": NUMBER}, "additionalProperties": False}, "{integer}"),
    ],
)
def test_types_of_what_is_said_together(schema: JSON, text: str) -> None:
    found = lowered(schemas={"Thing": {"type": "object", "properties": {"a": schema}}})
    assert (type_text(found.schema("Thing").fields[0].type), found.said) == (text, [])


def test_items_that_are_a_list_and_those_of_another_keyword() -> None:
    found = made({"type": "array", "items": [NUMBER], "prefixItems": [STRING]})
    assert shown(found) == ["alias Thing in thing.py: [(integer | string)]"]


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ({**STRING, "contentMediaType": "image/png"}, "binary"),
        ({**STRING, "contentMediaType": "image/png", "contentEncoding": "base64"}, "string"),
        ({**STRING, "contentMediaType": "application/json", "contentSchema": X}, "string"),
        ({"allOf": [STRING, {"contentMediaType": "image/png"}]}, "binary"),
        ({"allOf": [{"contentMediaType": "image/png"}, STRING]}, "binary"),
        ({"allOf": [STRING, {"maxLength": 3}]}, "string"),
    ],
)
def test_parts_of_a_form_that_are_files(schema: JSON, text: str) -> None:
    body = lowered({"/x": post(model(a=schema), media="multipart/form-data")}).operations["op"].body
    assert body is not None and [type_text(field.type) for field in body.fields] == [text]
