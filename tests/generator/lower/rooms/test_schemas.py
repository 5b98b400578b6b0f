"""Schemas: what those become that are circular, generic, files, written twice, or no schemas at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator import ir
from generator.lower.reading import context
from tests.support.lowered import lower_file, schema_lines, type_text
from tests.support.small import JSON, STRING, get, lowered, model, post, ref

NULL: JSON = {"type": "null"}
BYTES: JSON = {"type": "string", "format": "binary"}


def test_names_that_stand_only_for_themselves_are_any_value() -> None:
    made = lowered(schemas={"A": {"anyOf": [ref("B"), NULL]}, "B": ref("A"), "C": ref("B"), "D": model()})
    assert made.shown[:3] == ["alias A in a.py: any", "alias B in b.py: A", "alias C in c.py: B"]
    assert made.said == ["warning: schema A is only a name for itself | taken as any value"]
    assert made.pointers == ["/components/schemas/A"]


def test_references_that_lead_back_to_themselves() -> None:
    made = lowered({"/x": get({"$ref": "#/x-d/A"})}, **{"x-d": {"A": {"$ref": "#/x-d/B"}, "B": {"$ref": "#/x-d/A"}}})
    assert made.operation() == ["def get_op -> any any (application/json)"]
    assert "warning: $ref leads back to itself | taken as any value" in made.said


def test_a_recursive_reference_outside_of_a_component() -> None:
    made = lowered({"/x": get({"type": "array", "items": {"$recursiveRef": "#"}})})
    assert made.operation() == ["def list_op -> json [any] (application/json)"]
    assert made.said == ["warning: $recursiveRef outside of a component | taken as any value"]
    made = lowered({"/x": get({"$ref": "#/x-list"})}, **{"x-list": {"type": "array", "items": {"$ref": "#/x-list"}}})
    assert made.operation() == ["def list_op -> json [any] (application/json)"]
    tree = model(children={"type": "array", "items": {"$recursiveRef": "#"}})
    assert lowered(schemas={"Tree": tree}).shown[1] == "  children?: [Tree]"


def test_a_component_is_one_class_in_the_schema_of_another_file_that_holds_it(tmp_path: Path) -> None:
    schemas = {"Inner": {"$ref": "outer.json#/properties/inner"}, "Outer": {"$ref": "outer.json"}}
    document = {"openapi": "3.1.0", "info": {"title": "Files", "version": "1"}, "paths": {}}
    (tmp_path / "openapi.json").write_text(json.dumps({**document, "components": {"schemas": schemas}}))
    (tmp_path / "outer.json").write_text(json.dumps(model(inner=model())))
    package, _, _ = lower_file(tmp_path / "openapi.json")
    shown = [line for schema in package.schemas for line in schema_lines(schema)]
    assert shown == ["model Inner in inner.py", "  id?: string", "model Outer in outer.py", "  inner?: Inner"]


def test_a_document_of_too_many_nodes_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few lines of aliases can stand for billions of nodes."""
    schemas = {"A": model(a=STRING, b=STRING, c=STRING, d=STRING)}
    for most, said in ((4, ["error: the document has more than 4 nodes"]), (6, [])):
        monkeypatch.setattr(context, "_MAX_NODES", most)
        made = lowered(schemas=schemas)
        assert made.said == said
        wanted = ["string", "string", "string", "any"] if said else ["string"] * 4
        assert [type_text(field.type) for field in made.schema("A").fields] == wanted


def test_one_schema_or_null_is_that_schema() -> None:
    inner = {**model(), "description": "Its own."}
    for written, description in (({}, "Its own."), ({"description": "Outer."}, "Its own.")):
        made = lowered(schemas={"A": {"anyOf": [inner, NULL], **written}, "B": model(a=ref("A"))})
        assert (made.schema("A").description, made.schema("A").deprecated) == (description, False)
        assert made.shown == ["model A in a.py", "  id?: string", "model B in b.py", "  a?: A or null"]
    made = lowered(schemas={"A": {"oneOf": [model(), NULL], "description": "Outer.", "deprecated": True}})
    assert (made.schema("A").description, made.schema("A").deprecated) == ("Outer.", True)


