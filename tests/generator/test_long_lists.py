"""Lists of a document: four times as many entries cost about four times as much, and not sixteen times."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from generator.output.render import render
from tests.support.lowered import lower_text

Schema = dict[str, Any]


def _objects(n: int, one: Callable[[int], Schema]) -> Schema:
    """A union of n components."""
    members = {f"M{i}": {"type": "object", **one(i)} for i in range(n)}
    return {**members, "A": {"oneOf": [{"$ref": f"#/components/schemas/M{i}"} for i in range(n)]}}


LISTS: dict[str, tuple[int, Callable[[int], Schema]]] = {
    "an enum": (2000, lambda n: {"A": {"type": "string", "enum": [f"value-{i}" for i in range(n)]}}),
    "constants": (1000, lambda n: {"A": {"oneOf": [{"const": f"v{i}", "title": f"T{i}"} for i in range(n)]}}),
    "variants told apart by nothing": (60, lambda n: _objects(n, lambda i: {"properties": {f"f{i}": {}, "id": {}}})),
    "variants told apart by what they require": (
        60,
        lambda n: _objects(n, lambda i: {"properties": {f"f{i}": {"type": "string"}}, "required": [f"f{i}"]}),
    ),
    "variants told apart by a constant": (
        60,
        lambda n: _objects(n, lambda i: {"properties": {"kind": {"const": f"k{i}"}}, "required": ["kind"]}),
    ),
    "inline variants": (
        60,
        lambda n: {"A": {"anyOf": [{"properties": {f"f{i}": {}}, "required": [f"f{i}"]} for i in range(n)]}},
    ),
    "parts of an allOf": (
        100,
        lambda n: {"A": {"allOf": [{"properties": {f"field{i}": {"type": "string"}}} for i in range(n)]}},
    ),
}


def _seconds(schemas: Schema) -> float:
    """The CPU time from a document to the text of its package."""
    reply = {"description": "A", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Long", "version": "1"},
        "paths": {"/a": {"get": {"operationId": "getA", "responses": {"200": reply}}}},
        "components": {"schemas": schemas},
    }
    text = json.dumps(document)
    before = time.process_time()
    render(lower_text(text)[0])
    return time.process_time() - before


@pytest.mark.parametrize("kind", LISTS)
def test_cost_grows_with_the_number_of_entries(kind: str) -> None:
    size, schemas = LISTS[kind]
    _seconds(schemas(4))  # Templates are compiled, caches are filled.
    base = _seconds(schemas(4))
    small, large = (min(_seconds(schemas(n)) for _ in range(2)) - base for n in (size, 4 * size))
    assert large < 9 * max(small, 0.005), f"{size}: {small:.3f} s, {4 * size}: {large:.3f} s"
