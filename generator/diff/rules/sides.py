"""One side of a comparison: what its types stand for, and how a caller would write them."""

from __future__ import annotations

from attrs import define, field

from ... import ir
from ...document.document import split


@define
class Side:
    """One of the two packages, with its schemas by name."""

    package: ir.Package
    schemas: dict[str, ir.Schema] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.schemas = {schema.name: schema for schema in self.package.schemas}


def is_component(schema: ir.Schema) -> bool:
    """Whether the document itself names a schema. Names that were made for inline schemas are no promise to callers."""
    _, path = split(schema.place.pointer)
    return path[-3:-1] == ["components", "schemas"] or path[-2:-1] == ["definitions"] or len(path) <= 1


def members(type_: ir.Type, side: Side, seen: frozenset[str] = frozenset()) -> tuple[ir.Type, ...]:
    """Return the alternatives that a type stands for, aliases and unions opened, nullability left out.

    Names in `seen` stay closed: schemas that both sides have are compared once, not wherever they are used.
    """
    if isinstance(type_, ir.Nullable):
        return members(type_.inner, side, seen)
    if isinstance(type_, ir.AnyOf):
        return _flat(type_.members, side, seen)
    if isinstance(type_, ir.Ref) and type_.name not in seen:
        schema = side.schemas.get(type_.name)
        if isinstance(schema, ir.Alias):
            return members(schema.type, side, seen | {type_.name})
        if isinstance(schema, ir.Union):
            return _flat(tuple(v.type for v in schema.variants), side, seen | {type_.name})
    return (type_,)


def _flat(types: tuple[ir.Type, ...], side: Side, seen: frozenset[str]) -> tuple[ir.Type, ...]:
    out: dict[ir.Type, None] = {}
    for type_ in types:
        out.update(dict.fromkeys(members(type_, side, seen)))
    return tuple(out)


def nullable(type_: ir.Type) -> bool:
    """Whether null is a value of the type. A reference to what may be null says so itself."""
    return isinstance(type_, ir.Nullable) or type_ == ir.Scalar("null")


def parts_of(old: ir.Type, new: ir.Type) -> tuple[ir.Type, ir.Type] | None:
    """Return what two lists, or two dictionaries, hold. None for any other two types."""
    if isinstance(old, ir.ListOf) and isinstance(new, ir.ListOf):
        return old.item, new.item
    if isinstance(old, ir.MapOf) and isinstance(new, ir.MapOf):
        return old.value, new.value
    return None


def alike(old: ir.Type, new: ir.Type, old_side: Side, new_side: Side) -> tuple[ir.Type, ir.Type]:
    """Return what two types hold inside of the lists and dictionaries that both are, without null and aliases.

    For lists of themselves, without end, it is the lists.
    """
    seen: set[tuple[ir.Type, ir.Type]] = set()
    while True:
        a, b = bare(old, old_side), bare(new, new_side)
        parts = parts_of(a, b)
        if parts is None or parts in seen:
            return a, b
        seen.add(parts)
        old, new = parts


def bare(type_: ir.Type, side: Side) -> ir.Type:
    """Return what a type stands for, null left out and aliases opened."""
    seen: set[str] = set()
    while True:
        if isinstance(type_, ir.Nullable):
            type_ = type_.inner
        schema = side.schemas.get(type_.name) if isinstance(type_, ir.Ref) else None
        if not isinstance(schema, ir.Alias) or schema.name in seen:
            return type_
        seen.add(schema.name)
        type_ = schema.type


def literals(type_: ir.Type, side: Side) -> frozenset[ir.JSON] | None:
    """Return the values of an enum or a constant, or None for a type that is no closed set of values."""
    type_ = bare(type_, side)
    if isinstance(type_, ir.Constant):
        return frozenset((type_.value,))
    schema = side.schemas.get(type_.name) if isinstance(type_, ir.Ref) else None
    return frozenset(schema.values) if isinstance(schema, ir.Enum) else None


def show(type_: ir.Type, side: Side) -> str:
    """Return a type as a caller would write it."""
    if isinstance(type_, ir.Nullable):
        return f"{show(type_.inner, side)} | None"
    if isinstance(type_, ir.ListOf):
        return f"list[{show(type_.item, side)}]"
    if isinstance(type_, ir.MapOf):
        return f"dict[str, {show(type_.value, side)}]"
    if isinstance(type_, ir.AnyOf):
        return " | ".join(show(t, side) for t in type_.members)
    if isinstance(type_, ir.Constant):
        return f"Literal[{type_.value!r}]"
    if isinstance(type_, ir.Ref):
        schema = side.schemas.get(type_.name)
        if isinstance(schema, ir.Enum) and not is_component(schema):
            return f"Literal[{', '.join(map(repr, schema.values))}]"
        return type_.name
    return _PYTHON[type_.kind]


_PYTHON: dict[str, str] = {
    "any": "Any",
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "null": "None",
    "date-time": "datetime",
    "date": "date",
    "uuid": "UUID",
    "decimal": "str",
    "binary": "bytes",
}
