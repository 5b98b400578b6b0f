"""Runs rows of the table, each in a process of its own, some at a time, without starting Python for each."""

from __future__ import annotations

import json
import logging
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from attrs import define

from tests.support.paths import ROOT

LIMIT = 15
"""Seconds after which a row is killed: it hangs."""

AT_A_TIME = 8


@define
class Child:
    """A running row."""

    name: str
    pid: int
    begun: float
    out: Path


def start(name: str, folder: Path, number: int) -> Child:
    out = folder / str(number)
    child = os.fork()
    if child:
        return Child(name, child, time.monotonic(), out)
    signal.alarm(LIMIT)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for descriptor, ending in ((1, ".out"), (2, ".err")):
        os.dup2(os.open(f"{out}{ending}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC), descriptor)
    raise Begin(name)


class Begin(BaseException):
    """Unwinds the process that forks, in the child: the row then runs, and ends, as a program by itself does."""


def ended(child: Child, status: int) -> dict[str, Any]:
    out, err = (Path(f"{child.out}{ending}").read_text("utf-8") for ending in (".out", ".err"))
    return {
        "name": child.name,
        "code": os.waitstatus_to_exitcode(status),
        "out": out,
        "err": err,
        "seconds": round(time.monotonic() - child.begun, 2),
    }


def run_all(folder: Path, names: list[str]) -> None:
    """Run the rows, and print what became of each, a line of JSON for each."""
    running: dict[int, Child] = {}
    for number, row in enumerate(names):
        while len(running) >= AT_A_TIME:
            wait(running)
        child = start(row, folder, number)
        running[child.pid] = child
    while running:
        wait(running)


def wait(running: dict[int, Child]) -> None:
    pid, status = os.wait()
    if (child := running.pop(pid, None)) is not None:  # It may be the one that found what to load.
        print(json.dumps(ended(child, status)), flush=True)


def quiet_loops() -> None:
    """Asyncio's development mode tells of callbacks that took long: this machine may have much to do."""
    logging.getLogger("asyncio").addFilter(lambda record: "took" not in record.getMessage())


def results(names: list[str]) -> list[dict[str, Any]]:
    """Run rows in a process that forks for them."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MISTRAL_")}
    environment = {**kept, "PYTHONPATH": f"{ROOT}:{ROOT / 'generated'}"}
    # From 3.12 on a fork beside other threads warns, with the number of the process first.
    warnings = ["-W", "error", "-W", "ignore:This process:DeprecationWarning"]
    command = [sys.executable, "-X", "dev", *warnings, "-m", "tests.races.children"]
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(
            [*command, folder, *names],
            env=environment,
            capture_output=True,
            text=True,
            timeout=LIMIT * (2 + len(names)),
        )
    assert (run.returncode, run.stderr) == (0, ""), run.stderr
    return [json.loads(line) for line in run.stdout.splitlines()]


def main() -> None:
    from tests.races.table import ROWS
    from tests.support.forks import preload

    quiet_loops()
    preload()
    try:
        run_all(Path(sys.argv[1]), sys.argv[2:])
    except Begin as begun:
        name = str(begun)
    else:
        return
    random.seed(os.getpid())
    ROWS[name]()


if __name__ == "__main__":
    main()