@pytest.mark.parametrize(
    ("schema", "nullable"),
    [
        ({"oneOf": [{"enum": ["a", None]}, {"enum": ["b"]}]}, True),
        ({"oneOf": [{"type": ["string", "null"]}, {"type": "integer"}]}, True),
        ({"oneOf": [{"type": ["string"]}, {"type": "integer"}]}, False),
        ({"oneOf": [{"const": None}, {"type": "integer"}]}, True),
        ({"oneOf": [{"const": "x"}, {"type": "integer"}]}, False),
        ({"oneOf": [{"type": ["null"]}, {"type": "integer"}]}, True),
        ({"oneOf": [{"type": "string", "nullable": True}, {"type": "integer"}]}, True),
        ({"oneOf": [ref("Maybe"), {"type": "integer"}]}, True),
        ({"oneOf": [ref("Sure"), {"type": "integer"}]}, False),
        ({"oneOf": [{"anyOf": [STRING, NULL]}, {"type": "integer"}]}, True),
        ({"oneOf": [{"oneOf": [STRING, NULL]}, {"type": "integer"}]}, True),
        ({"oneOf": [{"oneOf": [STRING]}, {"type": "integer"}]}, False),
        ({"oneOf": [True, {"type": "integer"}]}, False),
        ({"enum": ["a", None]}, True),
        ({"enum": ["a"]}, False),
        ({"type": ["string", "null"]}, True),
        ({"allOf": [ref("Maybe")]}, True),
        ({"allOf": [ref("Sure")], "nullable": True}, True),
        ({"allOf": [ref("Sure")]}, False),
        ({"type": "null"}, False),
    ],
)
def test_a_component_that_allows_null_does_so_wherever_it_is_used(schema: JSON, nullable: bool) -> None:
    schemas = {"A": schema, "B": model(a=ref("A")), "Maybe": {"type": ["string", "null"]}, "Sure": {"type": "string"}}
    (field,) = lowered(schemas=schemas).schema("B").fields
    assert isinstance(field.type, ir.Nullable) is nullable


def test_the_name_of_a_file_is_kept_for_what_the_official_package_calls_so() -> None:
    """With the feature `compat`, a component of bytes makes room for the class that holds a file's name too."""
    for schema, name in (
        (BYTES, "FileContent"),
        ({"type": "string", "contentEncoding": "binary"}, "FileContent"),
        ({"type": "string", "format": "byte"}, "File"),
        ({"type": "object", "format": "binary", "properties": {}}, "File"),
        (True, "File"),
    ):
        (made,) = lowered(schemas={"File": schema}, settings="features = ['compat']").package.schemas
        assert made.name == name, schema
    assert lowered(schemas={"File": BYTES}).package.schemas[0].name == "File"
    assert lowered(schemas={"Image": BYTES}, settings="features = ['compat']").package.schemas[0].name == "Image"


def test_formats_that_the_settings_leave_as_text() -> None:
    made = lowered(
        schemas={"A": model(at={"type": "string", "format": "date-time"}, on={"type": "string", "format": "date"})},
        settings="as_text = ['date-time']",
    )
    assert made.shown[1:] == ["  at?: string", "  on?: date"]


def test_the_same_inline_list_of_values_is_one_enumeration() -> None:
    kind: JSON = {"type": "string", "enum": ["x", "y"]}
    made = lowered(schemas={"A": model(kind=kind), "B": model(kind=kind), "C": model(kind={"enum": ["y", "x"]})})
    assert [type_text(made.schema(name).fields[0].type) for name in "ABC"] == ["AKind", "AKind", "CKind"]


def test_bytes_are_bytes_in_forms_and_text_elsewhere() -> None:
    form = post(model(f={"anyOf": [BYTES, ref("P")]}, g=ref("U"), h={"type": "array", "items": BYTES}), "form",
                media="multipart/form-data")  # fmt: skip
    body = post(model(r=ref("R"), s=ref("S"), t=BYTES, u={"anyOf": [BYTES, STRING]}, v={"type": "object",
                "additionalProperties": BYTES}, w={"type": ["array", "null"], "items": BYTES}), "body")  # fmt: skip
    schemas = {
        "P": model(p=BYTES), "Q": model(q=BYTES), "U": {"oneOf": [ref("P"), ref("Q")]}, "R": model(r=BYTES),
        "S": {"oneOf": [BYTES, ref("R")]}, "Map": {"type": "object", "additionalProperties": BYTES, **model(x=STRING)},
    }  # fmt: skip
    made = lowered({"/form": form, "/body": body}, schemas)
    found = {
        schema.name: [type_text(field.type) for field in schema.fields]
        for schema in made.package.schemas if isinstance(schema, ir.Model)
    }  # fmt: skip
    assert found["FormRequest"] == ["FormRequestF", "U", "[binary]"]
    assert found["BodyRequest"] == ["R", "S", "string", "string", "{string}", "[string] or null"]
    assert (found["P"], found["Q"], found["R"]) == (["binary"], ["binary"], ["string"])
    assert type_text(made.schema("Map").additional) == "string"
    assert [type_text(each.type) for each in made.schema("S").variants] == ["string", "R"]


