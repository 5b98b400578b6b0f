"""Writes the output folder: what differs is written, and what is no longer generated is deleted, all in one step.

Nothing else writes there.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

from .lock import Lock, lock_name, read_lock
from .swap import alone, link_tree, put_in_place, tidied_up, undisturbed

_SEGMENT = re.compile(r"[^\x00-\x1f\x7f/\\:*?\"<>|]+")
_HEADER = re.compile(rb"\W{0,6}(?:Generated|Copied) from \S")
_BESIDE = frozenset(("api.md",))
"""What stands beside the package without its name."""
_IGNORED = frozenset(("__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".DS_Store"))


class UnsafePathError(Exception):
    """Raised when a path leads out of the output folder, or to a file that nobody generated.

    Nothing has been written then.
    """


def write(files: Mapping[str, str], folder: Path, package: str, lock: Lock | None = None) -> list[str]:
    """Make the output folder hold these files, and return the paths that were written or deleted, sorted.

    `files` has paths from `folder`: `package/...`, `package.something` or `api.md`. The lock in the folder
    knows the generated files that carry no header, as another run may have just left it; `lock` does where there is
    none. A file that nobody generated is never changed or deleted.

    The new package is made beside the old one, and takes its place in one step: a run that is killed or that fails
    leaves the old one as it was. Runs at the same time wait for each other. Raises UnsafePathError and OSError.
    """
    root = folder.resolve()
    targets = _targets(files, root, package)
    new = not root.exists()
    root.mkdir(parents=True, exist_ok=True)
    try:
        with alone(root), tidied_up():
            return _write(files, targets, root, package, read_lock(root / lock_name(package)) or lock)
    finally:
        if new and not any(root.iterdir()):
            root.rmdir()


def _write(
    files: Mapping[str, str], targets: Mapping[str, str], root: Path, package: str, lock: Lock | None
) -> list[str]:
    known: Mapping[str, str] = lock.files if lock else {}
    outdated = [path for path, target in targets.items() if _content(target) != files[path].encode()]
    for path in outdated:
        target = targets[path]
        if os.path.exists(target) and path not in known and not is_generated(target) and not _is_beside(path):
            raise UnsafePathError(f"{path} exists and was not generated: move it, or choose another package or output")
    stale = [path for path in find_files(root, package) if path not in files and is_ours(root / path, path, known)]
    changed = sorted([*outdated, *stale])
    if not changed:
        return []
    stage, spare = root / f".{package}.new", root / f".{package}.old"
    for left in (stage, spare):
        shutil.rmtree(left, ignore_errors=True)  # of a run that was killed
    try:
        beside = _staged(files, changed, root, stage, package)
        with undisturbed():
            if any("/" in path for path in changed):
                put_in_place(stage / package, root / package, spare)
            for path in beside:
                os.replace(stage / path, root / path)
    finally:
        with undisturbed():
            for left in (stage, spare):
                shutil.rmtree(left, ignore_errors=True)
    return changed


def _staged(files: Mapping[str, str], changed: list[str], root: Path, stage: Path, package: str) -> list[str]:
    """Make the new state in a folder of its own, and return the files of it that stand beside the package."""
    stage.mkdir()
    if (root / package).is_dir():
        # A link would be one file with the old one, which stays as it is: what changes is made anew.
        link_tree(root / package, stage / package, {str(root / path) for path in changed})
    made = set[str]()
    for path in changed:
        if path in files:
            file = os.path.join(stage, path)
            parent = os.path.dirname(file)
            if parent not in made:
                os.makedirs(parent, exist_ok=True)
                made.add(parent)
            with open(file, "wb") as stream:
                stream.write(files[path].encode())
        else:
            _delete_empty(stage / path, stage / package)
    return [path for path in changed if "/" not in path]


def _targets(files: Mapping[str, str], root: Path, package: str) -> dict[str, str]:
    """Return where each file is written, as text. Raises UnsafePathError."""

    @cache
    def is_within(folder: str) -> bool:
        sound = not folder or all(map(_is_sound, folder.split("/")))
        return sound and (root / folder).resolve().is_relative_to(root)

    targets = {path: _target(root, package, path, is_within) for path in files}
    _refuse_twins(targets)
    if (root / package).is_symlink():
        raise UnsafePathError(f"{package} is a symbolic link: put a folder there, or choose another output")
    return targets


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


def is_generated(file: Path | str) -> bool:
    """Whether the first line of a file is the header that generated files carry."""
    try:
        with open(file, "rb") as stream:
            return _HEADER.match(stream.readline(200)) is not None
    except OSError:
        return False


def _is_beside(path: str) -> bool:
    """Whether a path is that of the lock or the ledger: they carry no header, but their names are enough."""
    return "/" not in path and path not in _BESIDE


def _content(target: str) -> bytes | None:
    try:
        if stat.S_ISLNK(os.lstat(target).st_mode):
            return None
        with open(target, "rb") as stream:
            return stream.read()
    except OSError:
        return None


def _target(root: Path, package: str, path: str, is_within: Callable[[str], bool]) -> str:
    """Return where a file is written. `is_within` says whether a folder, links followed, is in the output folder."""
    folder, _, name = path.rpartition("/")
    inside = path.startswith(f"{package}/")
    beside = not folder and (path in _BESIDE or path.startswith(package + "."))
    if not (inside or beside) or not _is_sound(name) or not is_within(folder):
        raise UnsafePathError(f"{path!r} leads out of {package}/")
    target = os.path.join(root, path)
    if os.path.isdir(target):
        raise UnsafePathError(f"{path} is a folder")
    return target


def _is_sound(part: str) -> bool:
    """Whether the name of a file or a folder means the same on every system, and no other place."""
    return bool(_SEGMENT.fullmatch(part)) and part.strip(". ") == part.lstrip(".") != ""


def _refuse_twins(paths: Iterable[str]) -> None:
    """Raise UnsafePathError for two paths that differ only by case: they are one file on macOS and Windows."""
    seen: dict[str, str] = {}
    for path in sorted(paths):
        other = seen.setdefault(path.casefold(), path)
        if other != path:
            raise UnsafePathError(f"{path} and {other} are the same file where names ignore case")


def _delete_empty(file: Path, root: Path) -> None:
    """Delete the folders of a file that went which are empty now, except the package's own."""
    for folder in file.parents:
        if folder == root or not folder.is_relative_to(root):
            return
        try:
            folder.rmdir()
        except OSError:
            return  # not empty
