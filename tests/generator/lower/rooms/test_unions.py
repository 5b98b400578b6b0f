"""Unions: which members they have, how these are told apart, and what inline ones are called."""

from __future__ import annotations

from typing import Any

import pytest

from generator import ir
from tests.support.lowered import schema_lines, type_text
from tests.support.small import JSON, STRING, Lowered, lowered, model, post, ref

NULL: JSON = {"type": "null"}
NUMBER: JSON = {"type": "integer"}


def tagged(tag: Any, wire: str = "type", **properties: JSON) -> JSON:
    return {**model(**{wire: {"const": tag}}, **properties), "required": [wire]}


def union(made: Lowered, name: str = "U") -> list[str]:
    return list(schema_lines(made.schema(name)))[1:]


def united(*members: JSON, more: JSON | None = None, **schemas: JSON) -> list[str]:
    """The lines of a component that is any of these members."""
    return list(schema_lines(lowered(schemas={"U": {"oneOf": list(members), **(more or {})}, **schemas}).schema("U")))


@pytest.mark.parametrize(
    ("schema", "shown"),
    [
        ({"const": None}, "null"),
        ({"const": "x"}, "'x'"),
        ({"const": 5}, "5"),
        ({"const": False}, "False"),
        ({"const": [1]}, "any"),
        ({"enum": ["x"]}, "'x'"),
        ({"enum": ["x", None]}, "'x' or null"),
        ({"enum": [None]}, "null"),
        ({"enum": ["x", []]}, "any"),
        ({"enum": [True, False]}, "boolean"),
        ({"enum": [True]}, "True"),
        ({"anyOf": [STRING, NULL]}, "string or null"),
        ({"anyOf": [NULL]}, "null"),
        ({"anyOf": [{}, NULL]}, "any"),
        ({"anyOf": [STRING, {}]}, "any"),
        ({"anyOf": [NUMBER, {"type": "number"}]}, "number"),
        ({"anyOf": [STRING, {"type": "string", "format": "date"}]}, "string"),
        ({"anyOf": [NUMBER, {"type": "string", "format": "date"}]}, "(integer | date)"),
        ({"anyOf": [STRING, {"const": "x"}]}, "string"),
        ({"anyOf": [NUMBER, {"const": "x"}]}, "(integer | 'x')"),
        ({"anyOf": [NUMBER, {"const": 5}]}, "integer"),
        ({"anyOf": [{"type": "number"}, {"const": 5}]}, "number"),
        ({"anyOf": [{"type": "boolean"}, {"const": True}]}, "boolean"),
        ({"anyOf": [{"const": "x"}, {"const": 5}]}, "('x' | 5)"),
        ({"anyOf": [{"const": "x"}, {"const": "x"}]}, "'x'"),
        ({"anyOf": [{"const": "x"}, {"enum": ["x", None]}]}, "'x' or null"),
        ({"anyOf": [{"type": ["string", "null"], "enum": ["x"]}, NUMBER]}, "(integer | 'x') or null"),
        ({"anyOf": [{"enum": ["x"], "nullable": True}, NUMBER]}, "(integer | 'x') or null"),
        ({"anyOf": [{"anyOf": [STRING, {"anyOf": [NUMBER, NULL]}]}, STRING]}, "(string | integer) or null"),
        ({"anyOf": [{"oneOf": [STRING], "nullable": True}, NUMBER]}, "(string | integer) or null"),
        ({"type": ["string", "integer"]}, "(string | integer)"),
        ({"type": ["string", "array", "null"], "items": NUMBER}, "(string | [integer]) or null"),
        ({"type": ["array", "object"], "items": STRING, "additionalProperties": NUMBER}, "([string] | {integer})"),
        ({"anyOf": [{"type": "array", "items": STRING}, {"type": "array", "items": NUMBER}]}, "([string] | [integer])"),
    ],
)
def test_values_and_scalars(schema: JSON, shown: str) -> None:
    (field,) = lowered(schemas={"A": model(a=schema)}).schema("A").fields
    assert type_text(field.type) == shown


