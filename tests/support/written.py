"""Packages on disk, whose copies of the runtime are those of generated/, compiled already, wherever they are equal."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path

from tests.support.paths import ROOT

RUNTIME = ROOT / "generated" / "mistralai" / "_overlay"


@cache
def _copy(path: str) -> str | None:
    file = RUNTIME / path
    return file.read_text("utf-8") if file.is_file() else None


def write_files(files: Mapping[str, str], folder: Path) -> None:
    """Write files below a folder, by their paths; those that are there and stay as they are, are left alone.

    A file of the runtime that says what its copy in generated/ says becomes a link to it. Where that holds for a whole
    folder of them, so does the folder of their bytecode.
    """
    rooms: dict[str, list[str]] = defaultdict(list)
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        inside = path.partition("/_overlay/")[2]
        same = bool(inside) and _copy(inside) == text
        if inside:
            rooms[str(target.parent)].append(inside if same else "")
        if target.exists() and target.read_text("utf-8") == text:
            continue
        if same:
            target.symlink_to(RUNTIME / inside)
        else:
            target.unlink(missing_ok=True)
            target.write_text(text, "utf-8")
            # Python knows bytecode by second and size of its source, and two packages may share both.
            Path(cache_from_source(str(target))).unlink(missing_ok=True)
    for room, copies in rooms.items():
        compiled = Path(room) / "__pycache__"
        if all(copies) and not compiled.exists():
            twin = (RUNTIME / copies[0]).parent / "__pycache__"
            twin.mkdir(exist_ok=True)
            compiled.symlink_to(twin)


def sharing_the_runtime(files: Mapping[str, str]) -> dict[str, str]:
    """The files of a package, with the runtime, which is the same in all packages, where a checker sees it once."""
    shared = {"runtime/__init__.py": ""}
    for path, text in files.items():
        name, _, inside = path.partition("/")
        if inside.startswith("_overlay/"):
            shared[f"runtime/{inside}"] = text
        else:
            shared[path] = re.sub(r"^( *from )\.+_overlay\b", r"\1runtime._overlay", text, flags=re.M)
    return shared
