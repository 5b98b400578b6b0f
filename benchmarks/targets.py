"""What this SDK wants to reach, as ratios within one run, and whether a run reached it."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from .report import Results

Row = tuple[str, float, str, float]
"""What, measured, `≤` or `≥`, wanted."""

_STREAMS = (
    ("sync-each", "Sync stream, one event per write", 1.35, 25, 7),
    ("async-each", "Async stream, one event per write", 1.35, 25, 7),
    ("sync-packed", "Sync stream, coalesced", 3, 70, 17),
    ("async-packed", "Async stream, coalesced", 3, 70, 17),
)


def targets(results: Results) -> list[str]:
    """The section of the report."""
    lines = ["## Targets", "", "| | measured | target | |", "|---|---|---|---|"]
    for what, measured, relation, wanted in _rows(results):
        met = measured <= wanted if relation == "≤" else measured >= wanted
        lines.append(f"| {what} | {_short(measured)} | {relation} {wanted:g} | {'met' if met else '**missed**'} |")
    return [*lines, ""]


def _rows(results: Results) -> Iterator[Row]:
    def ratio(case: str, peer: str, other: str) -> float:
        return results.samples[case, peer].median / results.samples[case, other].median

    def memory(peer: str) -> float:
        return statistics.median(results.memory[peer])

    def access(peer: str, column: int) -> float:
        return statistics.median(row[column] for row in results.first_access[peer])

    for case, title, floor, official, openai in _STREAMS:
        yield f"{title}, × floor", ratio(case, "ours", "floor"), "≤", floor
        yield f"{title}, times less than mistralai", ratio(case, "mistralai_peer", "ours"), "≥", official
        yield f"{title}, times less than openai", ratio(case, "openai_peer", "ours"), "≥", openai
    yield "500 concurrent async streams, × floor", ratio("concurrent", "ours", "floor"), "≤", 1.4
    yield "Memory of an open stream, × httpx's", memory("ours") / memory("floor"), "≤", 1.3
    yield "complete(), × floor", ratio("complete", "ours", "floor"), "≤", 1.3
    yield "complete() with 2,000 messages, × floor", ratio("complete-2000", "ours", "floor"), "≤", 0.7
    yield "complete(), times less than mistralai", ratio("complete", "mistralai_peer", "ours"), "≥", 10
    yield "First access, × `import httpx`", access("ours", 0) / access("floor", 0), "≤", 1.25
    yield "First access, times less than mistralai", access("mistralai_peer", 0) / access("ours", 0), "≥", 3
    yield "First access, MB more than `import httpx`", (access("ours", 2) - access("floor", 2)) / 1024, "≤", 5
    yield "Wheel, KB", results.wheel[0] / 1000, "≤", 320
    for spec, (ours, _) in list(results.generators.items())[:1]:
        yield f"Generating from {spec}, CPU s beyond the import", min(ours) - results.linter_import, "≤", 1


def _short(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
