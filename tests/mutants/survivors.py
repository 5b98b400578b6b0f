"""The mutants that no test can tell apart, with the reason: survivors.toml, read."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from .changes import Mutant

SURVIVORS = Path(__file__).parent / "survivors.toml"

Key = tuple[str, str, str, str]
"""A file, the line as it stands there, what is replaced, and by what."""


def listed() -> set[Key]:
    """Return the mutants that are listed."""
    return {key for key, _ in entries()}


def entries() -> Iterator[tuple[Key, str]]:
    """Return each mutant that is listed, and the reason."""
    for group in tomllib.loads(SURVIVORS.read_text("utf-8")).get("survivors", []):
        for line, before, after in group["mutants"]:
            yield (group["file"], line, before, after), group["reason"]


def key(path: str, source: str, mutant: Mutant) -> Key:
    """Return what a mutant is listed by. Lines are quoted, since their numbers change."""
    return path, source.splitlines()[mutant.line - 1].strip(), " ".join(mutant.before.split()), mutant.after
