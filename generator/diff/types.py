"""How two types relate: equal, wider, narrower, or simply different.

Names do not matter, only what they stand for: an alias is its target, an inline schema is its shape, and a schema that
was renamed is the schema it became.
"""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from .. import ir

Relation = Literal["equal", "widened", "narrowed", "changed"]


@define
class Side:
    """One of the two packages, with its schemas by name."""

    package: ir.Package
    schemas: dict[str, ir.Schema] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.schemas = {schema.name: schema for schema in self.package.schemas}


@define
class Relations:
    """Relates types of the old side to types of the new. `renamed` maps old schema names to new ones."""

    old: Side
    new: Side
    renamed: dict[str, str] = field(factory=dict[str, str])
    _open: set[tuple[str, str]] = field(factory=set[tuple[str, str]], init=False)
    _shared: tuple[frozenset[str], frozenset[str]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.rename({})

    def rename(self, pairs: dict[str, str]) -> None:
        """Takes more old names and what they became. Schemas that both sides have are not opened any more."""
        self.renamed |= pairs
        shared = {name: self.renamed.get(name, name) for name in self.old.schemas}
        shared = {name: new for name, new in shared.items() if new in self.new.schemas}
        self._shared = frozenset(shared), frozenset(shared.values())

    def relate(self, old: ir.Type, new: ir.Type) -> Relation:
        """The relation of two types, nullability included."""
        before, after = members(old, self.old, self._shared[0]), members(new, self.new, self._shared[1])
        if any(_is_any(t) for t in before) or any(_is_any(t) for t in after):
            return _any_relation(before, after)
        unmatched_old = [t for t in before if not any(self._fits(t, u) for u in after)]
        unmatched_new = [u for u in after if not any(self._fits(t, u, backwards=True) for t in before)]
        if not unmatched_old and not unmatched_new:
            return "equal"
        if not unmatched_old:
            return "widened"
        if not unmatched_new:
            return "narrowed"
        if len(before) == len(after) == 1:
            return self._inner(before[0], after[0])
        return "changed"

    def _fits(self, old: ir.Type, new: ir.Type, *, backwards: bool = False) -> bool:
        """Whether every value of one type is a value of the other: old in new, or new in old when `backwards`."""
        if self._same(old, new):
            return True
        small, large = (self.new, self.old) if backwards else (self.old, self.new)
        a, b = (new, old) if backwards else (old, new)
        return _contains(b, large, a, small)

    def _same(self, old: ir.Type, new: ir.Type) -> bool:
        if isinstance(old, ir.Ref) and isinstance(new, ir.Ref):
            return self._same_schema(old.name, new.name)
        if isinstance(old, ir.ListOf) and isinstance(new, ir.ListOf):
            return self.relate(old.item, new.item) == "equal"
        if isinstance(old, ir.MapOf) and isinstance(new, ir.MapOf):
            return self.relate(old.value, new.value) == "equal"
        return old == new

    def _same_schema(self, old: str, new: str) -> bool:
        if self.renamed.get(old, old) == new:
            return True
        before, after = self.old.schemas.get(old), self.new.schemas.get(new)
        if before is None or after is None or (is_component(before) and is_component(after)):
            return False
        if (old, new) in self._open:
            return True
        self._open.add((old, new))
        try:
            return self.same_shape(before, after)
        finally:
            self._open.discard((old, new))

    def same_shape(self, old: ir.Schema, new: ir.Schema) -> bool:
        """Whether two schemas differ in nothing but their names and words."""
        if isinstance(old, ir.Model) and isinstance(new, ir.Model):
            mine = {f.wire: f for f in old.fields}
            theirs = {f.wire: f for f in new.fields}
            return mine.keys() == theirs.keys() and all(
                f.required == theirs[wire].required and self.relate(f.type, theirs[wire].type) == "equal"
                for wire, f in mine.items()
            )
        if isinstance(old, ir.Enum) and isinstance(new, ir.Enum):
            return set(old.values) == set(new.values)
        if isinstance(old, ir.Union) and isinstance(new, ir.Union):
            return old.discriminator == new.discriminator and self.relate(ir.Ref(old.name), ir.Ref(new.name)) == "equal"
        return False

    def _inner(self, old: ir.Type, new: ir.Type) -> Relation:
        """Two single types that differ: their parts may still be related."""
        if isinstance(old, ir.ListOf) and isinstance(new, ir.ListOf):
            return self.relate(old.item, new.item)
        if isinstance(old, ir.MapOf) and isinstance(new, ir.MapOf):
            return self.relate(old.value, new.value)
        return "changed"


def is_component(schema: ir.Schema) -> bool:
    """Whether the document gave it its name. Names made for inline schemas are no promise."""
    parent, _, _ = schema.place.pointer.rpartition("/")
    return parent.endswith(("/components/schemas", "/definitions")) or schema.place.pointer.count("/") <= 1


def members(type_: ir.Type, side: Side, seen: frozenset[str] = frozenset()) -> tuple[ir.Type, ...]:
    """The alternatives that a type stands for, aliases and unions opened; nullability is left out.

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


def nullable(type_: ir.Type, side: Side) -> bool:
    """Whether null is one of the type's values."""
    if isinstance(type_, ir.Nullable):
        return True
    if isinstance(type_, ir.AnyOf):
        return any(nullable(t, side) for t in type_.members)
    if isinstance(type_, ir.Scalar):
        return type_.kind == "null"
    if isinstance(type_, ir.Ref):
        schema = side.schemas.get(type_.name)
        if isinstance(schema, ir.Union):
            return schema.nullable
        if isinstance(schema, ir.Alias):
            return isinstance(schema.type, ir.Nullable)
    return False


def _is_any(type_: ir.Type) -> bool:
    return isinstance(type_, ir.Scalar) and type_.kind == "any"


def _any_relation(old: tuple[ir.Type, ...], new: tuple[ir.Type, ...]) -> Relation:
    before, after = any(map(_is_any, old)), any(map(_is_any, new))
    return "equal" if before and after else "narrowed" if before else "widened"


def _contains(large: ir.Type, large_side: Side, small: ir.Type, small_side: Side) -> bool:
    """Whether a scalar or list type holds all of another: number holds integer, string holds its enums."""
    if isinstance(large, ir.Scalar):
        if isinstance(small, ir.Scalar):
            return large.kind == "number" and small.kind == "integer"
        if isinstance(small, ir.Constant):
            return _kind_of(small.value) == large.kind
        if isinstance(small, ir.Ref):
            schema = small_side.schemas.get(small.name)
            return isinstance(schema, ir.Enum) and schema.base == large.kind
    if isinstance(large, ir.Ref):
        schema = large_side.schemas.get(large.name)
        if isinstance(schema, ir.Enum):
            if isinstance(small, ir.Constant):
                return small.value in schema.values
            other = small_side.schemas.get(small.name) if isinstance(small, ir.Ref) else None
            return isinstance(other, ir.Enum) and set(other.values) <= set(schema.values)
    return False


def _kind_of(value: str | int | float | bool) -> str:
    if isinstance(value, bool):
        return "boolean"
    return "string" if isinstance(value, str) else "integer" if isinstance(value, int) else "number"


def show(type_: ir.Type, side: Side) -> str:
    """A type as a caller would write it."""
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
    "binary": "bytes",
}
