"""`python -m tests.mutants [FILE...]`: change the code, and tell which changes no test notices.

Without a file, a sample of every room in rooms.toml.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from fnmatch import fnmatch

from ..support.paths import ROOT
from . import survivors, trial
from .changes import Mutant, mutants
from .rooms import Room, rooms


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the trials and print their table. Returns 1 if a mutant survived that is not listed, 2 if the tests fail
    without one.
    """
    options = _parser().parse_args(arguments)
    os.nice(19)
    os.chdir(ROOT)
    trial.load_libraries()
    known, chosen, new = survivors.listed(), _chosen(options), 0
    rows: list[tuple[str, tuple[int, int, int, int]]] = []
    for room in rooms():
        wanted = [path for path in room.files if path in chosen]
        if not wanted:
            continue
        whole = trial.run(room.tests, "", None, 600)
        if whole.verdict != "survived":
            print(f"{', '.join(wanted)}: the tests fail without a mutant\n{whole.output[-3000:]}", file=sys.stderr)
            return 2
        print(f"{whole.cpu:.1f} s of CPU: {'; '.join(room.tests)}", flush=True)
        for path in wanted:
            row = _try_file(room, path, chosen[path], options, known, 2 + 3 * whole.cpu)
            rows.append((path, row))
            new += row[3]
    print(f"\n{'file':48} {'mutants':>8} {'killed':>8} {'listed':>8} {'survived':>8}")
    total = tuple(sum(counts[at] for _, counts in rows) for at in range(4))
    for path, counts in [*rows, ("all", total)]:
        print(f"{path:48} " + " ".join(f"{count:8}" for count in counts))
    return 1 if new else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("files", nargs="*", help="paths or their beginnings, such as overlay/sse; else every room")
    parser.add_argument("--sample", type=int, default=40, help="mutants of a file; 0 for all")
    parser.add_argument("--total", type=int, default=0, help="so many of all the files together, each as likely")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument("--kind", default="*", help="those of one kind only")
    parser.add_argument("--lines", default="", help="those of some lines only: 10-20")
    parser.add_argument("--verbose", action="store_true", help="every mutant, and the test that killed it")
    return parser


def _chosen(options: argparse.Namespace) -> dict[str, list[Mutant]]:
    """Return the mutants to try, by file; files without any are left out."""
    first, _, last = options.lines.partition("-")
    found: dict[str, list[Mutant]] = {}
    for path in (path for room in rooms() for path in room.files):
        if not options.files or path.startswith(tuple(options.files)):
            found[path] = [
                mutant
                for mutant in mutants((ROOT / path).read_text("utf-8"))
                if fnmatch(mutant.kind, options.kind) and (not first or int(first) <= mutant.line <= int(last or first))
            ]
            if not options.total:
                found[path] = sample(found[path], options.sample, random.Random(f"{options.seed} {path}"))
    if options.total:
        every = [(path, number) for path, some in found.items() for number in range(len(some))]
        drawn = set(random.Random(options.seed).sample(every, min(options.total, len(every))))
        found = {path: [one for at, one in enumerate(some) if (path, at) in drawn] for path, some in found.items()}
    return {path: some for path, some in found.items() if some}


def _try_file(
    room: Room, path: str, chosen: Sequence[Mutant], options: argparse.Namespace, known: set[survivors.Key],
    limit: float,
) -> tuple[int, int, int, int]:  # fmt: skip
    """Return how many mutants of a file there were, were killed, were listed, and survived."""
    source = (ROOT / path).read_text("utf-8")
    module = path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
    print(f"{path}: {len(chosen)} mutants", flush=True)
    killed = listed = new = 0
    for mutant in chosen:
        outcome = trial.run(room.tests, module, mutant.text, limit)
        is_listed = survivors.key(path, source, mutant) in known
        if outcome.verdict != "survived":
            killed += 1
            if options.verbose:
                print(f"  {outcome.verdict} {describe(path, mutant)} {_killer(outcome.output)}", flush=True)
        elif is_listed:
            listed += 1
        else:
            new += 1
            print(f"  SURVIVED {describe(path, mutant)}", flush=True)
    return len(chosen), killed, listed, new


def sample(found: Iterable[Mutant], size: int, draw: random.Random) -> list[Mutant]:
    """Return so many of the mutants, of every kind about as many, by their lines."""
    found = list(found)
    if not size or len(found) <= size:
        return found
    kinds: dict[str, list[Mutant]] = defaultdict(list)
    for mutant in draw.sample(found, len(found)):
        kinds[mutant.kind].append(mutant)
    turns = [(turn, mutant) for group in kinds.values() for turn, mutant in enumerate(group)]
    turns.sort(key=lambda one: one[0])  # Within a turn in the order of the draw: no kind comes first.
    return sorted((mutant for _, mutant in turns[:size]), key=lambda mutant: mutant.line)


def describe(path: str, mutant: Mutant) -> str:
    """Return a line about a mutant."""
    before, after = (" ".join(text.split())[:90] for text in (mutant.before, mutant.after))
    return f"{path}:{mutant.line}: {mutant.kind}: {before} -> {after or 'nothing'}"


def _killer(output: str) -> str:
    failed = [line for line in output.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return failed[0][:150] if failed else ""


if __name__ == "__main__":
    sys.exit(main())
