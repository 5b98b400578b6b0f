"""`python -m tests.soak`: the table. `--way` is one of its rows, in a process of its own."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from time import monotonic
from typing import Any

from attrs import asdict

from tests.soak.calls import WAYS, client_for, forked, in_loops, in_threads, round_of
from tests.soak.held import Held, grown, held
from tests.support.paths import ROOT

ROUNDS = 12
WARM = 2
"""Rounds before the first look."""

SAID = 3000
"""The most characters that are shown of what a process complained of."""

LEAST = 60
"""Calls of a round, where a way has no larger share."""

KEPT = 100
"""Connections that a client keeps open to be used again."""


def soak(name: str, url: str, calls: int, seconds: float, rounds: int) -> dict[str, Any]:
    """Make the calls of one way, in rounds, and look at this process between them."""
    way, started = WAYS[name], monotonic()
    looks: list[Held] = []
    outcomes: Counter[str] = Counter()
    forks: list[int] = []
    with client_for(url, way) as client:
        for _ in range(rounds):
            work = round_of(calls // rounds, url, way, started + seconds)
            (in_loops if way.asynchronous else in_threads)(work, client)
            outcomes += work.outcomes
            if work.wrong:
                raise work.wrong[0]
            looks.append(held(client))
            if not way.http2:  # An HTTP client that was passed in does not know of forks.
                forks.append(forked(client, url, way))
        before, after = looks[min(WARM, rounds - 1) - 1], looks[-1]
    found = grown(before, after, KEPT) + [f"exit code of a child: {code}" for code in forks if code]
    unclosed = held(client).descriptors - before.descriptors
    if unclosed > 0:
        found.append(f"descriptors after close(): {unclosed} more")
    return {
        "way": name,
        "calls": sum(outcomes.values()),
        "seconds": monotonic() - started,
        "before": asdict(before),
        "after": asdict(after),
        "forks": len(forks),
        "outcomes": dict(outcomes),
        "grown": found,
    }


@contextmanager
def server() -> Iterator[str]:
    command = [sys.executable, "-m", "tests.soak.server"]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, **pipes, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.kill()


def shown(row: dict[str, Any]) -> str:
    before, after = row["before"], row["after"]
    pairs = [f"{before[part]:.0f} → {after[part]:.0f}" for part in ("memory", "descriptors", "threads")]
    answered = row["outcomes"].get("answered", 0)
    cells = [
        row["way"],
        f"{row['calls']:,}",
        f"{row['calls'] - answered:,}",
        str(row["forks"]),
        f"{row['seconds']:.0f}",
    ]
    return "| " + " | ".join([*cells, *pairs]) + " |"


HEADER = """\
| way | calls | failed or left | forks | seconds | MiB | descriptors | threads |
| --- | --- | --- | --- | --- | --- | --- | --- |"""


def row(name: str, url: str, calls: int, seconds: float, rounds: int) -> list[str]:
    """Run one way in a process of its own, and print its row. Returns what is wrong."""
    command = [sys.executable, "-W", "error", "-W", "ignore::DeprecationWarning"]  # For a fork beside other threads.
    command += ["-m", "tests.soak", "--way", name, url, str(calls), str(seconds), str(rounds)]
    paths = {**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'generated'}"}
    done = subprocess.run(command, capture_output=True, text=True, timeout=seconds + 60, env=paths)
    if done.returncode or done.stderr:
        return [f"{name}: exit code {done.returncode}\n{done.stderr[-SAID:]}"]
    found = json.loads(done.stdout)
    print(shown(found), flush=True)
    if found["calls"] < calls // rounds * rounds:
        print(f"  the time was over after {found['calls']:,} of {calls:,} calls")
    return [f"{name}: {what}" for what in found["grown"]]


def rows(url: str, ways: list[str], calls: int, seconds: float, rounds: int, at_a_time: int = 1) -> list[str]:
    """Print a row for each way. Returns what is wrong: anything that grew, or failed in a way that it should not."""

    def run(name: str) -> list[str]:
        count = max(WAYS[name].share * calls // 100_000, LEAST * rounds)
        return row(name, url, count, seconds * at_a_time / len(ways), rounds)

    print(HEADER, flush=True)
    with ThreadPoolExecutor(at_a_time) as pool:
        return [what for found in pool.map(run, ways) for what in found]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--calls", type=int, default=100_000, help="synchronous calls; half as many asynchronous ones")
    parser.add_argument("--seconds", type=float, default=1200, help="the time for all of it")
    parser.add_argument("--only", action="append", choices=[*WAYS], help="a way; all of them unless told")
    parser.add_argument("--way", nargs=5, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.way:
        name, url, calls, seconds, rounds = given.way
        print(json.dumps(soak(name, url, int(calls), float(seconds), int(rounds))))
        return 0
    with server() as url:
        wrong = rows(url, given.only or [*WAYS], given.calls, given.seconds, ROUNDS)
    print("\n".join(wrong or ["nothing has grown"]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
