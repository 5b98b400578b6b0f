"""Merges the body of an operation that takes one object for a whole answer, and another for a stream."""

from __future__ import annotations

from attrs import evolve

from ... import ir
from ..table.schema_table import SchemaTable


def merged(table: SchemaTable, union: object) -> tuple[ir.Field, ...]:
    """Return the properties of such a body, those of both objects together. None if the body is another kind of union.

    The two objects say by a constant `stream` which they are, as TypeSpec writes the operations of one route. The
    method decides which of them is sent.
    """
    members = [table.resolved(variant.type) for variant in union.variants] if isinstance(union, ir.Union) else []
    models = [member for member in members if isinstance(member, ir.Model)]
    flags = [table.resolved(f.type) for model in models for f in model.fields if f.wire == "stream"]
    booleans = (ir.Constant(True), ir.Constant(False), ir.Scalar("boolean"))
    if len(models) != len(members) or ir.Constant(True) not in flags or any(flag not in booleans for flag in flags):
        return ()
    found: dict[str, ir.Field] = {}
    for model in models:
        for item in model.fields:
            known = found.setdefault(item.wire, item)
            if item.wire != "stream" and not _same(table, known.type, item.type):
                found[item.wire] = evolve(known, type=ir.Scalar("any"))
    needed = [{f.wire for f in model.fields if f.required} for model in models]
    return tuple(evolve(f, required=all(wire in each for each in needed)) for wire, f in found.items())


def _same(table: SchemaTable, one: ir.Type, other: ir.Type, depth: int = 0) -> bool:
    """Whether two types take the same values; inline schemas of the same words have two names."""
    a, b = table.resolved(one), table.resolved(other)
    if one == other or depth > 5:
        return one == other
    if isinstance(a, ir.Enum) and isinstance(b, ir.Enum):
        return a.values == b.values
    if isinstance(a, ir.ListOf) and isinstance(b, ir.ListOf):
        return _same(table, a.item, b.item, depth + 1)
    if isinstance(a, ir.Model) and isinstance(b, ir.Model):
        theirs = {f.wire: f for f in b.fields}
        same = [f.wire in theirs and _same(table, f.type, theirs[f.wire].type, depth + 1) for f in a.fields]
        return len(a.fields) == len(b.fields) and all(same)
    return False