DEFAULTS: dict[str, tuple[JSON, Any, Any]] = {
    "null": (STRING, None, None),
    "integer": ({"type": "integer"}, 3, 3),
    "whole number": ({"type": "integer"}, 3.0, 3),
    "nullable whole number": ({"type": ["integer", "null"]}, 3.0, 3),
    "fraction": ({"type": "integer"}, 3.5, ...),
    "true for a number": ({"type": "integer"}, True, ...),
    "true for any number": ({"type": "number"}, True, ...),
    "number": ({"type": "number"}, 3, 3),
    "text for a number": ({"type": "number"}, "3", ...),
    "boolean": ({"type": "boolean"}, False, False),
    "number for a boolean": ({"type": "boolean"}, 0, ...),
    "list": ({"type": "array", "items": STRING}, ["a"], ["a"]),
    "list of others": ({"type": "array", "items": STRING}, [1], ...),
    "no list": ({"type": "array", "items": STRING}, "a", ...),
    "map": ({"type": "object", "additionalProperties": STRING}, {"a": "b"}, {"a": "b"}),
    "map of others": ({"type": "object", "additionalProperties": STRING}, {"a": 1}, ...),
    "no map": ({"type": "object", "additionalProperties": STRING}, [], ...),
    "any of": ({"type": ["string", "integer"]}, 1, 1),
    "none of": ({"type": ["string", "integer"]}, [], ...),
    "any": ({}, [1], [1]),
    "bytes, which are text in JSON": (BYTES, "x", "x"),
    "date": ({"type": "string", "format": "date"}, "2020-01-01", "2020-01-01"),
    "model": ({"allOf": [ref("P")]}, {"p": "1"}, {"p": "1"}),
    "no model": ({"allOf": [ref("P")]}, "p", ...),
    "union": ({"allOf": [ref("U")]}, {"p": "1"}, {"p": "1"}),
    "no union": ({"allOf": [ref("U")]}, 5, ...),
    "enumeration": ({"allOf": [ref("E")]}, "new", "new"),
    "no enumeration": ({"allOf": [ref("E")]}, 5, ...),
    "alias": ({"allOf": [ref("A")]}, "x", "x"),
    "null in a list": ({"type": "array", "items": {"type": ["string", "null"]}}, ["x", None], ["x", None]),
    "no alias": ({"allOf": [ref("A")]}, 5, ...),
}


@pytest.mark.parametrize("name", DEFAULTS)
def test_a_default_has_to_fit_its_type(name: str) -> None:
    schema, written, kept = DEFAULTS[name]
    schemas = {"P": model(p=STRING), "Q": model(q=STRING), "U": {"oneOf": [ref("P"), ref("Q")]}, "A": STRING,
               "E": {"type": "string", "enum": ["x", "y"]}}  # fmt: skip
    made = lowered(schemas={**schemas, "Thing": model(a={**schema, "default": written})})
    (field,) = made.schema("Thing").fields
    expected = None if kept is None or kept is ... else ir.Default(kept)
    assert field.default == expected and type(getattr(field.default, "value", None)) is type(
        getattr(expected, "value", None)
    )
    said = [f"warning: the default {written!r} does not fit its type | left out"] if kept is ... else []
    assert made.said == said
    assert made.pointers == ["/components/schemas/Thing/properties/a/default"] * len(said)


def test_a_file_has_no_default() -> None:
    made = lowered({"/x": post(model(f={**BYTES, "default": "File"}), media="multipart/form-data")})
    assert made.operation()[-1] == "f?: binary"
    assert made.said == ["warning: the default 'File' does not fit its type | left out"]


def test_bytes_in_the_parts_of_a_form_that_have_parts() -> None:
    part: JSON = {"anyOf": [{"type": "array", "items": ref("Q")}, {"type": "array", "items": STRING}, STRING]}
    path = post(model(a=ref("P"), b=part, c={"type": ["array", "null"], "items": ref("R")}, d=ref("P")), "form",
                media="multipart/form-data")  # fmt: skip
    schemas = {"P": model(p=BYTES, deep=ref("Deep")), "Q": model(q=BYTES), "R": model(r=BYTES), "S": model(s=BYTES),
               "Deep": model(e=BYTES, deeper=ref("Deeper")), "Deeper": model(f=BYTES)}  # fmt: skip
    made = lowered({"/x": path}, schemas)
    found = {name: type_text(made.schema(name).fields[0].type) for name in ("P", "Q", "R", "S", "Deep", "Deeper")}
    bytes_in = {name for name in found if type_text(made.schema(name).fields[-1].type) == "binary"}
    assert bytes_in == {"P", "Q", "R", "Deep"}
    assert (found["S"], found["Deeper"]) == ("string", "string")


