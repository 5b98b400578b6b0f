"""Finds the schemas of the new document that are schemas of the old one under another name."""

from __future__ import annotations

from typing import TypeAlias

from ... import ir
from ..rules.comparison import Comparison, similar
from ..rules.relations import Relations
from ..rules.sides import is_component

_Pair: TypeAlias = tuple[bool, bool, float, str, str]
"""Whether the old one is inline, whether the words differ, how unlike the names are, and both names."""


def match_renames(comparison: Comparison) -> None:
    """Pair schemas that describe the same thing under different names, the most similar names first.

    A component that was an inline schema before has a new name, and is nothing new.
    """
    old, new = comparison.old.schemas, comparison.new.schemas
    come = [s for s in new.values() if s.name not in old and is_component(s)]
    gone = [s for s in old.values() if s.name not in new or not is_component(s)] if come else []
    pairs = sorted(
        (not is_component(a), _words(a) != _words(b), -similar(a.name, b.name), a.name, b.name)
        for a in gone
        for b in come
        if _could_be(a, b)
    )
    relations = comparison.relations
    # Again and again: the shape of one renamed schema may name another. And then several inline ones may be one now.
    for sharing in (False, True):
        while found := _found(relations, pairs, sharing):
            relations.rename(found)


def _found(relations: Relations, pairs: list[_Pair], sharing: bool) -> dict[str, str]:
    """Return the old names, and the new ones, of pairs that have one shape as far as is known."""
    old, new = relations.old.schemas, relations.new.schemas
    found: dict[str, str] = {}
    taken = set(relations.renamed.values())
    for inline, _, _, a, b in pairs:
        free = a not in relations.renamed and a not in found and (b not in taken or (sharing and inline))
        if free and relations.same_shape(old[a], new[b]):
            found[a] = b
            taken.add(b)
    return found


def _could_be(a: ir.Schema, b: ir.Schema) -> bool:
    """Whether two schemas may describe the same: a cheap test before they are compared.

    Empty models are never paired.
    """
    if isinstance(a, ir.Model) and isinstance(b, ir.Model):
        return len(a.fields) == len(b.fields) > 0 and {f.wire for f in a.fields} == {f.wire for f in b.fields}
    if isinstance(a, ir.Enum) and isinstance(b, ir.Enum):
        return set(a.values) == set(b.values)
    return isinstance(a, ir.Union) and isinstance(b, ir.Union) and len(a.variants) == len(b.variants)


def _words(schema: ir.Schema) -> tuple[str, ...]:
    """Return the descriptions of a model's properties.

    Of several models with equal properties, the one with equal descriptions is the same.
    """
    return tuple(field.description for field in schema.fields) if isinstance(schema, ir.Model) else ()
