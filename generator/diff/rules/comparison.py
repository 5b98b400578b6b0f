"""The comparison in progress: the two packages, what was recognised as renamed, and the findings so far."""

from __future__ import annotations

import json
from difflib import SequenceMatcher
from typing import TypeAlias

from attrs import define, field

from ... import ir
from .levels import level
from .relations import Relations
from .rules import RULES, Direction, Finding, Level
from .sides import Side, alike, is_component, literals, show

Typed: TypeAlias = tuple[ir.Type, ir.Place]
"""A type, and where it stands."""
Named: TypeAlias = ir.Field | ir.Parameter | ir.Schema | ir.Operation


@define
class Comparison:
    """Collects the findings of one comparison, and compares what schemas, keywords and results have in common."""

    old: Side
    new: Side
    relations: Relations = field(init=False)
    findings: list[Finding] = field(factory=list[Finding], init=False)

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
        """Record one finding with its rule's advice.

        A compatible change asks nothing of anybody, so it carries none.
        """
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
                advice="" if level_ == "compatible" else RULES[rule].advice,
                direction=direction,
            )
        )

    def words(self, subject: str, symbol: str, old: Named, new: Named) -> None:
        """Compare deprecation and description, which every named thing has."""
        if old.deprecated != new.deprecated:
            change = "deprecated" if new.deprecated else "undeprecated"
            self.add(f"{subject}-{change}", "notice", symbol, old.place, new.place)
        before, after = _words_of(old, self.old), _words_of(new, self.new)
        if before != after:
            self.add(f"{subject}-description-changed", "notice", symbol, old.place, new.place, before, after)

    def types(self, subject: str, symbol: str, old: Typed, new: Typed, direction: Direction) -> None:
        """Compare two types, null left out.

        Closed sets of values are compared value by value, and unions without a name of their own variant by
        variant.
        """
        if self.opened(symbol, old, new, direction):
            return
        relation = self.relations.relate(old[0], new[0])
        if relation == "equal":
            return
        found = level(f"type-{relation}", direction)
        a, b = alike(old[0], new[0], self.old, self.new)
        if relation == "widened" and (literals(a, self.old) is not None or literals(b, self.new) is not None):
            found = "compatible"  # an open enum already reads as its base type
        shown = show(old[0], self.old), show(new[0], self.new)
        self.add(f"{subject}-type-{relation}", found, symbol, old[1], new[1], *shown, direction)

    def opened(self, symbol: str, old: Typed, new: Typed, direction: Direction) -> bool:
        """Compare two enums, or two unions without a name of their own, part by part.

        Return whether the types were such.
        """
        a, b = alike(old[0], new[0], self.old, self.new)
        before, after = literals(a, self.old), literals(b, self.new)
        if before is not None and after is not None:
            if self.relations.relate(a, b) != "equal":
                self.values(symbol, before, after, old[1], new[1], direction)
            return True
        one, other = self._union(a, self.old), self._union(b, self.new)
        if one is None or other is None or (is_component(one) and is_component(other)):
            return False
        if self.relations.renamed.get(one.name, one.name) != other.name or not is_component(other):
            self.variants(symbol, one, other, old[1], new[1], direction)
        return True

    def _union(self, type_: ir.Type, side: Side) -> ir.Union | None:
        schema = side.schemas.get(type_.name) if isinstance(type_, ir.Ref) else None
        return schema if isinstance(schema, ir.Union) else None

    def values(
        self,
        symbol: str,
        before: frozenset[ir.JSON],
        after: frozenset[ir.JSON],
        old: ir.Place,
        new: ir.Place,
        direction: Direction,
    ) -> None:
        """Compare the values of two enums."""
        for value in sorted(after - before, key=str):
            found = level("value-added", direction)
            self.add("enum-value-added", found, symbol, old, new, "", json.dumps(value), direction)
        for value in sorted(before - after, key=str):
            found = level("value-removed", direction)
            self.add("enum-value-removed", found, symbol, old, new, json.dumps(value), "", direction)

    def variants(
        self, symbol: str, old: ir.Union, new: ir.Union, before: ir.Place, after: ir.Place, direction: Direction
    ) -> None:
        """Compare the variants of two unions, and what tells them apart."""
        relate = self.relations.relate
        for added in new.variants:
            if not any(relate(variant.type, added.type) == "equal" for variant in old.variants):
                found = level("variant-added", direction)
                if direction != "send" and not isinstance(added.type, ir.Ref):
                    found = "breaking"  # readers who tell variants apart never met a bare value here
                shown = show(added.type, self.new)
                self.add("union-variant-added", found, symbol, before, after, "", shown, direction)
        for variant in old.variants:
            twins = [other for other in new.variants if relate(variant.type, other.type) == "equal"]
            if not twins:
                found, shown = level("variant-removed", direction), show(variant.type, self.old)
                self.add("union-variant-removed", found, symbol, before, after, shown, "", direction)
            elif old.discriminator == new.discriminator and (lost := self._lost_tags(old, new, variant)):
                tags = ", ".join(sorted(lost)), ", ".join(twins[0].tags)
                found = level("discriminator-changed", direction)
                self.add("union-discriminator-changed", found, symbol, before, after, *tags, direction)
        if old.discriminator and new.discriminator and old.discriminator != new.discriminator:
            found, names = level("discriminator-changed", direction), (old.discriminator, new.discriminator)
            self.add("union-discriminator-changed", found, symbol, before, after, *names, direction)

    def _lost_tags(self, old: ir.Union, new: ir.Union, variant: ir.Variant) -> set[str]:
        """Return the tags of a variant that select nothing any more.

        Tags that the variant's own property declares are left out: a change of that property is reported by itself.
        """
        model = variant.type.name if isinstance(variant.type, ir.Ref) else ""
        schema = self.old.schemas.get(model)
        fields = schema.fields if isinstance(schema, ir.Model) else ()
        own = {str(value) for f in fields if f.wire == old.discriminator for value in literals(f.type, self.old) or ()}
        known = {tag for other in new.variants for tag in other.tags}
        return set(variant.tags) - known - own - {model}


def _words_of(thing: Named, side: Side) -> str:
    if isinstance(thing, ir.Operation):
        return f"{thing.summary}\n{thing.description}".strip()
    if not thing.description and isinstance(thing, (ir.Field, ir.Parameter)):
        inner = thing.type.inner if isinstance(thing.type, ir.Nullable) else thing.type
        # The words may have moved into a schema with the type.
        schema = side.schemas.get(inner.name) if isinstance(inner, ir.Ref) else None
        return schema.description.strip() if schema else ""
    return thing.description.strip()


def default_of(thing: ir.Field | ir.Parameter) -> str:
    """Return the declared default as JSON text, or empty text. 1 and 1.0 are one number (JSON Schema §4.2.3)."""
    if thing.default is None:
        return ""
    value = thing.default.value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(value, sort_keys=True)


def similar(a: str, b: str) -> float:
    """Return how alike two names are, from 0 to 1."""
    return SequenceMatcher(None, a.lower(), b.lower(), autojunk=False).ratio()
