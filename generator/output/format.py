"""Formats the rendered files with one run of ruff, which reads and writes a pipe, with no settings but those here."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Mapping
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

from ..document.diagnostics import Diagnostics

RUFF = "0.17.5"
"""The pinned version: another one may break lines elsewhere, and then `check` sees a difference."""
COPIED = "# Copied from "
"""How the first line of a file starts that is the overlay's: it stays as it is, byte for byte."""
_COMMAND = ("format", "--isolated", "--no-cache", "--line-length", "120", "--target-version", "py310")
_FENCES = re.compile(r"^\s*(`{3,})", re.M)
_LEFT_AS_IT_IS = "\n\n"
"""How a block of code ends that ruff could not format: what it formats ends with one line break."""


class FormatError(Exception):
    """Raised when ruff is missing or refuses a file; the message says which."""


def formatted(files: Mapping[str, str], diagnostics: Diagnostics) -> dict[str, str]:
    """Return the same files, formatted. Raises FormatError.

    Thousands of files are too slow to make and delete again. Ruff formats each block of Python in a Markdown document
    as a module of its own, so the files are the blocks of one document.
    """
    ours = {path: text for path, text in files.items() if path.endswith(".py") and not text.startswith(COPIED)}
    try:
        command, found = str(import_module("ruff").find_ruff_bin()), version("ruff")
    except (ImportError, FileNotFoundError, PackageNotFoundError):
        raise FormatError(f"ruff {RUFF} is not installed in this environment") from None
    if found != RUFF:
        diagnostics.warning(
            None, f"ruff {found} formats instead of {RUFF}; the output may differ from the committed one"
        )
    if not ours:
        return dict(files)
    fence = _longer_fence(ours.values())
    opening, closing = f"{fence}py\n", f"{fence}\n"
    document = "".join(f"{opening}{text}\n{_LEFT_AS_IT_IS}{closing}" for text in ours.values())
    blocks = _run(command, "files.md", document).removeprefix(opening).split(f"{closing}{opening}")
    blocks[-1] = blocks[-1].removesuffix(closing)
    if len(blocks) != len(ours):
        raise FormatError(f"ruff {found} made {len(blocks)} files of {len(ours)}")
    result = dict(files)
    for path, block in zip(ours, blocks, strict=True):
        # On its own, the file is formatted after all, or ruff says what is wrong with it.
        result[path] = _run(command, path, ours[path]) if block.endswith(_LEFT_AS_IT_IS) or block == "\n" else block
    return result


def _longer_fence(texts: Iterable[str]) -> str:
    """Return a fence that is longer than any line of the texts begins with, so that none of them ends a block."""
    long = "`" * 10
    longest = max((len(found) for text in texts if long in text for found in _FENCES.findall(text)), default=0)
    return "`" * max(longest + 1, 10)


def _run(command: str, name: str, text: str) -> str:
    """Format what is called so. Raises FormatError."""
    done = subprocess.run([command, *_COMMAND, "--stdin-filename", name, "-"], input=text.encode(), capture_output=True)
    if done.returncode != 0:
        raise FormatError(f"ruff refused the rendered files: {done.stderr.decode('utf-8', 'replace').strip()}")
    return done.stdout.decode()
