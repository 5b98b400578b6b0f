"""The names that the rules give to operations written as rows."""

from __future__ import annotations

from generator.naming.operations.methods import name_operations
from generator.naming.operations.subjects import Subject

Row = tuple[str, str, str, str]
"""An operation: `GET /path`, its operationId, its tag, and the name that it should have."""


def names(rows: list[Row], many: frozenset[str] = frozenset(), prose: dict[str, str] | None = None) -> list[str]:
    """The names that the rules give.

    Replies of the operations in `many` are arrays; `prose` has the first words of summaries.
    """
    subjects: list[Subject] = []
    for call, written, tag, _ in rows:
        method, path = call.split(" ", 1)
        several = True if call in many else (False if many else None)
        first = (prose or {}).get(call, "")
        subjects.append(Subject(call, written, method.lower(), path, (tag,) if tag else (), many=several, prose=first))
    found = name_operations(subjects)
    return [".".join((*found[row[0]].resource, found[row[0]].candidates[0])) for row in rows]
