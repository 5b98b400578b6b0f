"""What bounds the work of lowering: a document at each bound is read as it stands, and one beyond it is not."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from generator import ir
from tests.support.lowered import lower_text, type_text

Schema = dict[str, Any]


def package(schema: Schema, parts: Schema | None = None, **operations: Any) -> tuple[ir.Package, str]:
    """Return the package of a document with a schema `Thing`, and what lowering complains of."""
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Bounds", "version": "1"},
        "paths": {f"/{name}": {"post": {"operationId": name, **said}} for name, said in operations.items()},
        "components": {"schemas": {"Thing": schema, "Other": {"type": "object", "properties": {"o": {}}}}},
        "x-parts": parts or {},
    }
    made, _, diagnostics = lower_text(json.dumps(document))
    return made, diagnostics.render()


def nested(count: int, inner: Any, around: Callable[[Any], Any]) -> Any:
    """Return a value in so many others."""
    for _ in range(count):
        inner = around(inner)
    return inner


def field(schema: Schema) -> ir.Field:
    """The one property of `Thing`, of a schema."""
    made, _ = package({"type": "object", "properties": {"a": schema}})
    thing = next(each for each in made.schemas if each.name == "Thing")
    assert isinstance(thing, ir.Model)
    return thing.fields[0]


def listed(inner: Any) -> Schema:
    return {"type": "array", "items": inner}


def lists(count: int) -> bool:
    """Lists in lists have types."""
    return "nested too deeply" not in package(nested(count, {"type": "integer"}, listed))[1]


def members(count: int) -> bool:
    """Schemas that include each other by `allOf`, in a chain, are merged."""
    parts: Schema = {f"S{n}": {"allOf": [{"$ref": f"#/x-parts/S{n + 1}"}], "required": []} for n in range(count)}
    parts[f"S{count}"] = {"type": "object", "properties": {"x": {}}, "allOf": [{}]}
    return "allOf is nested too deeply" not in package({"allOf": [{"$ref": "#/x-parts/S0"}, {}]}, parts)[1]


def limits_of_items(count: int) -> bool:
    """A limit of what lists in lists hold is a limit of the property."""
    return bool(field(nested(count, {"type": "integer", "minimum": 1}, listed)).limits)


def limits_of_alternatives(count: int) -> bool:
    """All limits of so many alternatives are limits of the property."""
    options = [{"type": "string", "pattern": str(number)} for number in range(count)]
    return len(field({"anyOf": options}).limits) == count


def single(count: int) -> bool:
    """A reference alone in `allOf`, over and over, is that reference."""
    inner = {"$ref": "#/components/schemas/Other"}
    return type_text(field(nested(count, inner, lambda part: {"allOf": [part]})).type) == "Other"


def default_of_lists(count: int) -> bool:
    """A default is compared with its type so deep."""
    schema = nested(count, {"type": "integer"}, listed)
    return field({**schema, "default": nested(count, "text", lambda part: [part])}).default is None


def files(count: int) -> bool:
    """A file in so many lists is found, so that a form is sent instead of JSON."""
    part = nested(count, {"type": "string", "format": "binary"}, listed)
    form = {"schema": {"type": "object", "properties": {"file": part}}}
    content = {"application/json": {"schema": {"type": "object", "properties": {"a": {}}}}, "multipart/form-data": form}
    made, _ = package({}, send={"requestBody": {"content": content}, "responses": {"200": {"description": "ok"}}})
    body = made.resources[0].operations[0].body
    return body is not None and body.kind == "multipart"


def events(count: int) -> bool:
    """All names of so many events have payloads."""
    branches = [
        {"properties": {"event": {"const": f"e{number}"}, "data": {"contentSchema": {"const": number}}}}
        for number in range(count)
    ]
    unnamed = {"properties": {"data": {"contentSchema": {"type": "string"}}}}
    content = {"text/event-stream": {"itemSchema": {"oneOf": [unnamed, *branches]}}}
    made, _ = package({}, read={"responses": {"200": {"description": "ok", "content": content}}})
    stream = made.resources[0].operations[0].methods[0].stream
    return stream is not None and len(stream.by_name) == count


BOUNDS: dict[Callable[[int], bool], int] = {
    lists: 45,
    members: 200,
    limits_of_items: 8,
    limits_of_alternatives: 49,
    single: 20,
    default_of_lists: 20,
    files: 5,
    events: 498,
}


@pytest.mark.parametrize(("reads", "most"), BOUNDS.items(), ids=[reads.__name__ for reads in BOUNDS])
def test_reads_to_the_bound(reads: Callable[[int], bool], most: int) -> None:
    assert reads(most)
    assert not reads(most + 1)
