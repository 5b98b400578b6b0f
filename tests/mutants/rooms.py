"""Which tests guard which files: rooms.toml, read."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..support.paths import ROOT

ROOMS = Path(__file__).parent / "rooms.toml"


@dataclass(frozen=True)
class Room:
    """Files, and the tests that have to fail if one of these is changed. The tests that are quick come first."""

    files: tuple[str, ...]
    tests: tuple[str, ...]


def rooms() -> Iterator[Room]:
    """Return the rooms, each file in the first that names it."""
    seen: set[str] = set()
    for room in tomllib.loads(ROOMS.read_text("utf-8"))["rooms"]:
        paths = sorted({path.relative_to(ROOT).as_posix() for wanted in room["files"] for path in ROOT.glob(wanted)})
        files = [path for path in paths if path not in seen and path.endswith(".py")]
        seen.update(files)
        yield Room(tuple(files), tuple(room["tests"]))
