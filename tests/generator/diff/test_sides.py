"""What a type of one document stands for, also where lowering would never leave it so: schemas that hold themselves."""

from __future__ import annotations

import json

import pytest
from attrs import evolve

from generator import ir
from generator.diff.rules.sides import Side, bare, is_component, members, show
from tests.support.lowered import lower_text

PLACE = ir.Place("openapi.yaml", "/components/schemas/A", 1, 1)
EMPTY = lower_text(json.dumps({"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}, "paths": {}}))[0]
TEXT = ir.Scalar("string")


def alias(name: str, type_: ir.Type) -> ir.Alias:
    return ir.Alias(name, name.lower(), type_, PLACE)


def union(name: str, *types: ir.Type) -> ir.Union:
    return ir.Union(name, name.lower(), tuple(ir.Variant(type_) for type_ in types), PLACE)


def side(*schemas: ir.Schema) -> Side:
    return Side(evolve(EMPTY, schemas=schemas))


def test_unions_and_aliases_of_themselves_have_an_end() -> None:
    loops = side(union("A", ir.Ref("B"), TEXT), union("B", ir.Ref("A"), ir.Scalar("integer")), alias("C", ir.Ref("C")))
    assert members(ir.Ref("A"), loops) == (ir.Ref("A"), ir.Scalar("integer"), TEXT)
    assert members(ir.Ref("C"), loops) == (ir.Ref("C"),)
    assert bare(ir.Ref("C"), loops) == ir.Ref("C")
    assert bare(ir.Nullable(ir.Ref("A")), loops) == ir.Ref("A")


def test_names_stay_closed_where_both_documents_have_them() -> None:
    known = side(alias("A", ir.Nullable(ir.Ref("B"))), alias("B", TEXT))
    assert members(ir.Ref("A"), known) == (TEXT,)
    assert members(ir.Ref("A"), known, frozenset("B")) == (ir.Ref("B"),)
    assert members(ir.Ref("A"), known, frozenset("A")) == (ir.Ref("A"),)
    assert bare(ir.Ref("A"), known) == TEXT


@pytest.mark.parametrize(
    ("pointer", "named"),
    [
        ("/components/schemas/A", True),
        ("/components/schemas/A/properties/b", False),
        ("/components/responses/A/content/application~1json/schema", False),
        ("/definitions/A", True),
        ("parts.yaml#/api/components/schemas/A", True),
        ("parts.yaml#/api/definitions/A", True),
        ("/definitions/A/items", False),
        ("/paths/~1schemas/get/responses/200/schemas/A", False),
        ("parts/all.yaml#/A", True),
        ("parts/all.yaml#/definitions/A", True),
        ("parts/all.yaml#/A/properties/b", False),
        ("parts/more/A.yaml#", True),
        ("A.yaml#/properties/b", False),
    ],
)
def test_what_the_document_itself_names(pointer: str, named: bool) -> None:
    schema = evolve(alias("A", TEXT), place=ir.Place("openapi.yaml", pointer, 1, 1))
    assert is_component(schema) is named


def test_types_are_shown_as_they_are_written() -> None:
    kinds = ["any", "string", "integer", "number", "boolean", "null", "date-time", "date", "uuid", "decimal", "binary"]
    shown = [show(ir.Scalar(kind), side()) for kind in kinds]  # type: ignore[arg-type]
    assert shown == ["Any", "str", "int", "float", "bool", "None", "datetime", "date", "UUID", "str", "bytes"]
