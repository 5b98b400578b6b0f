"""Formats the rendered files with one run of ruff, in a scratch folder, with no settings but those here."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from ..document.diagnostics import Diagnostics

RUFF = "0.17.5"
"""The pinned version: another one may break lines elsewhere, and then `check` sees a difference."""
COPIED = "# Copied from "
"""How the first line of a file starts that is the overlay's: it stays as it is, byte for byte."""
_COMMAND = ("format", "--isolated", "--no-cache", "--quiet", "--line-length", "120", "--target-version", "py310")


class FormatError(Exception):
    """Raised when ruff is missing or refuses a file; the message says which."""


def formatted(files: Mapping[str, str], diagnostics: Diagnostics) -> dict[str, str]:
    """Return the same files, formatted. Raises FormatError."""
    ours = {path: text for path, text in files.items() if path.endswith(".py") and not text.startswith(COPIED)}
    try:
        command, found = str(import_module("ruff").find_ruff_bin()), version("ruff")
    except (ImportError, FileNotFoundError, PackageNotFoundError):
        raise FormatError(f"ruff {RUFF} is not installed in this environment") from None
    if found != RUFF:
        diagnostics.warning(
            None, f"ruff {found} formats instead of {RUFF}; the output may differ from the committed one"
        )
    result = dict(files)
    with tempfile.TemporaryDirectory(prefix="sdk-format-") as name:
        # The scratch names are numbers, so that no path of the output can lead anywhere.
        scratch = {path: Path(name, f"{number}.py") for number, path in enumerate(ours)}
        for path, file in scratch.items():
            file.write_bytes(ours[path].encode())
        done = subprocess.run([command, *_COMMAND, name], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            reason = done.stderr.strip()
            for path, file in scratch.items():
                reason = reason.replace(str(file), path)
            raise FormatError(f"ruff refused the rendered files: {reason}")
        for path, file in scratch.items():
            result[path] = file.read_bytes().decode()
    return result
