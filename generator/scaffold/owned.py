"""Who owns the files of a project: all are the user's, and each is written anew only while it is as it was written.

The manifest has a hash of every file as the generator wrote it. A file with another content was edited; one that is
gone was deleted on purpose; one that the manifest does not know was there before. All of those stay as they are.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import define, field

from ..document.inert import json_text
from ..document.tree import is_mapping

MANIFEST = ".sdkgen.json"
_ABOUT = "What `generate --scaffold` wrote, by its hash: a file that has another one is yours, and is left as it is."


@define
class Owned:
    """The files of one folder, and what the generator knows of them."""

    folder: Path
    written: dict[str, str] = field(factory=dict[str, str])

    @classmethod
    def of(cls, folder: Path) -> Owned:
        """Read the manifest of a folder; an empty one where there is none, or none that can be read."""
        try:
            data: Any = json.loads((folder / MANIFEST).read_bytes())
        except (OSError, ValueError, RecursionError):
            return cls(folder)
        found = data.get("files") if is_mapping(data) else None
        return cls(folder, {str(key): str(value) for key, value in found.items()} if is_mapping(found) else {})

    def is_ours(self, path: str) -> bool:
        """Whether a file may be written: it is as the generator wrote it, or it never was there."""
        known = self.written.get(path)
        if self._is_linked(path):
            return False
        try:
            return _digest((self.folder / path).read_bytes()) == known
        except FileNotFoundError:
            return known is None
        except OSError:
            return False

    def write(self, files: Mapping[str, bytes]) -> tuple[list[str], list[str]]:
        """Write what may be written. Return the paths that changed, and those that were left as they are.

        Raises OSError.
        """
        changed: list[str] = []
        kept: list[str] = []
        for path, content in sorted(files.items()):
            target = self.folder / path
            if not self.is_ours(path) and not self._is_equal(path, content):
                kept.append(path)
                continue
            if not self._is_equal(path, content):
                target.parent.mkdir(parents=True, exist_ok=True)
                _replace(target, content)
                changed.append(path)
            self.written[path] = _digest(content)
        manifest = {"about": _ABOUT, "files": dict(sorted(self.written.items()))}
        _replace(self.folder / MANIFEST, (json_text(manifest, indent=2) + "\n").encode())
        return changed, kept

    def _is_equal(self, path: str, content: bytes) -> bool:
        try:
            return not self._is_linked(path) and (self.folder / path).read_bytes() == content
        except OSError:
            return False

    def _is_linked(self, path: str) -> bool:
        """Whether a file, or a folder on the way to it, is a symbolic link: what it leads to is not ours to write."""
        at = self.folder
        for part in Path(path).parts:
            at = at / part
            if at.is_symlink():
                return True
        return False


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _replace(target: Path, content: bytes) -> None:
    scratch = target.with_name(f".{target.name}.new")
    scratch.write_bytes(content)
    os.replace(scratch, target)
