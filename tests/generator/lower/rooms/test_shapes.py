"""The shape of a schema: `allOf`, what stands beside `oneOf`, types as people write them, and limits."""

from __future__ import annotations

from typing import Any

import pytest

from generator import ir
from tests.support.lowered import schema_lines, type_text
from tests.support.small import JSON, STRING, lowered, model, post, ref

NUMBER: JSON = {"type": "integer"}
BASE: JSON = {**model(a={**STRING, "description": "Of base."}, b=STRING), "required": ["b"], "description": "The base."}
NOWHERE = "warning: nothing stands at $ref '#/nothing'; it reads as Any"
ON_PROPERTY = "warning: required: true on a property | the object lists its required properties"


def thing(schema: JSON, **schemas: JSON) -> list[str]:
    """The lines of a component, and what was complained of."""
    made = lowered(schemas={"Thing": schema, "Base": BASE, **schemas})
    return [*list(schema_lines(made.schema("Thing")))[1:], *made.said]


def whole(schema: JSON, **schemas: JSON) -> ir.Model:
    found = lowered(schemas={"Thing": schema, "Base": BASE, **schemas}).schema("Thing")
    assert isinstance(found, ir.Model)
    return found


@pytest.mark.parametrize(
    ("schema", "shown"),
    [
        ({"allOf": [ref("Base"), model(c=STRING)]}, ["  b: string", "  a?: string", "  c?: string"]),
        ({**ref("Base"), **model(c=STRING)}, ["  b: string", "  a?: string", "  c?: string"]),
        ({"allOf": [ref("Base")], "required": ["a"]}, ["  b: string", "  a: string"]),
        ({"allOf": [ref("Base"), {"required": ["a", "b"]}]}, ["  b: string", "  a: string"]),
        ({"allOf": [ref("Base"), model(a=NUMBER)]}, ["  b: string", "  a?: integer"]),
        ({"allOf": [model(a=NUMBER), ref("Base")]}, ["  b: string", "  a?: string"]),
        ({"allOf": [ref("Base"), model(a={"default": "x"})]}, ["  b: string", "  a?: string = 'x'"]),
        ({"allOf": [ref("Base"), model(a={"description": "x", "required": ["y"]})]}, ["  b: string", "  a?: any"]),
        ({"allOf": [ref("Base"), ref("Base")]}, ["  b: string", "  a?: string"]),
        ({"allOf": [ref("Base"), ref("Thing")]},
         ["  b: string", "  a?: string", "warning: allOf includes the schema that it belongs to | left out"]),
        ({"allOf": [ref("Base"), 5, {"$ref": "#/nothing"}, True, model(c=STRING)]},
         ["  b: string", "  a?: string", "  c?: string", NOWHERE]),
        ({"type": "object", "properties": {"a": {**STRING, "required": True}, "b": {**STRING, "required": False}}},
         ["  a: string", "  b?: string",
          ON_PROPERTY,
          ON_PROPERTY.replace("true", "false")]),
        ({**model(a=STRING, b={**STRING, "required": True}), "required": ["a"]},
         ["  a: string", "  b: string", ON_PROPERTY]),
        ({**model(a=STRING, b=STRING), "required": "b"},
         ["  b: string", "  a?: string", "warning: required is no list | taken as a list of one name"]),
        ({**model(a=STRING), "required": ["z", 5, "a"]}, ["  a: string"]),
    ],
)  # fmt: skip
def test_objects(schema: JSON, shown: list[str]) -> None:
    assert thing(schema) == shown


def test_words_of_parts() -> None:
    made = whole({"allOf": [ref("Base"), {**model(c=STRING), "deprecated": True}]})
    assert (made.description, made.deprecated) == ("The base.", True)
    made = whole({"allOf": [ref("Base"), {"description": "Own.", **model(c=STRING)}], "description": "Outer."})
    assert made.description == "Outer."
    made = whole({"allOf": [ref("Base"), model(a={"description": "Later."})], "description": 5})
    assert (made.description, made.fields[1].description) == ("The base.", "Later.")


