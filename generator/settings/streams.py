"""Reads how streams end: `[tool.sdk.streams.EVENT]`, and `end` of a rule."""

from __future__ import annotations

import re

from attrs import frozen

from .toml_table import Table

_FINISHED = re.compile(r"[A-Za-z_]\w*(?:\[\*\])?(?:\.[A-Za-z_]\w*(?:\[\*\])?)*")


@frozen
class StreamRule:
    """When an event stream is complete, and what its events add up to."""

    sentinel: str | None = None
    finished_when: str | None = None
    collect: str | None = None
    """The schema of the whole answer that the events add up to."""
    last: tuple[str, ...] = ()
    """The `type`s of the events that come last, one of which a complete stream has."""


def read_end(rule: Table) -> StreamRule:
    """Return what a table says of the end of a stream."""
    found = StreamRule(
        rule.text("sentinel"),
        rule.text("finished_when", _FINISHED.fullmatch),
        rule.text("collect"),
        rule.texts("last"),
    )
    if found.last and found.finished_when:
        rule.complain("last", "a stream is complete by its last event or by a field, not by both")
    rule.reject_others()
    return found
