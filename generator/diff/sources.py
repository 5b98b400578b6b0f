"""Gets the two documents of a diff: files on the disk, or files of a git revision."""

from __future__ import annotations

import subprocess
from pathlib import Path, PurePosixPath

from attrs import frozen


class SourceError(Exception):
    """Raised when a document of the diff cannot be read; the message names it."""


@frozen
class Source:
    """One document: how the user named it, and a file on the disk that holds it."""

    label: str
    path: Path
    root: Path | None = None


def fetch(name: str, scratch: Path, root: Path | None = None) -> Source:
    """Return the document that `name` stands for: a path, or `git:REV:path` from the top of the repository.

    For a git source every YAML and JSON file of the same folder is fetched too, so that relative `$ref`s lead
    somewhere.
    """
    if not name.startswith("git:"):
        file = Path(name)
        if not file.is_file():
            raise SourceError(f"{name}: no such file")
        return Source(name, file, root)
    _, _, rest = name.partition(":")
    revision, separator, inner = rest.partition(":")
    if not separator or not revision or not inner:
        raise SourceError(f"{name}: a git source reads git:REV:path")
    if revision.startswith("-"):
        raise SourceError(f"{name}: not a revision: {revision}")
    path = PurePosixPath(inner)
    if path.is_absolute() or ".." in path.parts:
        raise SourceError(f"{name}: the path is relative to the repository's top")
    around = path.parent if root is None else _in_repository(name, root)
    if not path.is_relative_to(around):
        raise SourceError(f"{name}: the root {around} is no folder around it")
    target = _checkout(name, revision, path, around, scratch)
    return Source(name, target / path, target / around)


def _in_repository(name: str, folder: Path) -> PurePosixPath:
    """Return the path of a folder from the repository's top."""
    top = Path(_git(name, "rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n"))
    try:
        return PurePosixPath(folder.resolve().relative_to(top.resolve()).as_posix())
    except ValueError:
        raise SourceError(f"{name}: the root {folder} is not in the repository") from None


def _checkout(name: str, revision: str, path: PurePosixPath, around: PurePosixPath, scratch: Path) -> Path:
    """Return a folder with those documents of a revision that stand in the folder `around`."""
    target = scratch / "side"
    number = 0
    while target.exists():
        number += 1
        target = scratch / f"side{number}"
    folder = "" if around == PurePosixPath(".") else f"{around}/"
    listed = _git(name, "ls-tree", "-r", "-z", "--name-only", "--full-tree", revision, *([folder] if folder else []))
    wanted = [PurePosixPath(p) for p in listed.decode("utf-8", "surrogateescape").split("\0") if p]
    if path not in wanted:
        raise SourceError(f"{name}: no such file in {revision}")
    for each in wanted:
        if each == path or (each.is_relative_to(around) and each.suffix in (".yaml", ".yml", ".json")):
            file = target / each
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(_git(name, "show", f"{revision}:{each}"))
    return target


def _git(name: str, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False, timeout=60)
    except FileNotFoundError:
        raise SourceError(f"{name}: git is not installed") from None
    except subprocess.TimeoutExpired:
        raise SourceError(f"{name}: git did not answer within 60 seconds") from None
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["git failed"]
        raise SourceError(f"{name}: {lines[0]}")
    return done.stdout
