"""Documents that mean harm or make no sense: lowering ends soon, says what it left out, and never raises."""

from __future__ import annotations

import copy
import json
import random
import time
from pathlib import Path
from typing import Any

import pytest

from generator import ir
from generator.document.diagnostics import Diagnostics
from generator.document.document import load, parse
from generator.lower import lower
from generator.settings.config import Config
from tests.support.lowered import cases, lower_text

JUNK: list[Any] = [
    None, 0, 1.5, "x", True, [], {}, [None], ["a"], {"a": 1}, "", {"$ref": "#/paths"}, {"$ref": 5}, {"$ref": "#"},
    {"type": ["string", None]}, {"allOf": [None, {}]}, {"oneOf": "x"}, {"type": "object", "properties": []},
    {"$ref": "#/components/schemas/Nope"}, {"discriminator": "x", "oneOf": [{}, {}]}, {"enum": [{}, []]},
]  # fmt: skip


def lower_json(schemas: dict[str, Any]) -> tuple[ir.Package, Diagnostics, float]:
    """Lower a document of component schemas: the package, the complaints, and the CPU time in seconds."""
    root = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "components": {"schemas": schemas}}
    diagnostics = Diagnostics()
    document = parse(json.dumps(root).encode(), "openapi.json", diagnostics)
    assert document is not None, diagnostics.render()
    start = time.process_time()
    package, _ = lower(document, Config(package="case"), diagnostics)
    return package, diagnostics, time.process_time() - start


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def test_reference_circles_end() -> None:
    names = [f"S{i}" for i in range(300)]
    circle = {name: ref(names[(i + 1) % len(names)]) for i, name in enumerate(names)}
    package, diagnostics, seconds = lower_json(circle)
    assert len(package.schemas) == 300
    assert len(diagnostics) > 0
    assert seconds < 5


@pytest.mark.parametrize("keyword", ["allOf", "oneOf", "anyOf"])
def test_combinations_that_contain_themselves_end(keyword: str) -> None:
    package, _, seconds = lower_json({"A": {keyword: [ref("B"), ref("A")]}, "B": {keyword: [ref("A"), ref("B")]}})
    assert {schema.name for schema in package.schemas} >= {"A", "B"}
    assert seconds < 1


def test_all_of_that_doubles_at_every_step_is_merged_once() -> None:
    schemas: dict[str, Any] = {f"S{i}": {"allOf": [ref(f"S{i + 1}"), ref(f"S{i + 1}")]} for i in range(60)}
    schemas["S60"] = {"type": "object", "properties": {"id": {"type": "string"}}}
    package, _, seconds = lower_json(schemas)
    model = next(schema for schema in package.schemas if schema.name == "S0")
    assert isinstance(model, ir.Model)
    assert [f.name for f in model.fields] == ["id"]
    assert seconds < 5


@pytest.mark.parametrize("wrap", ["items", "additionalProperties", "allOf", "anyOf", "properties"])
def test_deep_nesting_is_cut_with_a_complaint(wrap: str) -> None:
    schema: Any = {"type": "string"}
    for _ in range(60):
        inner: Any = [schema, {"type": "integer"}] if wrap == "anyOf" else [schema] if wrap == "allOf" else schema
        schema = {wrap: {"a": inner} if wrap == "properties" else inner}
    _, diagnostics, seconds = lower_json({"Deep": schema})
    assert seconds < 5
    if wrap not in ("allOf", "anyOf"):  # Those become flat.
        assert "nested too deeply" in diagnostics.render()


def test_names_stay_names() -> None:
    wild = ["../../etc/passwd", "con", "__init__", "class", "import os; os.system('x')", "{{ 7*7 }}", '"""']
    wild += ["ﬁ", "é" * 300, "models", "Any", "a" * 400]
    shape = {"type": "object", "properties": {name: {"type": "string"} for name in wild}}
    package, _, _ = lower_json(dict.fromkeys(wild, shape))
    assert len(package.schemas) == len(wild)
    for schema in package.schemas:
        assert schema.name.isidentifier()
        assert schema.module.isidentifier()
        assert isinstance(schema, ir.Model)
        assert all(f.name.isidentifier() for f in schema.fields)
        assert len({f.name for f in schema.fields}) == len(wild)


def test_ten_thousand_variants_take_linear_time() -> None:
    few = {f"V{i}": {"type": "object", "properties": {"type": {"const": f"v{i}"}}} for i in range(500)}
    many = {f"V{i}": {"type": "object", "properties": {"type": {"const": f"v{i}"}}} for i in range(4000)}
    fast = lower_json(few | {"All": {"oneOf": [ref(name) for name in few]}})[2]
    slow = lower_json(many | {"All": {"oneOf": [ref(name) for name in many]}})[2]
    assert slow < fast * 8 * 4 + 0.5


def test_undeclared_and_dangling_things_are_any() -> None:
    package, _, diagnostics = lower_text(
        'openapi: 3.1.0\ninfo: {title: T, version: "1"}\ncomponents:\n  schemas:\n    A:\n'
        "      type: object\n      properties: {b: {$ref: '#/components/schemas/B'}, c: {$ref: 'other.yaml#/C'}}\n"
    )
    model = package.schemas[0]
    assert isinstance(model, ir.Model)
    assert [f.type for f in model.fields] == [ir.Scalar("any"), ir.Scalar("any")]
    assert [(found.place.line if found.place else 0) for found in diagnostics] == [7, 7]


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of all nodes of a JSON value."""
    found = [path]
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in members:
        found += places(member, (*path, key))
    return found


@pytest.mark.parametrize("path", cases(), ids=lambda path: path.name)
def test_junk_anywhere_is_survived(path: Path) -> None:
    document = load(path / "openapi.yaml", Diagnostics())
    assert document is not None
    text = json.dumps(document.root)
    nodes = [node for node in places(document.root) if len(node) > 1]
    chance = random.Random(path.name)
    for _ in range(25):
        root = json.loads(text)
        for node in chance.sample(nodes, min(len(nodes), 3)):
            holder = root
            for step in node[:-1]:
                holder = holder[step] if isinstance(holder, dict) and step in holder else None
            if isinstance(holder, dict):
                holder[node[-1]] = copy.deepcopy(chance.choice(JUNK))
        diagnostics = Diagnostics()
        changed = parse(json.dumps(root).encode(), "openapi.json", diagnostics)
        if changed is not None:
            lower(changed, Config(package="case"), diagnostics)
