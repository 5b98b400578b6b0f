"""Lowers `oneOf`, `anyOf` and lists of types: to a named union, to a union without a name, or to no union at all."""

from __future__ import annotations

from attrs import evolve

from ... import ir
from ...naming.inline_names import Hint, extend, one_of
from ..reading.context import Node, is_map
from ..shapes.nullability import is_null
from ..shapes.shape import Shape, single_reference
from ..table.schema_table import ClassName, SchemaLowering, UnionDraft
from . import enums
from .base_properties import extended, flattened, repeats
from .members import MemberNames, constants_of, distinct, literals, spread


def lower_groups(schemas: SchemaLowering, shape: Shape, hint: Hint, name: ClassName | None) -> ir.Type:
    """Return the type of a schema with `oneOf` or `anyOf`."""
    first, *others = shape.groups
    if others:
        flat = flattened(schemas.context, shape)
        if flat.properties:
            return schemas.plain(flat, hint, name)
        schemas.context.warn(shape.pointer, "more than one oneOf or anyOf", "the first decides the type")
    elif shape.properties and not repeats(schemas.context, shape, first):
        variants = extended(schemas.context, shape, first)
        if variants is not None:
            return _with_base(schemas, shape, variants, hint, name)
        return schemas.plain(flattened(schemas.context, shape), hint, name)
    return any_of(schemas, first, hint, name, shape)


def _with_base(
    schemas: SchemaLowering, shape: Shape, variants: list[tuple[Node, Shape]], hint: Hint, name: ClassName | None
) -> ir.Type:
    """Draft a union of objects that have properties in common: each of its classes has these too."""
    names = MemberNames(schemas.context, [member for member, _ in variants])
    taken = name or schemas.claim(hint, shape.pointer)
    tag, mapping = _declared(schemas, shape)
    members: list[ir.Type] = []
    tags: list[tuple[str, str]] = []
    for member, part in variants:
        target = schemas.context.target(member) if single_reference(member) is not None else None
        key = schemas.context.component(target.pointer) if target is not None else None
        given = extend(hint, key) if key is not None else names.hint(member, hint)
        made = schemas.claim(given, member.pointer)
        schemas.model(part, made)
        members.append(ir.Ref(made[0]))
        named = schemas.components.at(target.pointer) if target is not None else None
        values = [value for value, mapped in mapping if mapped == named]
        if target is not None and key is not None and not values and tag not in constants_of(schemas.context, target):
            values = [key]  # OpenAPI §4.8.25: without a mapping, the schema's name is the tag.
        tags += [(value, made[0]) for value in values]
    schemas.drafts[taken[0]] = UnionDraft(
        taken[0], taken[1], tuple(members), schemas.context.place(shape.pointer), shape.nullable, tag, tuple(tags),
        shape.description, shape.deprecated,
    )  # fmt: skip
    return ir.Ref(taken[0])


def any_of(
    schemas: SchemaLowering,
    nodes: list[Node],
    hint: Hint,
    name: ClassName | None = None,
    shape: Shape | None = None,
    owner: str = "",
) -> ir.Type:
    """Return the type of any of these schemas. A union gets a name if one of its members is a class.

    The lock remembers that name for `owner`, a pointer; without one, for the first of the schemas.
    """
    context = schemas.context
    distinct_values: dict[enums.Value, None] = {}
    others: list[Node] = []
    null = False
    for node in spread(context, nodes):
        found = literals(context, node, shape)
        if is_null(node.value):
            null = True
        elif found is not None:
            distinct_values |= dict.fromkeys(found[0])
            null = null or found[1]
        else:
            others.append(node)
    values = list(distinct_values)
    lowered: list[ir.Type] = []
    alone = len(others) == 1 and not values
    names = MemberNames(context, others)
    for node in others:
        if alone and name is not None and is_map(node.value) and single_reference(node) is None:
            part = schemas.adopt(node, shape, hint, name)
        else:
            part = schemas.type_of(node, hint if alone else names.hint(node, hint))
        if isinstance(part, ir.Nullable):
            null, part = True, part.inner
        lowered += part.members if isinstance(part, ir.AnyOf) else [part]
    lowered = distinct(lowered)
    if values and not _says_it_all(values, lowered):
        lowered = [t for t in lowered if t != ir.Scalar("string") or not all(isinstance(v, str) for v in values)]
        whole = not lowered
        subject = shape or Shape(nodes[0].pointer)
        named = hint if whole else tuple(f"{given}Enum" for given in hint)
        literal = enums.of_values(schemas, evolve(subject, types=()), values, named, name if whole else None)
        lowered += literal.members if isinstance(literal, ir.AnyOf) else [literal]
    result = _united(schemas, distinct(lowered), hint, name, shape, nodes[0].pointer, null, owner)
    return ir.Nullable(result) if null and result not in (ir.Scalar("any"), ir.Scalar("null")) else result