@pytest.mark.parametrize(
    ("schema", "shown"),
    [
        ({"type": "object"}, "{any}"),
        ({"type": "object", "additionalProperties": NUMBER}, "{integer}"),
        ({"additionalProperties": NUMBER}, "{integer}"),
        ({"type": "object", "unevaluatedProperties": NUMBER}, "{integer}"),
        ({"type": "object", "additionalProperties": False, "unevaluatedProperties": NUMBER}, "{integer}"),
        ({"type": "object", "patternProperties": {"^x": NUMBER}}, "{integer}"),
        ({"type": "object", "patternProperties": {"^x": NUMBER, "^y": STRING}}, "{any}"),
        ({"type": "object", "patternProperties": {}}, "{any}"),
        ({"type": "object", "patternProperties": ["^x"]}, "{any}"),
        ({"type": "object", "properties": {}, "additionalProperties": True}, "{any}"),
        ({"allOf": [{"type": "object", "additionalProperties": NUMBER}, {"type": "object"}]}, "{integer}"),
        ({"type": "array"}, "[any]"),
        ({"items": NUMBER}, "[integer]"),
        ({"type": "array", "items": True}, "[any]"),
        ({"type": "array", "prefixItems": [NUMBER, STRING]}, "[(integer | string)]"),
        ({"type": "array", "prefixItems": [NUMBER], "items": False}, "[integer]"),
        ({"type": "array", "prefixItems": [NUMBER], "items": STRING}, "[(integer | string)]"),
        ({"prefixItems": [NUMBER]}, "[integer]"),
        ({"allOf": [{"type": "array", "items": NUMBER}, {"maxItems": 3}]}, "[integer]"),
        ({"allOf": [{"type": ["string", "integer"]}, {"type": "integer"}]}, "integer"),
        ({"allOf": [{"type": ["string", "null"]}, {"type": "string"}]}, "string"),
        ({"allOf": [{"type": ["string", "null"]}, {"maxLength": 3}]}, "string or null"),
        ({"allOf": [STRING, {"maxLength": 3, "nullable": True}]}, "string or null"),
        ({"allOf": [STRING, {"format": "date"}]}, "date"),
        ({"allOf": [STRING, {"enum": ["x"]}]}, "'x'"),
        ({"allOf": [STRING, {"const": "x"}]}, "'x'"),
        ({"type": "string", "contentMediaType": "image/png"}, "string"),
        ({"format": "date"}, "date"),
        ({"format": "unheard"}, "any"),
        ({"type": "string", "format": 5}, "string"),
        ({"allOf": [{"allOf": [{"allOf": [NUMBER]}]}]}, "integer"),
    ],
)
def test_types(schema: JSON, shown: str) -> None:
    (field,) = lowered(schemas={"A": model(a=schema)}).schema("A").fields
    assert type_text(field.type) == shown


@pytest.mark.parametrize(
    ("written", "shown", "said"),
    [
        ("int", "integer", ["no such type: int | taken as integer"]),
        ("INT", "integer", ["no such type: INT | taken as integer"]),
        ("unheard", "any", ["no such type: unheard | taken as any type"]),
        ("any", "any", []),
        (["string", "any"], "any", []),
        (["string", None], "string or null", ["no such type: None | taken as null"]),
        (["string", "string"], "string", []),
        (["string", "str"], "string", ["no such type: str | taken as string"]),
        (["null"], "null", []),
        (["string", "unheard"], "string", ["no such type: unheard | taken as any type"]),
        ([], "any", []),
        ("file", "string", []),
    ],
)
def test_types_as_people_write_them(written: Any, shown: str, said: list[str]) -> None:
    made = lowered(schemas={"A": model(a={"type": written})})
    assert type_text(made.schema("A").fields[0].type) == shown
    assert made.said == [f"warning: {each}" for each in said]
    assert made.pointers == ["/components/schemas/A/properties/a/type"] * len(said)


def test_items_that_are_a_list() -> None:
    made = lowered(schemas={"A": model(a={"type": "array", "items": [NUMBER, STRING]})})
    assert type_text(made.schema("A").fields[0].type) == "[(integer | string)]"
    assert made.said == ["warning: items is a list | one schema, or prefixItems; taken as any of them"]
    assert made.pointers == ["/components/schemas/A/properties/a/items"]


# -- what stands beside a union ---------------------------------------------------------------------------------------