@pytest.mark.parametrize(
    ("schema", "enumeration", "said"),
    [
        ({"enum": ["x", "y", "x"]}, "string ['x', 'y']", []),
        ({"enum": [1, 2]}, "integer [1, 2]", []),
        ({"enum": [1, 2.5]}, "number [1, 2.5]", []),
        ({"type": "number", "enum": [1, 2]}, "number [1, 2]", []),
        ({"type": "number", "enum": [1.0, 2.5]}, "number [1.0, 2.5]", []),
        ({"type": "integer", "enum": [1.5, 2]}, "number [1.5, 2]", []),
        ({"enum": ["5", "6"]}, "string ['5', '6']", []),
        ({"enum": ["x", None, "y"]}, "string ['x', 'y']", []),
        ({"type": "string", "enum": ["x", 5]}, "string ['x', '5']",
         ["warning: an enum value that is no string: 5 | taken as '5'"]),
        ({"type": "string", "enum": ["x", True]}, "string ['x', 'true']",
         ["warning: an enum value that is no string: True | taken as 'true'"]),
        ({"type": "integer", "enum": ["-1", 2.0]}, "integer [-1, 2]",
         ["warning: an enum value that is no integer: '-1' | taken as -1",
          "warning: an enum value that is no integer: 2.0 | taken as 2"]),
        ({"anyOf": [{"enum": ["x"]}, {"enum": ["y"]}]}, "string ['x', 'y']", []),
    ],
)  # fmt: skip
def test_enumerations(schema: JSON, enumeration: str, said: list[str]) -> None:
    made = lowered(schemas={"E": {**schema, "description": "Words.", "deprecated": True}})
    (shown,) = schema_lines(made.schema("E"))
    assert shown == f"enum E in e.py deprecated: {enumeration}"
    assert made.schema("E").description == "Words."
    assert made.said == said


def test_values_of_several_kinds() -> None:
    made = lowered(schemas={"A": model(k={"enum": ["x", "y", 1, 2, True]})})
    (field,) = made.schema("A").fields
    assert type_text(field.type) == "(True | AKText | AKNumber)"
    assert [(one.name, one.values) for one in made.package.schemas[1:]] == [
        ("AKNumber", (1, 2)), ("AKText", ("x", "y")),
    ]  # fmt: skip


def test_values_beside_classes() -> None:
    made = lowered(schemas={"A": model(k={"anyOf": [{"enum": ["x", "y"]}, ref("B")]}), "B": model()})
    assert union(made, "AK") == ["  B", "  AKEnum"]
    assert made.schema("AKEnum").values == ("x", "y")


# -- what tells the variants apart ------------------------------------------------------------------------------------


def test_a_constant_tells_variants_apart() -> None:
    assert united(ref("A"), ref("B"), A=tagged("a"), B=tagged("b")) == [
        "union U in u.py by type, else UnknownU", "  A: a", "  B: b",
    ]  # fmt: skip
    assert (
        united(ref("A"), ref("B"), A=tagged("a", "x"), B=tagged("b", "x"))[0] == "union U in u.py by x, else UnknownU"
    )
    assert united(ref("A"), ref("B"), A=tagged("a"), B=tagged("a"))[0] == "union U in u.py by None, else UnknownU"
    kinds = {"A": tagged("a", "kind", role={"const": "x"}), "B": tagged("b", "kind", role={"const": "y"})}
    assert united(ref("A"), ref("B"), **kinds)[0] == "union U in u.py by role, else UnknownU"
    enums = {"A": model(type={"enum": ["a", "b"]}), "B": model(type={"enum": ["c", "d"]})}
    assert united(ref("A"), ref("B"), **enums)[1:] == ["  A: a, b", "  B: c, d"]


def test_a_discriminator_says_which_variant_is_meant() -> None:
    plain = {"A": model(kind=STRING), "B": model(kind=STRING)}
    found = united(ref("A"), ref("B"), more={"discriminator": {"propertyName": "kind"}}, **plain)
    assert found == ["union U in u.py by kind, else UnknownU", "  A: A", "  B: B"]
    mapping = {"a": "#/components/schemas/A", "b": "B", "bee": "B"}
    found = united(ref("A"), ref("B"), more={"discriminator": {"propertyName": "kind", "mapping": mapping}}, **plain)
    assert found[1:] == ["  A: a", "  B: b, bee"]
    found = united(ref("A"), ref("B"), more={"discriminator": {"propertyName": "kind"}}, A=tagged("x", "kind"),
                   B=tagged("y", "kind"))  # fmt: skip
    assert found[1:] == ["  A: x", "  B: y"]


