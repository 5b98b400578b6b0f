"""Compares the committed output with what the document gives now, in both directions. Writes nothing.

The hashes in the lock tell why a file differs: because its inputs changed, or because somebody edited it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypeAlias

from attrs import field, frozen

from .lock import Lock, digest, lock_name
from .write import find_files, is_ours

Kind: TypeAlias = Literal[
    "spec", "config", "templates", "edited", "outdated", "missing", "stale", "foreign", "overlay", "lock"
]
TITLES: dict[Kind, str] = {
    "spec": "spec changed since the last generate",
    "config": "config changed since the last generate",
    "templates": "templates changed since the last generate",
    "overlay": "overlay copy differs from overlay/",
    "edited": "generated file edited by hand",
    "outdated": "generated file is out of date",
    "missing": "generated file is missing",
    "stale": "stale file: generated once, and no more",
    "foreign": "file that was not generated",
    "lock": "lock file does not match",
}
"""The kinds of findings, in the order in which they are reported."""
_COPIED = re.compile(r"# Copied from (overlay/[^;\n]+);")
_DIFF_LINES = 60


@frozen
class Finding:
    """One difference. `path` is as the user sees it, `line` is the first one that differs."""

    kind: Kind
    path: str
    message: str
    line: int = 1
    diff: str = field(default="", repr=False)


def compare(
    files: Mapping[str, str], now: Lock, locked: Lock | None, folder: Path, package: str, shown: str
) -> list[Finding]:
    """Return every difference between what was just generated (`files`, `now`) and what stands in the folder.

    `locked` is the lock in the folder, None if there is none. `shown` is how the folder is printed.
    """
    known: Mapping[str, str] = locked.files if locked else {}
    prefix = "" if shown in ("", ".") else f"{shown}/"
    found = _inputs(now, locked)
    present = set(find_files(folder, package)) | {path for path in files if (folder / path).is_file()}
    for path, text in files.items():
        if (link := _linked(folder, path)) is not None:
            kind: Kind = "edited" if (folder / link).exists() else "missing"
            found.append(Finding(kind, prefix + link, "a symbolic link, where something of its own was made"))
        elif path not in present:
            found.append(Finding("missing", prefix + path, "expected here, and not there"))
        elif (data := _content(folder / path)) is None:
            found.append(Finding("edited", prefix + path, "it cannot be read"))
        elif data != text.encode():
            found.append(_difference(path, prefix, data, text, known.get(path)))
    for path in present - files.keys():
        if is_ours(folder / path, path, known):
            found.append(Finding("stale", prefix + path, "nothing in the document makes this file any more"))
        else:
            found.append(Finding("foreign", prefix + path, "everything in this folder is generated"))
    name = lock_name(package)
    if locked is None:
        there = (folder / name).exists()
        found.append(
            Finding(
                "lock" if there else "missing",
                prefix + name,
                "it cannot be read" if there else "expected here, and not there",
            )
        )
    elif not locked.intact:
        found.append(Finding("lock", prefix + name, "it was edited, or merged by hand"))
    elif not found and locked != now:
        found.append(Finding("lock", prefix + name, "it belongs to another run"))
    order = list(TITLES)
    return sorted(set(found), key=lambda finding: (order.index(finding.kind), finding.path))


def _inputs(now: Lock, locked: Lock | None) -> list[Finding]:
    """Return the inputs that have changed since the last `generate`."""
    found: list[Finding] = []
    # A lock that was edited says nothing about the inputs.
    for part, path in locked.changed_inputs(now) if locked is not None and locked.intact else ():
        if part == "config":
            found.append(Finding("config", "[tool.sdk]", "not the settings that the output was made with"))
        elif part == "spec":
            found.append(Finding("spec", path, "not the file that the output was made from"))
        else:
            kind: Kind = "templates" if part == "templates" else "overlay"
            found.append(Finding(kind, f"{part}/{path}", "not the file that the output was made from"))
    return found


def _linked(folder: Path, path: str) -> str | None:
    """Return the part of a path that is a symbolic link, or None. What a link leads to is not what was generated."""
    at = folder
    for step in Path(path).parts:
        at = at / step
        if at.is_symlink():
            return at.relative_to(folder).as_posix()
    return None


def _content(file: Path) -> bytes | None:
    """Return the bytes of a file, or None if it cannot be read."""
    try:
        return file.read_bytes()
    except OSError:
        return None


def _difference(path: str, prefix: str, data: bytes, text: str, locked: str | None) -> Finding:
    there = data.decode("utf-8", "replace")
    edited = locked is not None and digest(data) != locked
    line, diff = _diff(there, text, prefix + path)
    kind: Kind = "edited" if edited else "outdated"
    message = "not what the last generate wrote" if edited else "the document now gives another text"
    if copied := _COPIED.match(text):
        kind = "overlay"
        message = f"not a copy of {copied[1]}: " + ("edited by hand" if edited else "the original has changed")
    return Finding(kind, prefix + path, message, line, diff)


def _diff(there: str, expected: str, path: str) -> tuple[int, str]:
    """Return the first line that differs in the file that is there, and a unified diff of `_DIFF_LINES` at most."""
    # With their ends, so that another kind of line break differs in the line that it ends.
    whole = there.splitlines(keepends=True), expected.splitlines(keepends=True)
    pairs = enumerate(zip(*whole, strict=False), 1)
    first = next((n for n, (a, b) in pairs if a != b), min(map(len, whole)) + 1)
    old, new = there.splitlines(), expected.splitlines()
    import difflib  # which only a file that differs needs

    lines = list(difflib.unified_diff(old, new, path, f"{path} (generated)", n=2, lineterm=""))
    if len(lines) > _DIFF_LINES:
        lines = [*lines[:_DIFF_LINES], f"... {len(lines) - _DIFF_LINES} more lines"]
    if not lines:
        lines = ["(the files differ in line endings or in bytes that are not text)"]
    return max(1, min(first, len(old))), "\n".join(lines) + "\n"
