"""Lowers `format: binary` inside of schemas: to bytes in the parts of a form, to text in JSON, which has no bytes."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from ... import ir
from ..table.schema_table import SchemaTable, UnionDraft

_BYTES = ir.Scalar("binary")
_TEXT = ir.Scalar("string")


def keep_in_forms(schemas: SchemaTable, bodies: Iterable[ir.Body]) -> None:
    """Make every binary property text, except those that are parts of a multipart body."""
    kept: set[str] = set()
    for body in bodies:
        if body.kind == "multipart" or body.multipart:
            _parts(schemas, body.type, kept)
    for name in sorted(schemas.finished):
        if name in kept:
            continue
        schema = schemas.finished[name]
        if isinstance(schema, ir.Model):
            texts = [as_text(field.type) for field in schema.fields]
            fields = tuple(
                field if text == field.type else evolve(field, type=text)
                for field, text in zip(schema.fields, texts, strict=True)
            )
            additional = None if schema.additional is None else as_text(schema.additional)
            schemas.finished[name] = evolve(schema, fields=fields, additional=additional)
        elif isinstance(schema, ir.Alias):
            schemas.finished[name] = evolve(schema, type=as_text(schema.type))
    for name, draft in sorted(schemas.drafts.items()):
        if name not in kept:
            members = tuple(dict.fromkeys(as_text(member) for member in draft.members))
            schemas.drafts[name] = evolve(draft, members=members)


def _parts(schemas: SchemaTable, lowered: ir.Type, kept: set[str]) -> None:
    """Collect the names of the schemas that are a form, or the type of one of its parts."""
    waiting: list[tuple[ir.Type, int]] = [(lowered, 0)]
    while waiting:
        part, depth = waiting.pop()
        if isinstance(part, ir.Nullable):
            waiting.append((part.inner, depth))
        elif isinstance(part, ir.ListOf):
            waiting.append((part.item, depth))
        elif isinstance(part, ir.AnyOf):
            waiting += [(member, depth) for member in part.members]
        elif isinstance(part, ir.Ref) and part.name not in kept and depth < 3:
            target = schemas.resolved(part)
            kept.add(part.name)
            if isinstance(target, ir.Model):
                kept.add(target.name)
                waiting += [(f.type, depth + 1) for f in target.fields if not isinstance(f.type, ir.Scalar)]
            elif isinstance(target, UnionDraft):
                waiting += [(member, depth) for member in target.members]


def as_text(lowered: ir.Type) -> ir.Type:
    """Return a type with text in place of bytes."""
    if lowered == _BYTES:
        return _TEXT
    if isinstance(lowered, ir.ListOf):
        return ir.ListOf(as_text(lowered.item))
    if isinstance(lowered, ir.MapOf):
        return ir.MapOf(as_text(lowered.value))
    if isinstance(lowered, ir.Nullable):
        return ir.Nullable(as_text(lowered.inner))
    if isinstance(lowered, ir.AnyOf):
        members = tuple(dict.fromkeys(as_text(member) for member in lowered.members))
        return members[0] if len(members) == 1 else ir.AnyOf(members)
    return lowered
