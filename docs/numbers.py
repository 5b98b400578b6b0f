"""Puts the numbers of benchmarks/RESULTS.md into the README, between its two markers: `make bench` runs it."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
START, END = "<!-- numbers: docs/numbers.py -->", "<!-- /numbers -->"
PEERS = ("openai", "mistralai", "httpx-sse + json", "httpx + msgspec + attrs by hand")
TIMES = (
    "Sync stream, at the pace of tokens",
    "Async stream, at the pace of tokens",
    "20 async streams at once, paced",
    "Sync stream over TLS, paced",
    "Async stream over TLS, paced",
    "Sync stream, 16 chunks per write",
    "Sync stream, 16 events per chunk",
    "500 async streams at once, paced",
    "500 concurrent async streams",
    "Sync stream, one event per write",
    "Sync stream, coalesced",
    "complete(), round trip",
    "complete() with 200 messages",
    "collect() of 10,000 tool-call deltas",
)


def tables(text: str) -> dict[str, list[dict[str, str]]]:
    """The tables of a page by the heading above them, each a list of rows; the first column is called "" throughout."""
    found: dict[str, list[dict[str, str]]] = {}
    heading, names = "", [""]
    for line in text.splitlines():
        if line.startswith("## "):
            heading, names = line[3:], []
        elif line.startswith("|") and not line.startswith("|---"):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if names:
                found.setdefault(heading, []).append(dict(zip(names, cells, strict=True)))
            else:
                names = ["", *cells[1:]]
    return found


def times(cell: str) -> str:
    """`24.56 ×` with two digits that count: `25 ×`."""
    number = re.match(r"[\d.]+", cell)
    if not number:
        return "–"
    value = float(number[0])
    return f"{value:.0f} ×" if value >= 10 else f"{value:.1f} ×"


def section(text: str) -> list[str]:
    """What stands between the markers."""
    found = tables(text)
    ratios = {row[""]: row for row in found["How many times our CPU time"]}
    imports = {row[""]: row for row in found["Import, construct, first access"]}
    sizes = {row[""]: row for row in found["Size"]}
    ours = "this SDK"
    lines = ["| CPU time of the client, this SDK = 1 | " + " | ".join(PEERS) + " |", "|---" * (len(PEERS) + 1) + "|"]
    lines += [f"| {name} | " + " | ".join(times(ratios[name][peer]) for peer in PEERS) + " |" for name in TIMES]
    lines += ["", "| | this SDK | openai | mistralai |", "|---|---|---|---|"]
    for title, table, column, unit in (
        ("import, make a client, first access", imports, "CPU ms", "ms"),
        ("wheel", sizes, "wheel, KB", "KB"),
        ("installed, with dependencies", sizes, "MB", "MB"),
    ):
        lines.append(f"| {title} | " + " | ".join(f"{table[p][column]} {unit}" for p in (ours, *PEERS[:2])) + " |")
    return lines


def main() -> None:
    """Rewrites the README."""
    readme = ROOT / "README.md"
    before, _, rest = readme.read_text("utf-8").partition(START)
    _, found, after = rest.partition(END)
    if not found:
        raise SystemExit(f"README.md has no {START} … {END}")
    numbers = section((ROOT / "benchmarks" / "RESULTS.md").read_text("utf-8"))
    readme.write_text("\n".join([before + START, *numbers, END + after]), "utf-8")


if __name__ == "__main__":
    main()
