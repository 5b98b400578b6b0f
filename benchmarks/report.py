"""RESULTS.md: ratios first, then the measurements they come from, then the machine."""

from __future__ import annotations

import os
import platform
from pathlib import Path

from attrs import define, field

from .cases import CASES
from .environments import Peer
from .footprint import Costs
from .run import Sample


@define
class Results:
    """Everything that one run measured."""

    peers: list[Peer]
    samples: dict[tuple[str, str], Sample]
    memory: dict[str, list[float]] = field(factory=dict)
    first_access: Costs = field(factory=dict)
    first_reply: Costs = field(factory=dict)
    wheel: tuple[int, int] = (0, 0)
    wheels: dict[str, int] = field(factory=dict)
    installed: dict[str, int] = field(factory=dict)
    generators: dict[str, tuple[list[float], list[float]]] = field(factory=dict)
    linter_import: float = 0.0


def markdown(results: Results, targets: list[str]) -> str:
    """The whole page; `targets` is its section about those."""
    parts = [
        "# Benchmark results",
        "",
        "Made by `make bench`. CPU time of the client process (`time.process_time`), the server in a process of its "
        "own, every peer in its own pinned environment (`peers.toml`), rounds interleaved. The machine is shared: "
        "trust the ratios, not the microseconds.",
        "",
        "![CPU time per streamed event](chart.png)",
        "",
        "## How many times our CPU time",
        "",
        *_table(results, ratios=True),
        "",
        "Below 1 is faster than this SDK. A dash: the peer cannot do it.",
        "",
        *_variants(results),
        *targets,
        "## The measurements",
        "",
        "Microseconds of CPU, median of the rounds, ± half of their range.",
        "",
        *_table(results, ratios=False),
        "",
        *_memory(results),
        *_costs(results, results.first_access, "Import, construct, first access", "The floor is `import httpx` alone."),
        *_costs(
            results, results.first_reply, "From nothing to the first reply", "What was put off at import is paid here."
        ),
        *_sizes(results),
        *_generators(results),
        "## The machine",
        "",
        *machine(),
    ]
    return "\n".join(parts) + "\n"


def _table(results: Results, ratios: bool) -> list[str]:
    peers = [peer for peer in results.peers if not peer.cases and not (ratios and peer.name == "ours")]
    lines = [f"| | per | {' | '.join(peer.title for peer in peers)} |", f"|---|---|{'---|' * len(peers)}"]
    for case in CASES:
        ours = results.samples[case.name, "ours"]
        cells: list[str] = []
        for peer in peers:
            sample = results.samples[case.name, peer.name]
            if not sample.values or not ours.values:
                cells.append("–")
            elif ratios:
                cells.append(f"{sample.median / ours.median:.2f} ×")
            else:
                cells.append(f"{_number(sample.median)} ± {sample.spread:.0%}")
        lines.append(f"| {case.title} | {case.unit} | {' | '.join(cells)} |")
    return lines


def _variants(results: Results) -> list[str]:
    """What takes part in some cases only: other loops and HTTP libraries."""
    peers = [peer for peer in results.peers if peer.cases]
    cases = [case for case in CASES if any(peer.does(case.name) for peer in peers)]
    lines = [
        "## Other loops and HTTP libraries",
        "",
        "How many times the CPU time per event of this SDK with its default loop and library, in the same run.",
        "",
        f"| | {' | '.join(case.title for case in cases)} |",
        "|---" * (len(cases) + 1) + "|",
    ]
    for peer in peers:
        cells: list[str] = []
        for case in cases:
            sample, ours = results.samples.get((case.name, peer.name)), results.samples[case.name, "ours"]
            cells.append(f"{sample.median / ours.median:.2f} ×" if sample and sample.values and ours.values else "–")
        lines.append(f"| {peer.title} | {' | '.join(cells)} |")
    return [*lines, ""]


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


def _memory(results: Results) -> list[str]:
    rows = [(peer.title, results.memory[peer.name]) for peer in results.peers if peer.name in results.memory]
    lines = ["## Memory of one open stream", "", "One of 500, in a new process.", "", "| | KiB |", "|---|---|"]
    return [*lines, *(f"| {title} | {_median(values):.0f} |" for title, values in rows), ""]


def _costs(results: Results, costs: Costs, title: str, note: str) -> list[str]:
    lines = [
        f"## {title}",
        "",
        note,
        "",
        "| | CPU ms | × httpx | modules | RSS MB |",
        "|---|---|---|---|---|",
    ]
    floor = _median([cpu for cpu, _, _ in costs["floor"]])
    for peer in results.peers:
        rows = costs.get(peer.name)
        if rows:
            cpu = _median([row[0] for row in rows])
            modules, rss = rows[0][1], _median([float(row[2]) for row in rows])
            lines.append(f"| {peer.title} | {cpu / 1000:.0f} | {cpu / floor:.2f} | {modules} | {rss / 1024:.1f} |")
    return [*lines, ""]


def _median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def _sizes(results: Results) -> list[str]:
    ours, unpacked = results.wheel
    lines = [
        "## Size",
        "",
        f"Our wheel: {ours / 1000:.0f} KB, {unpacked / 1000:.0f} KB unpacked, three direct dependencies.",
        "",
        "| installed, dependencies included | MB | wheel, KB |",
        "|---|---|---|",
    ]
    for peer in results.peers:
        if peer.name in results.installed:
            wheel = results.wheels.get(peer.name)
            packed = f"{wheel / 1000:,.0f}" if wheel else "–"
            lines.append(f"| {peer.title} | {results.installed[peer.name] / 1e6:.1f} | {packed} |")
    return [*lines, ""]


def _generators(results: Results) -> list[str]:
    lines = [
        "## Generating",
        "",
        "CPU seconds of the whole command, formatting included; importing what we use of openapi-python-client is "
        f"{results.linter_import:.2f} of ours.",
        "",
        "| | ours | openapi-python-client | ratio |",
        "|---|---|---|---|",
    ]
    for spec, (ours, theirs) in results.generators.items():
        lines.append(f"| {spec} | {min(ours):.2f} | {min(theirs):.2f} | {min(theirs) / min(ours):.1f} × |")
    return [*lines, ""]


def machine() -> list[str]:
    """What the run ran on, as far as it matters for reading the numbers."""
    model = "unknown"
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.is_file():
        for line in cpuinfo.read_text().splitlines():
            if line.startswith("model name"):
                model = line.partition(":")[2].strip()
                break
    return [
        f"- {model}, {os.cpu_count()} cores",
        f"- {platform.system()} {platform.release().split('-')[0]}, {platform.python_implementation()} "
        f"{platform.python_version()}",
    ]