def test_properties_beside_one_of_are_those_of_every_variant() -> None:
    schema = {**model(id=STRING), "required": ["id"], "oneOf": [ref("A"), {**model(b=STRING), "title": "Bee"}]}
    made = lowered(schemas={"Thing": {**schema, "description": "Words."}, "A": model(a=STRING)})
    assert [line for line in made.shown if "A" not in line.split()[1:2]] == [
        "  a?: string",
        "union Thing in thing.py by None, else UnknownThing",
        "  ThingA", "  ThingBee",
        "model ThingA in thing_a.py", "  id: string", "  a?: string",
        "model ThingBee in thing_bee.py", "  id: string", "  b?: string",
    ]  # fmt: skip
    assert made.schema("Thing").description == "Words." and made.schema("ThingA").description == ""


def test_a_discriminator_beside_properties() -> None:
    options = {"oneOf": [ref("A"), ref("B")], **model(kind=STRING, id=STRING)}
    schemas = {"A": model(a=STRING), "B": model(b=STRING)}
    found = thing({**options, "discriminator": {"propertyName": "kind"}}, **schemas)
    assert found == ["  ThingA: A", "  ThingB: B"]
    mapping = {"first": "A", "second": "#/components/schemas/B"}
    found = thing({**options, "discriminator": {"propertyName": "kind", "mapping": mapping}}, **schemas)
    assert found == ["  ThingA: first", "  ThingB: second"]


@pytest.mark.parametrize(
    ("schema", "shown"),
    [
        ({**model(id=STRING), "anyOf": [ref("A"), ref("B")]}, ["  a?: string", "  b?: string", "  id?: string"]),
        ({**model(id=STRING), "oneOf": [ref("A")]}, ["  a?: string", "  id?: string"]),
        ({**model(id=STRING), "oneOf": [ref("A"), STRING]}, ["  a?: string", "  id?: string"]),
        ({**model(id=STRING), "oneOf": [{"required": ["a"]}, {"required": ["b"]}]}, ["  id?: string"]),
        ({**model(id=STRING), "anyOf": [{"required": ["id"]}, {"not": {}}]}, ["  id?: string"]),
        ({"anyOf": [ref("A"), ref("B")], "oneOf": [ref("C"), ref("D")]},
         ["  a?: string", "  b?: string", "  c?: string", "  d?: string"]),
        ({**model(id=STRING), "anyOf": [model(id=STRING, a=STRING), model(id=STRING, b=STRING)]},
         ["  ThingWithA", "  ThingWithB"]),
        ({**model(id=STRING), "anyOf": [ref("A"), {"anyOf": [ref("B"), ref("C")]}]},
         ["  a?: string", "  b?: string", "  c?: string", "  id?: string"]),
        ({**model(id=STRING), "anyOf": [model(a=STRING), model(a=NUMBER)]},
         ["  a?: (string | integer)", "  id?: string"]),
        ({**model(id=STRING), "anyOf": [model(id=NUMBER, a=STRING), ref("A")]}, ["  a?: string", "  id?: string"]),
    ],
)  # fmt: skip
def test_unions_that_are_one_object(schema: JSON, shown: list[str]) -> None:
    schemas = {"A": model(a=STRING), "B": model(b=STRING), "C": model(c=STRING), "D": model(d=STRING)}
    assert thing(schema, **schemas) == shown


def test_any_of_with_constants_excludes_as_one_of_does() -> None:
    def tag(text: str) -> JSON:
        return {**model(kind={"const": text}, **{text: STRING}), "required": ["kind"]}

    found = thing({**model(id=STRING), "anyOf": [tag("x"), tag("y")]})
    assert found == ["  ThingX: x", "  ThingY: y"]
    found = thing({**model(id=STRING), "anyOf": [tag("x"), {**tag("x"), "title": "Other"}]})
    assert found == ["  id?: string", "  kind?: 'x'", "  x?: string"]


def test_a_body_stays_one_object() -> None:
    schema = {**model(id=STRING), "oneOf": [model(a=STRING), model(b=STRING)]}
    body = lowered({"/x": post(schema)}).operations["op"].body
    assert body is not None and [field.wire for field in body.fields] == ["a", "b", "id"]


