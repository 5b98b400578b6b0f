"""Lowers `enum` and `const`: to constants, open enumerations, and the mixed lists that real documents hold."""

from __future__ import annotations

from typing import Any, Literal

from ... import ir
from ...naming.inline_names import Hint
from ..reading.context import Context, Node
from ..shapes.shape import Shape
from ..table.schema_table import ClassName, SchemaTable

Value = str | int | float | bool


def constant(context: Context, node: Node) -> ir.Type:
    """Return the type of a `const`."""
    value = node.value
    if value is None:
        return ir.Scalar("null")
    if isinstance(value, (str, int, float, bool)):
        return ir.Constant(value)
    context.warn(node.pointer, "a constant that is no text, number or boolean", "taken as any value")
    return ir.Scalar("any")


def enumeration(schemas: SchemaTable, shape: Shape, node: Node, hint: Hint, name: ClassName | None) -> ir.Type:
    """Return the type of an `enum`. Null in it makes it nullable; an inline one with a single value is a constant."""
    values = literals(schemas.context, node, shape.types)
    if values is None:
        schemas.context.warn(node.pointer, "an enum with lists or objects in it", "taken as any value")
        return ir.Scalar("any")
    lowered = of_values(schemas, shape, values, hint, name)
    return ir.Nullable(lowered) if None in node.value and lowered != ir.Scalar("null") else lowered


def literals(context: Context, node: Node, types: tuple[str, ...]) -> list[Value] | None:
    """Return the distinct values of an enum without null, made to fit the declared type. None if one is no scalar."""
    found: dict[tuple[type[Value], Value], Value] = {}  # 1, 1.0 and true are one key of a dictionary
    for i, raw in enumerate(node.value):
        if raw is None:
            continue
        if not isinstance(raw, (str, int, float, bool)):
            return None
        value = _fitting(raw, types)
        if type(value) is not type(raw):
            context.warn(f"{node.pointer}/{i}", f"an enum value that is no {types[0]}: {raw!r}", f"taken as {value!r}")
        found.setdefault((type(value), value), value)
    return list(found.values())


def _fitting(raw: Value, types: tuple[str, ...]) -> Value:
    if types == ("string",):
        return str(raw).lower() if isinstance(raw, bool) else str(raw)
    if types == ("integer",) and isinstance(raw, str) and raw.lstrip("-").isdecimal():
        return int(raw)
    if types == ("integer",) and isinstance(raw, float) and raw.is_integer():
        return int(raw)
    return raw


def of_values(schemas: SchemaTable, shape: Shape, values: list[Value], hint: Hint, name: ClassName | None) -> ir.Type:
    """Return the type of one of these values. Values of several kinds make a union without a name."""
    texts = [v for v in values if isinstance(v, str)]
    numbers = [v for v in values if isinstance(v, (int, float)) and not isinstance(v, bool)]
    flags = [v for v in values if isinstance(v, bool)]
    kinds = sum(1 for group in (texts, numbers, flags) if group)
    if not kinds:
        return ir.Scalar("null")
    members: list[ir.Type] = []
    if flags:
        members.append(ir.Scalar("boolean") if len(flags) > 1 else ir.Constant(flags.pop()))
    if texts:
        mixed = tuple(f"{given}Text" for given in hint)
        members.append(
            _group(schemas, shape, "string", texts, hint if kinds == 1 else mixed, name if kinds == 1 else None)
        )
    if numbers:
        base: Literal["integer", "number"] = "integer"
        if "number" in shape.types or any(isinstance(v, float) for v in numbers):
            base = "number"
        mixed = tuple(f"{given}Number" for given in hint)
        members.append(
            _group(schemas, shape, base, numbers, hint if kinds == 1 else mixed, name if kinds == 1 else None)
        )
    return members.pop() if len(members) == 1 else ir.AnyOf(tuple(members))


def _group(
    schemas: SchemaTable,
    shape: Shape,
    base: Literal["string", "integer", "number"],
    values: list[Any],
    hint: Hint,
    name: ClassName | None,
) -> ir.Type:
    if len(values) == 1 and name is None:
        return ir.Constant(*values)
    if name is None:
        for known in map(schemas.finished.get, hint):  # The same list again, under the same name: the same enumeration.
            if isinstance(known, ir.Enum) and known.values == tuple(values) and known.base == base:
                return ir.Ref(known.name)
    taken = name or schemas.claim(hint, shape.pointer)
    place = schemas.context.place(shape.pointer)
    schemas.finished[taken[0]] = ir.Enum(
        taken[0], taken[1], tuple(values), base, place, shape.description, shape.deprecated
    )
    return ir.Ref(taken[0])
