"""Commands of the generator with limits on their time and memory, each in a process of its own.

The processes are forked from one that has loaded everything: to load it costs more than most of the commands.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import subprocess
import sys
from pathlib import Path

SECONDS = 40
MEMORY = 2 << 30
_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["tests.support.limited_loaded"])


def limit() -> None:
    """Limit this process."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def generator(*arguments: str | Path, cwd: Path, said: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of the generator in a folder, within limits. What it says goes through a file."""
    process = _FORKS.Process(target=_run, args=([*map(str, arguments)], cwd, said))
    process.start()
    process.join(3 * SECONDS)
    process.kill()
    process.join()
    assert process.exitcode is not None
    return subprocess.CompletedProcess([*map(str, arguments)], process.exitcode, said.read_text("utf-8", "replace"))


def _run(arguments: list[str], cwd: Path, said: Path) -> None:
    from generator.cli import main

    limit()
    os.chdir(cwd)
    with said.open("wb") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))
    code = main(arguments)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
