"""Compares two packages: what a caller names, what it sends, what it receives."""

from __future__ import annotations

import json
from difflib import SequenceMatcher

from attrs import define, field

from .. import ir
from .levels import level
from .rules import RULES, Direction, Finding, Level
from .types import Relations, Side, is_component, show


@define
class Comparison:
    """The two sides, the names that were recognised as renames, and what was found so far."""

    old: Side
    new: Side
    relations: Relations = field(init=False)
    findings: list[Finding] = field(factory=list, init=False)

    def __attrs_post_init__(self) -> None:
        self.relations = Relations(self.old, self.new)

    def add(
        self,
        rule: str,
        level_: Level,
        symbol: str,
        old: ir.Place | None,
        new: ir.Place | None,
        before: str = "",
        after: str = "",
        direction: Direction = "both",
    ) -> None:
        """Records one finding under the rule's advice."""
        place = new or old
        self.findings.append(
            Finding(
                symbol=symbol,
                rule=rule,
                level=level_,
                pointer=place.pointer if place else "",
                old_line=old.line if old else None,
                new_line=new.line if new else None,
                before=before,
                after=after,
                advice=RULES[rule].advice if level_ == "breaking" or rule.endswith("default-changed") else "",
                direction=direction,
            )
        )

    def words(
        self,
        subject: str,
        symbol: str,
        old: ir.Field | ir.Parameter | ir.Schema | ir.Operation,
        new: ir.Field | ir.Parameter | ir.Schema | ir.Operation,
    ) -> None:
        """Deprecation and description, which every named thing has."""
        if old.deprecated != new.deprecated:
            change = "deprecated" if new.deprecated else "undeprecated"
            self.add(f"{subject}-{change}", "notice", symbol, old.place, new.place)
        before, after = _words_of(old), _words_of(new)
        if before != after:
            self.add(f"{subject}-description-changed", "notice", symbol, old.place, new.place, before, after)

    def types(
        self,
        subject: str,
        symbol: str,
        old: tuple[ir.Type, ir.Place],
        new: tuple[ir.Type, ir.Place],
        direction: Direction,
    ) -> None:
        """A change of type other than null; closed sets of values are compared value by value."""
        before, after = self.old, self.new
        sets = literals(old[0], before), literals(new[0], after)
        if sets[0] is not None and sets[1] is not None:
            if self.relations.relate(old[0], new[0]) != "equal":
                self.values(symbol, sets[0], sets[1], old[1], new[1], direction)
            return
        relation = self.relations.relate(old[0], new[0])
        if relation == "equal":
            return
        opened = sets[0] is not None or sets[1] is not None
        found = level(f"type-{relation}", direction)
        if opened and relation == "widened":
            found = "compatible"  # an open enum already reads as its base type
        self.add(
            f"{subject}-type-{relation}",
            found,
            symbol,
            old[1],
            new[1],
            show(old[0], before),
            show(new[0], after),
            direction,
        )

    def values(
        self,
        symbol: str,
        before: frozenset[ir.JSON],
        after: frozenset[ir.JSON],
        old: ir.Place,
        new: ir.Place,
        direction: Direction,
    ) -> None:
        """Enum values that came and went."""
        for value in sorted(after - before, key=str):
            self.add(
                "enum-value-added",
                level("value-added", direction),
                symbol,
                old,
                new,
                after=json.dumps(value),
                direction=direction,
            )
        for value in sorted(before - after, key=str):
            self.add(
                "enum-value-removed",
                level("value-removed", direction),
                symbol,
                old,
                new,
                before=json.dumps(value),
                direction=direction,
            )


def _words_of(thing: ir.Field | ir.Parameter | ir.Schema | ir.Operation) -> str:
    if isinstance(thing, ir.Operation):
        return f"{thing.summary}\n{thing.description}".strip()
    return thing.description.strip()


def literals(type_: ir.Type, side: Side) -> frozenset[ir.JSON] | None:
    """The values of an enum or constant, or None for a type that is not a closed set of values."""
    if isinstance(type_, ir.Nullable):
        return literals(type_.inner, side)
    if isinstance(type_, ir.Constant):
        return frozenset((type_.value,))
    if isinstance(type_, ir.Ref):
        schema = side.schemas.get(type_.name)
        if isinstance(schema, ir.Enum):
            return frozenset(schema.values)
        if isinstance(schema, ir.Alias):
            return literals(schema.type, side)
    return None


def similar(a: str, b: str) -> float:
    """How alike two names are, from 0 to 1."""
    return SequenceMatcher(None, a.lower(), b.lower(), autojunk=False).ratio()


def match_renames(comparison: Comparison) -> None:
    """Pairs schemas of the same shape whose names differ, the most similar names first."""
    old, new = comparison.old.schemas, comparison.new.schemas
    gone = [s for s in old.values() if s.name not in new and is_component(s)]
    come = [s for s in new.values() if s.name not in old and is_component(s)]
    pairs = sorted(
        ((-similar(a.name, b.name), a.name, b.name) for a in gone for b in come if _could_be(a, b)),
    )
    relations = comparison.relations
    # Twice: the shape of one renamed schema may name another.
    for _ in range(2):
        found: dict[str, str] = {}
        taken = set(relations.renamed.values())
        for _, a, b in pairs:
            if a not in relations.renamed and a not in found and b not in taken and relations.same_shape(old[a], new[b]):
                found[a] = b
                taken.add(b)
        relations.rename(found)


def _could_be(a: ir.Schema, b: ir.Schema) -> bool:
    """A cheap test before the shapes are compared: empty models are all alike, so they are never paired."""
    if isinstance(a, ir.Model) and isinstance(b, ir.Model):
        return len(a.fields) == len(b.fields) > 0
    if isinstance(a, ir.Enum) and isinstance(b, ir.Enum):
        return len(a.values) == len(b.values)
    return isinstance(a, ir.Union) and isinstance(b, ir.Union) and len(a.variants) == len(b.variants)
