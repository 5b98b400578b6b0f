"""How two types relate: equal, wider, narrower, or simply different.

Names do not count, only what they stand for: an alias is its target, an inline schema is what it describes, and a
schema that was renamed is the schema that it became.
"""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ... import ir
from .sides import Side, bare, is_component, members, nullable, parts_of

Relation = Literal["equal", "widened", "narrowed", "changed"]


@define
class Relations:
    """Relates types of the old side to types of the new one. `renamed` maps old names of schemas to new ones."""

    old: Side
    new: Side
    renamed: dict[str, str] = field(factory=dict[str, str])
    _asked: set[tuple[ir.Type, ir.Type]] = field(factory=set[tuple[ir.Type, ir.Type]], init=False)
    _shared: tuple[frozenset[str], frozenset[str]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.rename({})

    def rename(self, pairs: dict[str, str]) -> None:
        """Add old names and what they became. Schemas that both sides have are then no longer looked into."""
        self.renamed |= pairs
        shared = {name: self.renamed.get(name, name) for name in self.old.schemas}
        shared = {name: new for name, new in shared.items() if new in self.new.schemas and self._compared(name, new)}
        self._shared = frozenset(shared), frozenset(shared.values())

    def _compared(self, old: str, new: str) -> bool:
        """Whether two schemas are compared under their own name.

        Inline enums and unions are compared where they are used.
        """
        before, after = self.old.schemas[old], self.new.schemas[new]
        return (
            is_component(before) or is_component(after) or isinstance(before, ir.Model) and isinstance(after, ir.Model)
        )

    def relate(self, old: ir.Type, new: ir.Type) -> Relation:
        """Return how two types relate. Null is left out, since nullability is compared by itself."""
        if (old, new) in self._asked:
            return "equal"  # Two types that contain themselves: nothing else has told them apart.
        self._asked.add((old, new))
        try:
            return self._relate(old, new)
        finally:
            self._asked.discard((old, new))

    def _relate(self, old: ir.Type, new: ir.Type) -> Relation:
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
        return "changed"

    def _fits(self, old: ir.Type, new: ir.Type, *, backwards: bool = False) -> bool:
        """Whether every value of one type is a value of the other: old in new, or new in old when `backwards`."""
        if self._same(old, new):
            return True
        opened = bare(old, self.old), bare(new, self.new)
        if opened != (old, new):
            return self.relate(*opened) in ("equal", "narrowed" if backwards else "widened")
        held = self._held(old, new)
        if held is not None:
            return held == ("narrowed" if backwards else "widened")
        small, large = (self.new, self.old) if backwards else (self.old, self.new)
        a, b = (new, old) if backwards else (old, new)
        return _contains(b, large, a, small)

    def _same(self, old: ir.Type, new: ir.Type) -> bool:
        if isinstance(old, ir.Ref) and isinstance(new, ir.Ref):
            return self._same_schema(old.name, new.name)
        held = self._held(old, new)
        return old == new if held is None else held == "equal"

    def _held(self, old: ir.Type, new: ir.Type) -> Relation | None:
        """Return how the contents of two lists or dictionaries relate, null included. None for other types."""
        parts = parts_of(old, new)
        if parts is None:
            return None
        relation = self.relate(*parts)
        nulls = nullable(parts[0]), nullable(parts[1])
        if nulls[0] == nulls[1]:
            return relation
        change: Relation = "widened" if nulls[1] else "narrowed"
        return change if relation in ("equal", change) else "changed"

    def _same_schema(self, old: str, new: str) -> bool:
        before, after = self.old.schemas[old], self.new.schemas[new]
        if self.renamed.get(old, old) == new and self._compared(old, new):
            return True
        return not (is_component(before) and is_component(after)) and self.same_shape(before, after)

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