@pytest.mark.parametrize(
    ("discriminator", "said"),
    [
        ({"propertyName": 5}, "warning: a discriminator without propertyName | taken as none"),
        ({}, "warning: a discriminator without propertyName | taken as none"),
        ({"propertyName": "kind", "mapping": {"a": "Nobody", "b": "B"}},
         "warning: the discriminator maps 'a' to no schema: 'Nobody'"),
        ({"propertyName": "kind", "mapping": {"a": 5, "b": "B"}},
         "warning: the discriminator maps 'a' to no schema: 5"),
        ({"propertyName": "o"},
         "warning: no variant of U has a value for its discriminator 'o' | told apart by their required properties"),
    ],
)  # fmt: skip
def test_discriminators_that_say_too_little(discriminator: JSON, said: str) -> None:
    schemas = {"U": {"oneOf": [ref("A"), ref("B")], "discriminator": discriminator}, "A": model(kind=STRING),
               "B": model(kind=STRING)}  # fmt: skip
    assert said in lowered(schemas=schemas).said


def test_what_only_one_variant_requires_tells_them_apart() -> None:
    one = {**model(id=STRING, a=STRING), "required": ["id", "a"]}
    two = {**model(id=STRING, b=STRING, c=STRING), "required": ["id", "b", "c"]}
    assert united(ref("A"), ref("B"), STRING, A=one, B=two) == [
        "union U in u.py by None, else UnknownU", "  B: has b, has c", "  A: has a", "  string",
    ]  # fmt: skip
    flag = {**model(id=STRING, a={"const": True}), "required": ["id", "a"]}
    assert united(ref("A"), ref("B"), A=two, B=flag)[1:] == ["  B: has a, a is True", "  A: has b, has c"]
    free = {"type": "object", "additionalProperties": STRING}
    assert united(ref("A"), free, A=one) == ["union U in u.py by None, else None", "  A: has id, has a", "  {string}"]
    assert united(ref("A"), STRING, A=one) == ["union U in u.py by None, else UnknownU", "  A", "  string"]


def test_variants_of_one_tag_are_told_apart_by_the_rest() -> None:
    discriminator = {"propertyName": "type", "mapping": {"x": "A", "y": "C"}}
    schemas = {
        "A": {**model(type={"const": "x"}, a=STRING), "required": ["type", "a"]},
        "B": {**model(type={"const": "x"}, b={"const": 1}), "required": ["type", "b"]},
        "C": {**model(type={"const": "y"}, c=STRING), "required": ["type", "c"]},
        "D": {**model(type={"const": "z"}, d=STRING), "required": ["d"]},
    }
    found = united(*map(ref, "ABCD"), more={"discriminator": discriminator}, **schemas)
    assert found[1:] == ["  A: x, has a", "  B: x, has b, b is 1", "  C: y", "  D: z, has d"]


def test_unions_in_unions_are_one() -> None:
    schemas = {"A": tagged("a"), "B": tagged("b"), "C": tagged("c"), "V": {"oneOf": [ref("B"), ref("C")]}}
    assert united(ref("A"), ref("V"), **schemas)[1:] == ["  A: a", "  B: b", "  C: c"]
    circle = lowered(schemas={**schemas, "V": {"oneOf": [ref("B"), ref("U")]}, "U": {"oneOf": [ref("A"), ref("V")]}})
    assert sorted(union(circle, "U")) == sorted(union(circle, "V")) == ["  A: a", "  B: b"]
    names = lowered(schemas={**schemas, "A": model(type=STRING), "N": ref("A"), "U": {"oneOf": [ref("N"), ref("B")]}})
    assert union(names)[-1] != union(names)[0]


def test_a_tag_that_every_object_of_a_union_has() -> None:
    made = lowered(schemas={"U": {"oneOf": [ref("A"), ref("B")]}, "A": tagged("a", n={"const": "n"}), "B": tagged("b")})
    assert [(field.wire, field.tag) for field in made.schema("A").fields] == [("type", True), ("n", False)]
    assert isinstance(made.schema("U"), ir.Union) and made.schema("U").tag_name == "type"


# -- what inline members are called -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("members", "names"),
    [
        ([tagged("red"), tagged("blue")], ["AKRed", "AKBlue"]),
        ([tagged("red", "object"), tagged("blue", "object")], ["AKRed", "AKBlue"]),
        ([{**model(a=STRING), "title": "The red one"}, {**model(b=STRING), "title": "a b c d e f"}],
         ["AKTheRedOne", "AKWithB"]),
        ([model(a=STRING), STRING], ["AKObject"]),
        ([{**model(a=STRING, z=STRING), "required": ["z"]}, {**model(b=STRING, y=STRING), "required": ["y"]}],
         ["AKWithZ", "AKWithY"]),
        ([{**model(a=STRING, z=STRING), "required": ["z"]}, {**model(b=STRING, z=STRING), "required": ["z"]}],
         ["AKWithA", "AKWithB"]),
        ([model(a=STRING), model(a=NUMBER)], ["AKOption1", "AKOption2"]),
        ([{"allOf": [ref("Base")], **model(a=STRING)}, {"allOf": [ref("Other")], **model(a=NUMBER)}],
         ["AKBase", "AKOther"]),
    ],
)  # fmt: skip
def test_names_of_inline_members(members: list[JSON], names: list[str]) -> None:
    schemas = {"A": model(k={"anyOf": members}), "Base": model(x=STRING), "Other": model(y=STRING)}
    made = lowered(schemas=schemas)
    found = [type_text(variant.type) for variant in made.schema("AK").variants]
    assert sorted(name for name in found if name.startswith("AK")) == sorted(names)


