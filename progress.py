"""Runs an installer (pip, or uv with `-v`) and shows what it is at, in one line that the next replaces.

All that it said comes if it fails; where nobody watches, nothing else does.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys

AT = re.compile(r"(?:Collecting |Downloading |Selecting: |Sending .*/)([\w.=+-]+)")


def main(command: list[str]) -> int:
    """Return the installer's exit code."""
    watched = sys.stdout.isatty()
    said: list[str] = []
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if not line.startswith(("DEBUG", "TRACE")):
                said.append(line)
            if watched and (at := AT.search(line)):
                print(f"\r\x1b[K  {at[1][:70]}", end="", flush=True)
    if watched:
        print("\r\x1b[K", end="", flush=True)
    if process.returncode:
        sys.stderr.writelines(said)
    return process.returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
