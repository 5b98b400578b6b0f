"""Fields: what a property is called, and what is said of it; names that extensions give."""

from __future__ import annotations

import pytest

from generator import ir
from tests.support.lowered import type_text
from tests.support.small import JSON, STRING, get, lowered, model, ref

ENUM: JSON = {"enum": ["x", "y"]}
MEMBER = ("x-name", "x-speakeasy-name-override", "x-fern-property-name", "x-fern-parameter-name", "x-ms-client-name")


def field(schema: JSON) -> ir.Field:
    (found,) = lowered(schemas={"A": model(a=schema)}).schema("A").fields
    assert isinstance(found, ir.Field)
    return found


def test_what_a_property_says_of_itself() -> None:
    found = field({**STRING, "description": "Words.", "deprecated": True, "example": "e", "readOnly": True})
    assert (found.description, found.deprecated, found.read_only, found.write_only) == ("Words.", True, True, False)
    assert found.example == ir.Example("e")
    found = field({**STRING, "description": 5, "deprecated": "yes", "writeOnly": True})
    assert (found.description, found.deprecated, found.read_only, found.write_only) == ("", False, False, True)
    assert found.example is None
    found = field({**STRING, "readOnly": True, "writeOnly": True})
    assert (found.read_only, found.write_only) == (True, False)
    found = field({**STRING, "readOnly": "yes", "writeOnly": 1})
    assert (found.read_only, found.write_only) == (False, False)


def test_a_class_of_a_property_is_called_after_whose_it_is() -> None:
    made = lowered(schemas={"Pet": model(kind=ENUM), "Cat": {"allOf": [ref("Pet"), model(lives=STRING)]}})
    assert [type_text(made.schema(name).fields[0].type) for name in ("Pet", "Cat")] == ["PetKind", "PetKind"]


def test_names_that_two_properties_would_have() -> None:
    made = lowered(schemas={"A": model(**{"id": STRING, "Id": STRING, "$id": STRING})})
    assert {one.wire: one.name for one in made.schema("A").fields}["id"] == "id"
    assert len({one.name for one in made.schema("A").fields}) == 3
    rule = "[[tool.sdk.rules]]\nmatch = { schema = 'A' }\nproperties = { b = 'a' }\n"
    made = lowered(schemas={"A": model(a=STRING, b=STRING)}, settings=rule)
    assert {one.wire: one.name for one in made.schema("A").fields}["b"] == "a"


@pytest.mark.parametrize("key", MEMBER)
def test_names_of_members_that_extensions_give(key: str) -> None:
    made = lowered({"/x": get(parameters=[{"name": "q", "in": "query", "schema": STRING, key: "given"}])},
                   {"A": model(a={**STRING, key: "given"})})  # fmt: skip
    assert made.schema("A").fields[0].name == "given"
    assert made.operations["op"].parameters[0].name == "given"
    for wrong in (5, "!"):
        assert lowered(schemas={"A": model(a={**STRING, key: wrong})}).schema("A").fields[0].name == "a"
    both = {**STRING, MEMBER[0]: "first", key: "second"}
    assert field(both).name == ("second" if key == MEMBER[0] else "first")


@pytest.mark.parametrize("key", ["x-class-name", "x-fern-type-name"])
def test_names_of_classes_that_extensions_give(key: str) -> None:
    made = lowered(schemas={"A": model(a={**model(), key: "Given"}), "B": {**model(b=STRING), key: "Other"}})
    assert [one.name for one in made.package.schemas] == ["A", "Given", "Other"]


@pytest.mark.parametrize("key", ["x-speakeasy-name-override", "x-ms-client-name", "x-name"])
def test_names_of_components_that_extensions_give(key: str) -> None:
    made = lowered(schemas={"A": model(a={**model(), key: "given"}), "B": {**model(b=STRING), key: "Other"}})
    assert [one.name for one in made.package.schemas] == ["A", "AA", "Other"]
    assert made.schema("A").fields[0].name == "given"


def test_names_of_enumerations_that_microsoft_gives() -> None:
    for given, name in ({"name": "Colour"}, "Colour"), ({"name": "!"}, "AA"), ({"name": 5}, "AA"), (5, "AA"):
        made = lowered(schemas={"A": model(a={**ENUM, "x-ms-enum": given})})
        assert [one.name for one in made.package.schemas if one.name != "A"] == [name]


@pytest.mark.parametrize("key", ["x-speakeasy-group", "x-fern-sdk-group-name"])
def test_names_of_resources_that_extensions_give(key: str) -> None:
    for given, method in (("shop.items", "shop.items.do"), (["shop", "items"], "shop.items.do"), ([], "other.do"),
                          (["shop", 5], "other.do"), (["!", "shop"], "other.do"),
                          ([5], "other.do"), ("!", "other.do"), (5, "other.do")):  # fmt: skip
        for name in ("x-speakeasy-name-override", "x-fern-sdk-method-name"):
            made = lowered({"/x": get(tags=["other"], **{key: given, name: "do"})})
            assert made.methods == {"op": method}
            assert lowered({"/x": get(tags=["other"], **{key: given, name: "!"})}).methods != {"op": method}