def test_lists_of_different_classes_are_one_list() -> None:
    """JSON cannot tell of which kind an empty list is."""
    lists = [{"type": "array", "items": ref("A")}, {"type": "array", "items": ref("B")}]
    made = lowered(schemas={"A": model(a=STRING), "B": model(b=STRING), "H": model(k={"anyOf": [STRING, *lists]})})
    (field,) = made.schema("H").fields
    assert type_text(field.type) == "(string | [HK])" or type_text(field.type).startswith("(string | [")
    item = field.type.members[1].item.name
    assert union(made, item) == ["  A", "  B"]


# -- bodies that take one object for a whole answer and another for a stream ------------------------------------------

BOTH: JSON = {"200": {"description": "", "content": {"application/json": {}, "text/event-stream": {}}}}


@pytest.mark.parametrize(
    ("whole", "live", "shown"),
    [
        ({"a": STRING}, {"a": STRING}, {"a": "string", "stream": "True"}),
        ({"a": STRING}, {"b": STRING}, {"a": "string", "b": "string", "stream": "True"}),
        ({"a": STRING}, {"a": NUMBER}, {"a": "any", "stream": "True"}),
        ({"a": {"enum": ["x", "y"]}}, {"a": {"enum": ["x", "y"]}}, {"a": None, "stream": "True"}),
        ({"a": {"enum": ["x", "y"]}}, {"a": {"enum": ["x", "z"]}}, {"a": "any", "stream": "True"}),
        ({"a": model(p=STRING)}, {"a": model(p=STRING)}, {"a": None, "stream": "True"}),
        ({"a": model(p=STRING)}, {"a": model(p=NUMBER)}, {"a": "any", "stream": "True"}),
        ({"a": model(p=STRING)}, {"a": model(p=STRING, q=STRING)}, {"a": "any", "stream": "True"}),
        ({"a": {"type": "array", "items": STRING}}, {"a": {"type": "array", "items": NUMBER}},
         {"a": "any", "stream": "True"}),
    ],
)  # fmt: skip
def test_a_body_of_two_objects_is_both(whole: JSON, live: JSON, shown: JSON) -> None:
    one = {**model(stream={"const": True}, **live), "required": ["stream", *live]}
    two = {**model(stream={"const": False}, **whole), "required": [*whole]}
    path = post({"oneOf": [ref("Live"), ref("Whole")]}, responses=BOTH)
    path["post"]["requestBody"]["required"] = True
    made = lowered({"/x": path}, {"Live": one, "Whole": two})
    body = made.operations["op"].body
    assert body is not None
    found = {field.wire: type_text(field.type) for field in body.fields}
    expected = {wire: text or found.get(wire) for wire, text in shown.items()}
    assert found == expected and found["stream"] == "True"
    assert "any" not in {found[wire] for wire, text in shown.items() if text is None}
    needed = {field.wire for field in body.fields if field.required}
    assert needed == set(whole) & set(live)


def test_other_unions_stay_one_argument() -> None:
    def fields(*members: JSON) -> int:
        made = lowered({"/x": post({"oneOf": [ref(f"M{n}") for n in range(len(members))]}, responses=BOTH)},
                       {f"M{n}": member for n, member in enumerate(members)})  # fmt: skip
        body = made.operations["op"].body
        assert body is not None
        return len(body.fields)

    live, whole = model(stream={"const": True}, a=STRING), model(stream={"const": False}, b=STRING)
    assert fields(live, whole) == 3
    assert fields(live, model(b=STRING)) == 3
    assert fields(live, model(stream={"type": "boolean"}, b=STRING)) == 3
    assert fields(whole, model(b=STRING)) == 0
    assert fields(live, model(stream=STRING, b=STRING)) == 0
    assert fields(live, {"type": "array", "items": STRING}) == 0
