"""Which schemas travel: those that a request can hold are `sent`, those of responses and events `received`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from .. import ir


def mark(
    schemas: Iterable[ir.Schema],
    operations: Iterable[ir.Operation],
    errors: Iterable[ir.ErrorClass],
    webhooks: ir.Webhooks | None = None,
) -> tuple[ir.Schema, ...]:
    """Return the schemas with `sent` and `received` set, by name."""
    table = {schema.name: schema for schema in schemas}
    sent: set[str] = set()
    received: set[str] = {name for error in errors for name in names_in(error.type)}
    for type_ in webhooks.types if webhooks is not None else ():
        received.update(names_in(type_))
    for operation in operations:
        for parameter in operation.parameters:
            sent.update(names_in(parameter.type))
        if operation.body is not None:
            sent.update(names_in(operation.body.type))
        for method in operation.methods:
            received.update(names_in(method.type))
            if method.stream is not None:
                named = [payload.type for payload in method.stream.by_name]
                whole = (method.stream.event, method.stream.payload, method.stream.unnamed, method.stream.collect)
                for part in (*whole, *named):
                    received.update(names_in(part))
        for error in operation.errors:
            received.update(names_in(error.type))
    sent, received = closure(table, sent), closure(table, received)
    marked = [evolve(schema, sent=name in sent, received=name in received) for name, schema in table.items()]
    return tuple(sorted(marked, key=lambda schema: schema.name))


def closure(table: dict[str, ir.Schema], start: set[str]) -> set[str]:
    """Return the names of these schemas, and of all schemas that they hold."""
    found: set[str] = set()
    waiting = sorted(start)
    while waiting:
        name = waiting.pop()
        if name in found or name not in table:
            continue
        found.add(name)
        waiting.extend(part for lowered in parts(table[name]) for part in names_in(lowered))
    return found


def parts(schema: ir.Schema) -> Iterator[ir.Type]:
    """Return the types that a schema is made of."""
    if isinstance(schema, ir.Model):
        yield from (f.type for f in schema.fields)
        if schema.additional is not None:
            yield schema.additional
    elif isinstance(schema, ir.Union):
        yield from (variant.type for variant in schema.variants)
    elif isinstance(schema, ir.Alias):
        yield schema.type


def names_in(lowered: ir.Type | None) -> Iterator[str]:
    """Return the names of the schemas in a type."""
    if isinstance(lowered, ir.Scalar):  # as most are
        return
    if isinstance(lowered, ir.Ref):
        yield lowered.name
    elif isinstance(lowered, ir.Nullable):
        yield from names_in(lowered.inner)
    elif isinstance(lowered, ir.ListOf):
        yield from names_in(lowered.item)
    elif isinstance(lowered, ir.MapOf):
        yield from names_in(lowered.value)
    elif isinstance(lowered, ir.AnyOf):
        for member in lowered.members:
            yield from names_in(member)
