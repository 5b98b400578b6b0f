"""Writes the output folder: what differs is written, and what is no longer generated is deleted.

Nothing else writes there.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

from .lock import Lock

_SEGMENT = re.compile(r"[^\x00-\x1f\x7f/\\:*?\"<>|]+")
_HEADER = re.compile(rb"\W{0,6}(?:Generated|Copied) from \S")
_BESIDE = frozenset(("api.md",))
"""What stands beside the package without its name."""
_IGNORED = frozenset(("__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".DS_Store"))


class UnsafePathError(Exception):
    """Raised when a path leads out of the output folder, or to a file that nobody generated.

    Nothing has been written then.
    """


def write(files: Mapping[str, str], folder: Path, package: str, lock: Lock | None) -> list[str]:
    """Make the output folder hold these files, and return the paths that were written or deleted, sorted.

    `files` has paths from `folder`: `package/...`, `package.something` or `api.md`. `lock` is that of the previous run,
    which knows the generated files that carry no header. A file that nobody generated is never changed or deleted.
    Raises UnsafePathError and OSError.
    """
    root = folder.resolve()

    @cache
    def is_within(folder: Path) -> bool:
        return folder.resolve().is_relative_to(root)

    targets = {path: _target(root, package, path, is_within) for path in files}
    _refuse_twins(targets)
    known: Mapping[str, str] = lock.files if lock else {}
    outdated = {path: target for path, target in targets.items() if _content(target) != files[path].encode()}
    for path, target in outdated.items():
        if target.exists() and path not in known and not is_generated(target) and not _is_beside(path):
            raise UnsafePathError(f"{path} exists and was not generated: move it, or choose another package or output")
    for folder in {target.parent for target in outdated.values()}:
        folder.mkdir(parents=True, exist_ok=True)
    for path, target in outdated.items():
        scratch = target.with_name(f".{target.name}.new")
        scratch.write_bytes(files[path].encode())
        os.replace(scratch, target)
    stale = [path for path in find_files(root, package) if path not in files and is_ours(root / path, path, known)]
    for path in stale:
        _delete(root / path, root / package)
    return sorted([*outdated, *stale])


def find_files(folder: Path, package: str) -> list[str]:
    """Return the path of every file of the package, from `folder` on, sorted; caches of tools are left out."""
    found: list[str] = []
    for base, folders, names in os.walk(folder / package):
        folders[:] = [name for name in folders if name not in _IGNORED]
        found += [
            Path(base, name).relative_to(folder).as_posix()
            for name in names
            if name not in _IGNORED and not name.endswith(".pyc")
        ]
    return sorted(found)


def is_ours(file: Path, path: str, known: Mapping[str, str]) -> bool:
    """Whether an earlier run made this file: the previous lock lists it, or its first line says so."""
    return path in known or is_generated(file)


def is_generated(file: Path) -> bool:
    """Whether the first line of a file is the header that generated files carry."""
    try:
        with file.open("rb") as stream:
            return _HEADER.match(stream.readline(200)) is not None
    except OSError:
        return False


def _is_beside(path: str) -> bool:
    """Whether a path is that of the lock or the ledger: they carry no header, but their names are enough."""
    return "/" not in path and path not in _BESIDE


def _content(target: Path) -> bytes | None:
    try:
        return None if target.is_symlink() else target.read_bytes()
    except OSError:
        return None


def _target(root: Path, package: str, path: str, is_within: Callable[[Path], bool]) -> Path:
    """Return where a file is written. `is_within` says whether a folder, links followed, is in the output folder."""
    parts = path.split("/")
    inside = parts[0] == package and len(parts) > 1
    beside = len(parts) == 1 and (path in _BESIDE or path.startswith(package + "."))
    sound = all(_SEGMENT.fullmatch(part) and part.strip(". ") == part.lstrip(".") != "" for part in parts)
    target = root.joinpath(*parts)
    if not (inside or beside) or not sound or not is_within(target.parent):
        raise UnsafePathError(f"{path!r} leads out of {package}/")
    if target.is_dir():
        raise UnsafePathError(f"{path} is a folder")
    return target


def _refuse_twins(paths: Iterable[str]) -> None:
    """Raise UnsafePathError for two paths that differ only by case: they are one file on macOS and Windows."""
    seen: dict[str, str] = {}
    for path in sorted(paths):
        other = seen.setdefault(path.casefold(), path)
        if other != path:
            raise UnsafePathError(f"{path} and {other} are the same file where names ignore case")


def _delete(file: Path, root: Path) -> None:
    """Delete a file, and the folders that this leaves empty, except the package's own."""
    file.unlink(missing_ok=True)
    for folder in file.parents:
        if folder == root or not folder.is_relative_to(root):
            return
        try:
            folder.rmdir()
        except OSError:
            return  # not empty
