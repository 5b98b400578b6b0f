"""Commands of the generator in this process: they say and return what `python -m generator` does, without its start."""

from __future__ import annotations

import contextlib
import io
import subprocess
from pathlib import Path

from generator.cli import main
from tests.support.paths import ROOT


def generator(*arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a command of the generator in a folder. Whatever it raises is a failure of the test."""
    out, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors), contextlib.chdir(cwd):
        try:
            code = main([*map(str, arguments)])
        except SystemExit as stopped:
            code = stopped.code if isinstance(stopped.code, int) else 1
    return subprocess.CompletedProcess([*map(str, arguments)], code, out.getvalue(), errors.getvalue())
