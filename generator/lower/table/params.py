"""Names for the aliases of what callers may pass: `ToolParam` is a `Tool`, or a dictionary of its shape, and
`EffortParam` one of the values that are declared for an `Effort`.

A component that is called `ToolParam` has that name already; then the alias of `Tool` is `ToolInput`, and its own is
`ToolParamInput`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from ... import ir
from ..reach import names_in
from ..reading.context import Context


def name_params(
    context: Context, schemas: tuple[ir.Schema, ...], operations: Iterable[ir.Operation]
) -> tuple[ir.Schema, ...]:
    """Return the schemas with `param` set for those that a signature or a TypedDict names.

    Once all others have their names, and it is known which schemas are sent.
    """
    used = {name for type_ in _passed(schemas, operations) for name in names_in(type_)}
    return tuple(_named(context, schema) if schema.name in used else schema for schema in schemas)


def _passed(schemas: tuple[ir.Schema, ...], operations: Iterable[ir.Operation]) -> Iterator[ir.Type]:
    """Return the types of everything that a caller passes: arguments, and what stands in dictionaries and lists."""
    for operation in operations:
        yield from (parameter.type for parameter in operation.parameters)
        if operation.body is not None:
            yield from (field.type for field in operation.body.fields)
            if not operation.body.fields:
                yield operation.body.type
    for schema in schemas:
        match schema:
            case ir.Model(sent=True, fields=fields):
                yield from (field.type for field in fields)
            case ir.Union(sent=True, variants=variants):
                yield from (variant.type for variant in variants if not isinstance(variant.type, ir.Ref))
            case ir.Alias(sent=True, type=type_):
                yield type_
            case _:
                pass


def _named(context: Context, schema: ir.Schema) -> ir.Schema:
    match schema:
        case ir.Model(sent=True):
            has_parts = True
        case ir.Union(sent=True, variants=variants):
            has_parts = any(isinstance(variant.type, ir.Ref | ir.ListOf | ir.MapOf) for variant in variants)
        case ir.Enum(values=values):
            has_parts = not any(isinstance(value, float) for value in values)
        case _:
            return schema
    if not has_parts:
        return schema
    endings = ("Input", "Param") if schema.name.endswith("Param") else ("Param", "Input")
    wishes = [f"{schema.name}{ending}" for ending in endings]
    what = f"what callers may pass for {schema.name}"
    return evolve(schema, param=context.register.models.take(wishes, schema.place.pointer, what))
