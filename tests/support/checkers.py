"""mypy at its strictest over code that tests write, and a cache for it that knows other people's packages already."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.support.paths import ROOT

USED = "import asyncio, attrs, concurrent.futures, datetime, decimal, email.message, httpx, json, msgspec, uuid\n"
"""What the runtime imports. To analyse it costs mypy more than any package that a test makes."""
OLDEST = ("--python-version", "3.10")
"""What checks a package for the oldest Python that it supports."""


def mypy_cache(folder: Path, *options: str) -> Path:
    """Make a cache in a folder, in which mypy finds all of `USED` analysed with these options."""
    made = ROOT / ".mypy_cache" / "tests" / hashlib.sha256(repr(options).encode()).hexdigest()[:12]
    made.mkdir(parents=True, exist_ok=True)
    with (made / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # Of several workers the first fills the cache.
        (made / "used.py").write_text(USED)
        run(made, *options, "used.py")
        shutil.copytree(made / "cache", folder / "cache")
    return folder / "cache"


def mypy(folder: Path, *arguments: str, search: Path | None = None) -> str:
    """Return what mypy says when it is run in a folder, for Python 3.10; quick from the second run of a folder on."""
    if not (folder / "cache").exists():
        mypy_cache(folder, *OLDEST)
    return run(folder, *OLDEST, *arguments, search=search)


def run(folder: Path, *arguments: str, search: Path | None = None) -> str:
    """Run mypy with the cache of a folder, and with no other settings than these."""
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir=cache", "--no-error-summary"]
    environment = {**os.environ, **({"MYPYPATH": str(search)} if search else {})}
    done = subprocess.run(
        [*command, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr
