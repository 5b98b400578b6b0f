"""What this SDK wants to reach, as ratios within one run, and whether a run reached it."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from .cases import CASES
from .report import Results

Row = tuple[str, float, str, float]
"""What, measured, `≤` or `≥`, wanted."""

_STREAMS = (
    ("sync-paced", 0.65, 18, 4),
    ("async-paced", 0.5, 0, 0),
    ("paced-20", 0.45, 0, 0),
    ("sync-tls", 0.6, 0, 0),
    ("async-tls", 0.45, 0, 0),
    ("sync-chunks", 0.6, 0, 0),
    ("sync-events", 0.9, 0, 0),
    ("paced-500", 0.4, 0, 0),
    ("concurrent", 0.4, 0, 0),
    ("sync-packed", 3, 70, 17),
    ("async-packed", 3, 70, 17),
)
"""A case, how many times the floor it may cost, and how many times less than mistralai and openai; 0 for no target."""


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

    titles = {case.name: case.title for case in CASES}
    for case, floor, official, openai in _STREAMS:
        yield f"{titles[case]}, × floor", ratio(case, "ours", "floor"), "≤", floor
        if official:
            yield f"{titles[case]}, times less than mistralai", ratio(case, "mistralai_peer", "ours"), "≥", official
            yield f"{titles[case]}, times less than openai", ratio(case, "openai_peer", "ours"), "≥", openai
    yield "Async stream on uvloop, paced, × floor on asyncio", ratio("async-paced", "ours_uvloop", "floor"), "≤", 0.35
    yield "Sync stream, paced, × a raw socket", ratio("sync-paced", "ours", "socket_peer"), "≤", 2.6
    yield "Memory of an open stream, KiB", memory("ours"), "≤", 32
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
