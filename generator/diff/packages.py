"""Compares two packages as a whole, and says which part of the version the difference raises."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from attrs import evolve

from .. import ir
from .operations.access import compare_schemes, compare_servers
from .operations.operations import compare_operations, named
from .operations.webhooks import compare_webhooks
from .rules.comparison import Comparison
from .rules.rules import LEVELS, RULES, Finding, Level
from .rules.sides import Side
from .schemas.renames import match_renames
from .schemas.schemas import compare_schemas

Bump = Literal["major", "minor", "patch", "none"]


def compare(old: ir.Package, new: ir.Package) -> list[Finding]:
    """Return every difference between two packages as their callers see them, in a fixed order, each once."""
    comparison = Comparison(Side(old), Side(new))
    match_renames(comparison)
    compare_operations(comparison)
    compare_webhooks(comparison)
    compare_schemas(comparison, _flattened(old) & _flattened(new))
    compare_servers(comparison)
    compare_schemes(comparison)
    _compare_names(comparison)
    return in_order(comparison.findings)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings without repetitions, the worst first."""
    unique = dict.fromkeys(findings)
    return sorted(unique, key=lambda f: (LEVELS.index(f.level), f.symbol, f.rule, f.pointer, f.before, f.after))


def with_levels(findings: Iterable[Finding], levels: Mapping[str, Level | None]) -> list[Finding]:
    """Return the findings with the levels that a team gives their rules.

    Those of rules that are switched off are left out.
    """
    found: list[Finding] = []
    for finding in findings:
        level = levels.get(finding.rule, finding.level)
        if level is not None:
            advice = "" if level == "compatible" else RULES[finding.rule].advice
            found.append(evolve(finding, level=level, advice=advice))
    return found


def bump(findings: list[Finding]) -> Bump:
    """Return the part of a semantic version that the most serious finding raises."""
    levels = {finding.level for finding in findings}
    if "breaking" in levels:
        return "major"
    if "compatible" in levels:
        return "minor"
    return "patch" if levels else "none"


def _flattened(package: ir.Package) -> frozenset[str]:
    """Return the models that callers meet only as keyword arguments.

    They are one operation's body, and used nowhere else.
    """
    bodies = Counter(
        item.operation.body.type.name
        for item in named(package.resources)
        if item.operation.body and item.operation.body.fields and isinstance(item.operation.body.type, ir.Ref)
    )
    inner: set[str] = set()
    for schema in package.schemas:
        if isinstance(schema, ir.Model):
            for field in schema.fields:
                inner |= _names(field.type)
        elif isinstance(schema, ir.Union):
            for variant in schema.variants:
                inner |= _names(variant.type)
        elif isinstance(schema, ir.Alias):
            inner |= _names(schema.type)
    received = {schema.name for schema in package.schemas if schema.received}
    return frozenset(bodies.keys() - inner - received)


def _names(type_: ir.Type) -> set[str]:
    if isinstance(type_, ir.Ref):
        return {type_.name}
    if isinstance(type_, ir.ListOf):
        return _names(type_.item)
    if isinstance(type_, ir.MapOf):
        return _names(type_.value)
    if isinstance(type_, ir.Nullable):
        return _names(type_.inner)
    if isinstance(type_, ir.AnyOf):
        return set[str]().union(*map(_names, type_.members))
    return set()


def _compare_names(comparison: Comparison) -> None:
    old, new = comparison.old.package, comparison.new.package
    place_old = ir.Place(old.source, "/info/title", 1, 1)
    place_new = ir.Place(new.source, "/info/title", 1, 1)
    for before, after in ((old.client, new.client), (old.error, new.error)):
        if before != after:
            comparison.add("client-renamed", "breaking", before, place_old, place_new, before, after)
    come, gone = {error.name for error in new.errors}, {error.name for error in old.errors}
    for error in old.errors:
        if error.name not in come:
            comparison.add("error-class-removed", "breaking", error.name, place_old, None, error.status, "", "receive")
    for error in new.errors:
        if error.name not in gone:
            comparison.add("error-class-added", "compatible", error.name, None, place_new, "", error.status, "receive")