def _says_it_all(values: list[enums.Value], lowered: list[ir.Type]) -> bool:
    """Whether a single value stands beside the open type that includes it. It is then one of many, and no constant."""
    if len(values) > 1:
        return False
    (value,) = values
    kinds = {str: ("string",), bool: ("boolean",), int: ("integer", "number"), float: ("number",)}[type(value)]
    return any(isinstance(member, ir.Scalar) and member.kind in kinds for member in lowered)


def _united(
    schemas: SchemaLowering,
    members: list[ir.Type],
    hint: Hint,
    name: ClassName | None,
    shape: Shape | None,
    pointer: str,
    null: bool,
    owner: str = "",
) -> ir.Type:
    if not members:
        return ir.Scalar("null")
    if ir.Scalar("any") in members:
        return ir.Scalar("any")
    members = _one_list(schemas, members, hint, pointer)
    if len(members) == 1:
        return members.pop()
    if not any(isinstance(member, ir.Ref) for member in members):
        return ir.AnyOf(tuple(members))
    tag, mapping = _declared(schemas, shape)
    for known in map(schemas.drafts.get, hint if name is None else ()):
        if known is not None and (known.members, known.tag, known.mapping) == (tuple(members), tag, mapping):
            return ir.Ref(known.name)  # The same union again, under the same name.
    taken = name or schemas.claim(hint, owner or pointer)
    place = schemas.context.place(shape.pointer if shape else pointer)
    schemas.drafts[taken[0]] = UnionDraft(
        taken[0], taken[1], tuple(members), place, null, tag, mapping,
        shape.description if shape else "", shape.deprecated if shape else False,
    )  # fmt: skip
    return ir.Ref(taken[0])


def _one_list(schemas: SchemaLowering, members: list[ir.Type], hint: Hint, pointer: str) -> list[ir.Type]:
    """Make one list of lists of different classes: JSON cannot tell of which kind an empty list is."""
    lists = [m for m in members if isinstance(m, ir.ListOf)]
    if not any(isinstance(m.item, ir.Ref) for m in lists):
        return members
    items = distinct([part for m in lists for part in (m.item.members if isinstance(m.item, ir.AnyOf) else (m.item,))])
    kinds = [t.inner if isinstance(t, ir.Nullable) else t for t in items]
    single = one_of(hint)
    item = _united(schemas, kinds, (*single, *(f"{name}OrList" for name in single)), None, None, pointer, False)
    at = members.index(lists[0])
    kept: list[ir.Type] = [m for m in members if not isinstance(m, ir.ListOf)]
    kept.insert(min(at, len(kept)), ir.ListOf(item))
    return kept


def several_types(schemas: SchemaLowering, shape: Shape, hint: Hint, name: ClassName | None) -> ir.Type:
    """Return the type of `type: [string, array, …]`: for each of them, the keywords that apply to it."""
    members: list[ir.Type] = []
    for kind in shape.types:
        part = evolve(shape, types=(kind,), nullable=False)
        members.append(
            schemas.plain(part, tuple(f"{given}Object" for given in hint) if kind == "object" else hint, None)
        )
    return _united(schemas, distinct(members), hint, name, shape, shape.pointer, shape.nullable)


def _declared(schemas: SchemaLowering, shape: Shape | None) -> tuple[str | None, tuple[tuple[str, str], ...]]:
    if shape is None or shape.discriminator is None:
        return None, ()
    node = shape.discriminator
    tag = node.value.get("propertyName")
    if not isinstance(tag, str):
        schemas.context.warn(node.pointer, "a discriminator without propertyName", "taken as none")
        return None, ()
    found: list[tuple[str, str]] = []
    for value, target in node.mapping("mapping").members():
        name = schemas.components.mapped(target)
        if name is None:
            schemas.context.warn(target.pointer, f"the discriminator maps {value!r} to no schema: {target.value!r:.80}")
        else:
            found.append((value, name))
    return tag, tuple(found)