def test_halves_that_are_one_union_are_complained_of_once() -> None:
    union = {"oneOf": [ref("X"), ref("Y")], "discriminator": {"propertyName": 5}}
    made = lowered(schemas={"A-Input": union, "A-Output": union, "X": model(x=STRING), "Y": model(y=STRING)})
    assert made.said == ["warning: a discriminator without propertyName | taken as none"]


def test_words_of_an_alias() -> None:
    schemas = {"A": {**STRING, "description": "Words.", "deprecated": True},
               "B": {**STRING, "description": 5, "deprecated": "yes"}, "C": True}  # fmt: skip
    made = lowered(schemas=schemas).package.schemas
    assert [(one.name, one.description, one.deprecated) for one in made] == [
        ("A", "Words.", True), ("B", "", False), ("C", "", False),
    ]  # fmt: skip


def test_a_property_without_a_value_is_of_any_type() -> None:
    made = lowered(schemas={"A": {"type": "object", "properties": {"a": None}}})
    assert (made.shown, made.said) == (["model A in a.py", "  a?: any"], [])
    made = lowered(schemas={"A": {"type": "object", "properties": {"a": 5}}})
    assert made.said == ["warning: a schema is a mapping or a boolean | taken as any value"]


@pytest.mark.parametrize(("settings", "kind"), [("", "decimal"), ("as_text = ['decimal']", "string")])
def test_decimals(settings: str, kind: str) -> None:
    decimal = {**STRING, "format": "decimal"}
    made = lowered(schemas={"A": model(a=decimal, b={**decimal, "type": ["string", "null"]})}, settings=settings)
    assert made.shown[1:] == [f"  a?: {kind}", f"  b?: {kind} or null"]


def test_references_to_what_is_no_class() -> None:
    schemas = {"A": model(a=ref("Spare"), b={"$ref": "#/x-parts/Any"}, c={"$ref": "#/x-parts/Text"}), "Spare": model()}
    made = lowered(schemas=schemas, settings="[tool.sdk.exclude]\nschemas = ['Spare']",
                   **{"x-parts": {"Any": True, "Text": STRING}})  # fmt: skip
    assert made.shown == ["model A in a.py", "  a?: any", "  b?: any", "  c?: string"]
    assert made.said == []


@pytest.mark.parametrize(
    ("schema", "shown", "said"),
    [
        ({"type": "integer", "format": "date"}, "integer", []),
        ({"format": "date"}, "date", []),
        ({"type": "array", "items": 5}, "[any]", ["warning: a schema is a mapping or a boolean | taken as any value"]),
        ({"type": "array", "items": True}, "[any]", []),
        ({"type": "object", "properties": {}, "additionalProperties": True}, "{any}", []),
        ({"type": "object", "additionalProperties": {}}, "{any}", []),
    ],
)
def test_types_of_components(schema: JSON, shown: str, said: list[str]) -> None:
    made = lowered(schemas={"A": schema})
    assert (made.shown, made.said) == ([f"alias A in a.py: {shown}"], said)


def test_dynamic_references_that_nothing_binds() -> None:
    lost = "warning: $recursiveRef outside of a component | taken as any value"
    for reference, shown, said in ((5, "any", [lost]), ("#T", "string", [])):
        schema = {"$defs": {"A": True, "T": {"$dynamicAnchor": "T", **STRING}}, **model(a={"$dynamicRef": reference})}
        made = lowered(schemas={"A": schema})
        assert (made.shown, made.said) == (["model A in a.py", f"  a?: {shown}"], said)
    made = lowered({"/x": get({"type": "array", "items": {"$dynamicRef": "#/components/schemas/A"}})}, {"A": model()})
    assert made.operation()[0].endswith(" -> json [A] (application/json)")


@pytest.mark.parametrize(("kind", "shown"), [("object", "AX"), (["object", "null"], "AX or null")])
def test_an_inline_object_may_contain_itself(kind: Any, shown: str) -> None:
    inner = {"type": kind, "properties": {"again": {"$ref": "#/components/schemas/A/properties/x"}}}
    made = lowered(schemas={"A": model(x=inner)})
    assert made.shown == ["model A in a.py", f"  x?: {shown}", "model AX in ax.py", f"  again?: {shown}"]
