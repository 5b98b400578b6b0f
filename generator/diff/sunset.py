"""Removals that were announced: what was deprecated with the day of its end (`x-sunset`) may go once that day is over.

The day is a date, a date and time, or the HTTP date of a `Sunset` header (RFC 8594). A class may go with the last
operation that used it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from email.utils import parsedate_to_datetime

from attrs import evolve

from .. import ir
from ..document.document import Document, join, split
from ..document.tree import is_mapping
from ..lower.reach import closure, names_in
from .operations.operations import named
from .rules.rules import Finding

_REMOVALS = frozenset({"operation-removed", "parameter-removed", "property-removed", "schema-removed"})


def allowed(findings: list[Finding], old: ir.Package, document: Document, today: dt.date) -> list[Finding]:
    """Return the findings, with announced removals as notices. `old` is the package that was made from `document`."""
    gone = {
        f.pointer: day
        for f in findings
        if f.rule in _REMOVALS and f.level == "breaking" and (day := _over(document, f.pointer, today)) is not None
    }
    useless = _used_by_nothing_else(old, gone)

    def judged(finding: Finding) -> Finding:
        if finding.rule not in _REMOVALS or finding.level != "breaking":
            return finding
        day = gone.get(finding.pointer)
        if day is not None:
            return evolve(finding, level="notice", before=f"{finding.before} (sunset {day})".strip(), advice=_ADVICE)
        if finding.rule == "schema-removed" and finding.symbol in useless:
            return evolve(finding, level="notice", advice=_ADVICE)
        return finding

    return [judged(finding) for finding in findings]


_ADVICE = "Stop using it: its end was announced, and is over."


def _over(document: Document, pointer: str, today: dt.date) -> dt.date | None:
    """Return the day before `today` that the document announced for the end of a node, or of one around it.

    None for none.
    """
    file, steps = split(pointer)
    while steps:
        node = document.get(join(f"{file}#" if file else "", *steps))
        if is_mapping(node) and node.get("deprecated") is True:
            day = _day(node.get("x-sunset"))
            if day is not None and day < today:
                return day
        steps = steps[:-1]
    return None


def _day(value: object) -> dt.date | None:
    if not isinstance(value, str):
        return None
    try:
        return dt.date.fromisoformat(value.strip()[:10])
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(value).date()
    except ValueError:
        return None


def _used_by_nothing_else(old: ir.Package, gone: Iterable[str]) -> set[str]:
    """Return the schemas of the operations that went, except those that another operation holds too."""
    over = set(gone)
    table = {schema.name: schema for schema in old.schemas}
    brought = old.webhooks.types if old.webhooks is not None else ()
    used = {True: set[str](), False: {name for type_ in brought for name in names_in(type_)}}
    for item in named(old.resources):
        used[item.operation.place.pointer in over].update(_names(item.operation))
    return closure(table, used[True]) - closure(table, used[False])


def _names(operation: ir.Operation) -> set[str]:
    """Return the schemas that an operation names."""
    types: list[ir.Type | None] = [parameter.type for parameter in operation.parameters]
    types += [operation.body.type] if operation.body is not None else []
    types += [error.type for error in operation.errors]
    for method in operation.methods:
        types.append(method.type)
        if method.stream is not None:
            types += [method.stream.event, method.stream.payload, method.stream.collect]
    return {name for type_ in types for name in names_in(type_)}
