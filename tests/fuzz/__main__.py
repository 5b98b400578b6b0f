"""`python -m tests.fuzz TARGET...`: look for bytes that break a target, with atheris; `make fuzz`.

What is found stands in build/fuzz/TARGET, and the next run goes on from there; an input that breaks the target is
beside it. `--keep` puts the smallest inputs that reach as much into the committed corpus.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Sequence

from ..support.paths import ROOT
from . import corpora

LONGEST = 400
"""Bytes of an input: what matters shows in little, and corpora stay small."""
FOLDER = ROOT / "build" / "fuzz"


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz each target for a while, in a process of its own. Returns 1 if one was broken."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", choices=[*corpora.NAMES, []], help="else all")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--keep", action="store_true", help="make the committed corpora anew")
    options = parser.parse_args(arguments)
    broken = [name for name in options.targets or corpora.NAMES if not _look(name, options.seconds, options.keep)]
    if broken:
        print(f"broken: {', '.join(broken)}; the inputs are in {FOLDER}", file=sys.stderr)
    return int(bool(broken))


def _look(name: str, seconds: int, keep: bool) -> bool:
    found, small = FOLDER / name, FOLDER / f"{name}.small"
    found.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(corpora.read(name)):
        (found / f"kept{number}").write_bytes(data)
    # libFuzzer starts itself again to make a corpus small: its program has to be a file.
    program = FOLDER / f"{name}.sh"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tests.fuzz.inside {name} "$@"\n')
    program.chmod(0o755)
    common = [str(program), f"-max_len={LONGEST}", "-timeout=20", f"-artifact_prefix={FOLDER}/{name}-"]
    if subprocess.run([*common, f"-max_total_time={seconds}", str(found)], cwd=ROOT).returncode:
        return False
    if keep:
        shutil.rmtree(small, ignore_errors=True)
        small.mkdir()
        subprocess.run([*common, "-merge=1", str(small), str(found)], cwd=ROOT, check=True)
        corpora.write(name, [path.read_bytes() for path in small.iterdir()])
    return True


if __name__ == "__main__":
    sys.exit(main())
