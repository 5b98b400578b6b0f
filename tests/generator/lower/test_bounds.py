"""What bounds the work of lowering: a document at each bound is read as it stands, and one beyond it is not."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from generator import ir
from tests.support import small
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


def null_of_alternatives(count: int) -> bool:
    """Null as an alternative of an alternative is found below a pointer so long, of a name of so many letters."""
    name = "N" * count
    inner = {"anyOf": [{"type": "null"}, {"type": "string"}]}
    thing = {"type": "object", "properties": {"a": {"$ref": f"#/components/schemas/{name}"}}}
    made = small.lowered(schemas={"Thing": thing, name: {"anyOf": [inner, {"type": "integer"}]}})
    return isinstance(made.schema("Thing").fields[0].type, ir.Nullable)


def repeats_in_schemas(count: int) -> bool:
    """Two inline schemas are the same if they are down to here. Below, they are taken for different."""
    return repeated(nested(count, {"type": "string"}, listed))


def repeats_in_lists(count: int) -> bool:
    """A list of schemas is a step of its own."""
    return repeated(listed(nested(count, {"type": "string"}, lambda part: {"allOf": [part]})))


def repeated(schema: Schema) -> bool:
    thing = {"type": "object", "properties": {"a": schema}}
    one, other = json.loads(json.dumps(thing)), json.loads(json.dumps(thing))
    made = small.lowered(schemas={"Thing": {"type": "object", "properties": {"x": one, "y": other}}})
    x, y = made.schema("Thing").fields
    return type_text(x.type) == type_text(y.type)


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


def default_of_maps(count: int) -> bool:
    schema = nested(count, {"type": "integer"}, lambda part: {"type": "object", "additionalProperties": part})
    return field({**schema, "default": nested(count, "text", lambda part: {"key": part})}).default is None


def default_of_lists_or_null(count: int) -> bool:
    """To be or not to be null is a step of its own, and so is each alternative, and each name."""
    schema = nested(count, {"type": "integer"}, lambda part: {"type": ["array", "null"], "items": part})
    return field({**schema, "default": nested(count, "text", lambda part: [part])}).default is None


def default_of_alternatives(count: int) -> bool:
    schema = nested(count, {"type": "integer"}, lambda part: {"anyOf": [listed(part), {"type": "boolean"}]})
    return field({**schema, "default": nested(count, "text", lambda part: [part])}).default is None


def default_of_names(count: int) -> bool:
    names = {f"N{n}": listed({"$ref": f"#/components/schemas/N{n + 1}"}) for n in range(count)}
    return not default_fits({**names, f"N{count}": {"type": "integer"}}, nested(count, "text", lambda part: [part]))


def default_of_unions(count: int) -> bool:
    other = {"$ref": "#/components/schemas/Other"}
    names = {f"N{n}": {"oneOf": [other, listed({"$ref": f"#/components/schemas/N{n + 1}"})]} for n in range(count)}
    return not default_fits({**names, f"N{count}": {"type": "integer"}}, nested(count, "text", lambda part: [part]))


def default_fits(schemas: Schema, value: Any) -> bool:
    """Whether a value can be the default of a property that is the first of these schemas."""
    thing = {"type": "object", "properties": {"a": {"allOf": [{"$ref": "#/components/schemas/N0"}], "default": value}}}
    other = {"type": "object", "properties": {"o": {}}}
    (made,) = small.lowered(schemas={"Thing": thing, "Other": other, **schemas}).schema("Thing").fields
    return made.default is not None


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
    default_of_maps: 20,
    default_of_lists_or_null: 10,
    default_of_alternatives: 10,
    default_of_names: 9,
    default_of_unions: 9,
    null_of_alternatives: 1971,
    repeats_in_schemas: 59,
    repeats_in_lists: 29,
    files: 5,
    events: 498,
}


@pytest.mark.parametrize(("reads", "most"), BOUNDS.items(), ids=[reads.__name__ for reads in BOUNDS])
def test_reads_to_the_bound(reads: Callable[[int], bool], most: int) -> None:
    assert reads(most)
    assert not reads(most + 1)
