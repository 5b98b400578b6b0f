"""Which module of `models/` a schema is defined in, and that every path to it goes on to work."""

from __future__ import annotations

import pickle
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from generator import ir
from generator.document.diagnostics import Place
from generator.views.models.homes import LIMIT, homes, modules
from tests.support.lowered import lower_text
from tests.support.paths import CASES
from tests.support.rendered import lowered, write_package

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"


def _modules(schemas: str) -> dict[str, list[str]]:
    package, _, _ = lower_text(HEAD + schemas)
    return modules(package.schemas)


def test_what_one_schema_names_is_in_its_module_and_what_several_name_in_its_own() -> None:
    found = _modules("""
    Sale: {type: object, properties: {item: {$ref: '#/components/schemas/Item'}, by: {$ref: '#/components/schemas/By'}}}
    Item: {type: object, properties: {size: {type: string, enum: [s, m]}}}
    Bill: {type: object, properties: {by: {$ref: '#/components/schemas/By'}}}
    By: {type: object, properties: {again: {$ref: '#/components/schemas/By'}}}
""")
    assert found == {"bill": ["Bill"], "by": ["By"], "sale": ["Sale", "Item", "ItemSize"]}


def test_a_module_is_called_as_another_generation_calls_it_where_no_schema_is() -> None:
    schemas = [ir.Model(name, module, (), Place("", "", 1, 1)) for name, module in NAMED]
    assert homes(schemas, ("usermessage", "toolcall")) == {
        "UserMessage": "usermessage",
        "ToolCall": "tool_call",
        "Toolcall": "toolcall",
    }


NAMED = (("UserMessage", "user_message"), ("ToolCall", "tool_call"), ("Toolcall", "toolcall"))


def test_an_object_of_a_union_is_in_its_own_module() -> None:
    found = _modules("""
    Event: {type: object, properties: {what: {$ref: '#/components/schemas/What'}}}
    What: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
    A: {type: object, required: [a], properties: {a: {type: string}}}
    B: {type: object, required: [b], properties: {b: {type: string}}}
""")
    assert found == {"a": ["A"], "b": ["B"], "event": ["Event", "What"]}


def test_a_circle_begins_with_its_first() -> None:
    found = _modules("""
    Tail: {type: object, properties: {x: {$ref: '#/components/schemas/Head'}}}
    Head: {type: object, properties: {x: {$ref: '#/components/schemas/Tail'}}}
""")
    assert found == {"head": ["Head", "Tail"]}


def _object(name: str, *refs: str, plain: int = 0) -> ir.Model:
    place = Place("", "", 1, 1)
    types: list[ir.Type] = [*(ir.Ref(ref) for ref in refs), *[ir.Scalar("string")] * plain]
    fields = tuple(ir.Field(f"f{n}", f"f{n}", type_, True, place) for n, type_ in enumerate(types))
    return ir.Model(name, name.lower(), fields, place)


def test_a_module_has_room_for_so_much_and_a_property_more_moves_what_is_at_its_end() -> None:
    leaf = (LIMIT - 5) // 2 - 1
    others = [_object("B", plain=leaf), _object("C", "D", plain=leaf - 1), _object("D")]
    assert modules([_object("A", "B", "C", plain=1), *others]) == {"a": ["A", "B", "C", "D"]}
    assert modules([_object("A", "B", "C", plain=4), *others]) == {"a": ["A", "B"], "c": ["C", "D"]}


def test_a_chain_of_any_length() -> None:
    chain = [_object(f"S{n:05}", f"S{n + 1:05}") for n in range(20_000)]
    found = homes([*chain, _object("S20000")])
    assert len(found) == 20_001
    assert found["S00001"] == "s00000"


@pytest.fixture(scope="module", params=["names_colliding", "recursive", "stream_of_variants"])
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ModuleType]:
    folder = CASES / request.param
    return folder, write_package(folder, tmp_path_factory.mktemp("homes"))


def test_every_schema_is_found_in_a_module_of_its_name(case: tuple[Path, ModuleType]) -> None:
    """There an earlier version may have had it: imports of it work, and what it pickled loads."""
    folder, package = case
    models = import_module(f"{package.__name__}.models")
    for schema in lowered(folder).schemas:
        path = f"{models.__name__}.{schema.module}"
        assert hasattr(import_module(path), schema.name)
        if isinstance(schema, ir.Model):
            assert pickle.loads(f"c{path}\n{schema.name}\n.".encode()) is getattr(models, schema.name)