def test_a_parent_that_lists_its_children() -> None:
    """A child includes its parent, and the parent names the child: the child is no union of itself."""
    pet = {**model(kind=STRING), "oneOf": [ref("Cat"), ref("Dog")], "discriminator": {"propertyName": "kind"}}
    schemas = {"Pet": pet, "Cat": {"allOf": [ref("Pet"), model(lives=NUMBER)]},
               "Dog": {"allOf": [ref("Pet"), model(tail=STRING)]}}  # fmt: skip
    assert lowered(schemas=schemas).shown == [
        "model Cat in cat.py", "  kind?: string", "  lives?: integer",
        "model Dog in dog.py", "  kind?: string", "  tail?: string",
        "union Pet in pet.py by kind, else UnknownPet", "  Cat: Cat", "  Dog: Dog",
    ]  # fmt: skip


def test_a_parent_with_a_discriminator_and_children() -> None:
    mapping = {"c": "Cat", "d": "Dog", "dog": "Dog"}
    discriminator = {"propertyName": "kind", "mapping": mapping}
    pet = {**model(kind=STRING), "required": ["kind"], "discriminator": discriminator}
    dog = {"allOf": [ref("Pet"), model(tail=STRING)]}
    schemas = {"Pet": pet, "Cat": {"allOf": [ref("Pet"), model(lives=NUMBER)]}, "Dog": dog,
               "Puppy": {"allOf": [ref("Dog"), model(age=NUMBER)]}, "Holder": model(pet=ref("Pet"))}  # fmt: skip
    made = lowered(schemas=schemas)
    assert list(schema_lines(made.schema("AnyPet"))) == [
        "union AnyPet in any_pet.py by kind, else UnknownAnyPet",
        "  Cat: c", "  Dog: d, dog", "  Puppy: Puppy", "  Pet: Pet",
    ]  # fmt: skip
    assert type_text(made.schema("Holder").fields[0].type) == "AnyPet"
    kinds = {name: type_text(made.schema(name).fields[0].type) for name in ("Cat", "Puppy", "Pet")}
    assert kinds == {"Cat": "'c'", "Puppy": "'Puppy'", "Pet": "string"}


# -- limits -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("schema", "limits"),
    [
        ({"type": "integer", "minimum": 1, "maximum": 2.0}, ("maximum 2", "minimum 1")),
        ({"type": "number", "minimum": 1.5}, ("minimum 1.5",)),
        ({"type": "array", "uniqueItems": True}, ("uniqueItems true",)),
        ({"type": "array", "uniqueItems": False}, ()),
        ({"type": "string", "format": "email"}, ("format email",)),
        *(({"type": "string", "format": form}, ()) for form in ("date", "date-time", "uuid", "decimal", "binary", 5)),
        ({"allOf": [{"type": "string", "pattern": "a"}], "pattern": "b"}, ("pattern a", "pattern b")),
        ({"anyOf": [{"type": "string", "maxLength": 2}, {"type": "null"}]}, ("maxLength 2",)),
        ({"oneOf": [{"type": "integer", "minimum": 2}, STRING]}, ("minimum 2",)),
        ({"type": "object", "additionalProperties": {"type": "string", "pattern": "v"}}, ("values.pattern v",)),
        ({"type": "object", "propertyNames": {"pattern": "n"}}, ("names.pattern n",)),
        ({"type": "array", "items": {"type": "array", "items": {"minimum": 1}}}, ("items.items.minimum 1",)),
        ({**ref("Limited"), "minLength": 1}, ("maxLength 5", "minLength 1")),
        (ref("Base"), ()),
    ],
)
def test_limits_of_a_property(schema: JSON, limits: tuple[str, ...]) -> None:
    made = lowered(
        schemas={"A": model(a=schema), "Limited": {**STRING, "maxLength": 5}, "Base": {**BASE, "minProperties": 1}}
    )
    assert made.schema("A").fields[0].limits == limits


def test_limits_of_a_model() -> None:
    assert whole({**model(), "minProperties": 1, "maxProperties": 2.0}).limits == ("maxProperties 2", "minProperties 1")
    assert whole({**model(), "additionalProperties": False}).limits == ("no other properties",)
    assert whole({**model(), "unevaluatedProperties": False}).limits == ("no other properties",)
    assert whole(model()).limits == ()
    assert (whole({**model(), "additionalProperties": NUMBER}).additional, whole(model()).additional) == (
        ir.Scalar("integer"), None,
    )  # fmt: skip
