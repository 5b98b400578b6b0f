"""Does the committed output match the document? The same run as `generate`, compared both ways; writes nothing.

Hashes of the lock tell *why* a file differs: because its inputs changed, or because somebody edited it.
"""

from __future__ import annotations

import difflib
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
    """One thing that does not match. `path` is as shown to the user, `line` the first one that differs, from 1."""

    kind: Kind
    path: str
    message: str
    line: int = 1
    diff: str = field(default="", repr=False)


def compare(
    files: Mapping[str, str], now: Lock, locked: Lock | None, folder: Path, package: str, shown: str
) -> list[Finding]:
    """Every difference between what was just generated (`files`, `now`) and what stands in the folder.

    `locked` is the lock that stands there, None if there is none. `shown` is how the folder is printed.
    """
    known: Mapping[str, str] = locked.files if locked else {}
    prefix = "" if shown in ("", ".") else f"{shown}/"
    found = _inputs(now, locked)
    present = set(find_files(folder, package)) | {path for path in files if (folder / path).is_file()}
    for path, text in files.items():
        if path not in present:
            found.append(Finding("missing", prefix + path, "expected here, and not there"))
        elif (data := (folder / path).read_bytes()) != text.encode():
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
    elif not found and (folder / name).read_text("utf-8", "replace") != now.render():
        found.append(Finding("lock", prefix + name, "it was edited, or belongs to another run"))
    order = list(TITLES)
    return sorted(found, key=lambda finding: (order.index(finding.kind), finding.path))


def _inputs(now: Lock, locked: Lock | None) -> list[Finding]:
    """Which inputs are others than at the last generate."""
    if locked is None:
        return []
    found: list[Finding] = []
    for part in locked.changed_inputs(now):
        if part == "spec":
            names = sorted(path for path in {*now.spec, *locked.spec} if now.spec.get(path) != locked.spec.get(path))
            found += [Finding("spec", name, "not the file that the output was made from") for name in names]
        elif part == "config":
            found.append(Finding("config", "[tool.sdk]", "not the settings that the output was made with"))
        else:
            found.append(
                Finding(
                    "templates" if part == "templates" else "overlay",
                    part,
                    f"{part}/ is not what the output was made from",
                )
            )
    return found


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
    """The first line that differs (in the file that is there), and a unified diff of at most `_DIFF_LINES` lines."""
    old, new = there.splitlines(), expected.splitlines()
    first = next((n for n, (a, b) in enumerate(zip(old, new, strict=False), 1) if a != b), min(len(old), len(new)) + 1)
    lines = list(difflib.unified_diff(old, new, path, f"{path} (generated)", n=2, lineterm=""))
    if len(lines) > _DIFF_LINES:
        lines = [*lines[:_DIFF_LINES], f"... {len(lines) - _DIFF_LINES} more lines"]
    if not lines:
        lines = ["(the files differ in line endings or in bytes that are not text)"]
    return max(1, min(first, len(old))), "\n".join(lines) + "\n"
