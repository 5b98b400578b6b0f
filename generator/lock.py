"""The lock beside the output: what the files were made from and what they were, as hashes, so that `check` can tell
a changed spec from a hand edit. Sorted; no clock, no version, no folder in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from .config import Config
from .document import Document
from .tree import is_mapping

ROOT = Path(__file__).resolve().parent.parent
"""Where `templates/` and `overlay/` stand, beside this package."""
_PARTS = ("spec", "config", "templates", "overlay")


@frozen
class Lock:
    """Hashes are SHA-256 in hexadecimal. `spec` has one per file of the document, `files` one per generated file."""

    spec: Mapping[str, str] = field(factory=dict[str, str])
    config: str = ""
    templates: str = ""
    overlay: str = ""
    files: Mapping[str, str] = field(factory=dict[str, str])

    def render(self) -> str:
        """The lock file's text."""
        data = {
            "config": self.config,
            "files": dict(sorted(self.files.items())),
            "overlay": self.overlay,
            "spec": dict(sorted(self.spec.items())),
            "templates": self.templates,
        }
        return json.dumps(data, indent=2, ensure_ascii=False) + "\n"

    def changed_inputs(self, now: Lock) -> list[str]:
        """Which of spec, config, templates and overlay are others now."""
        return [part for part in _PARTS if getattr(self, part) != getattr(now, part)]


def lock_of(document: Document, config: Config, package: str, files: Mapping[str, str]) -> Lock:
    """The lock of files that were just made from a document."""
    settings = config.source + b"\n" + package.encode()
    return Lock(
        spec=document.sources.digests(),
        config=digest(settings),
        templates=_folder_digest(ROOT / "templates"),
        overlay=_folder_digest(ROOT / "overlay"),
        files={path: digest(text.encode()) for path, text in files.items()},
    )


def read_lock(path: Path) -> Lock | None:
    """The lock of an earlier run; None if there is none, or none that can be read."""
    try:
        data: Any = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not is_mapping(data):
        return None
    return Lock(
        spec=_hashes(data.get("spec")),
        config=str(data.get("config", "")),
        templates=str(data.get("templates", "")),
        overlay=str(data.get("overlay", "")),
        files=_hashes(data.get("files")),
    )


def lock_name(package: str) -> str:
    """The lock file's name in the output folder."""
    return f"{package}.lock.json"


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _hashes(value: Any) -> dict[str, str]:
    return {str(key): str(item) for key, item in value.items()} if is_mapping(value) else {}


def _folder_digest(folder: Path) -> str:
    """One hash over the names and contents of a folder's files, without what tools leave behind."""
    lines = [
        f"{path.relative_to(folder).as_posix()} {digest(path.read_bytes())}"
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    ]
    return digest("\n".join(sorted(lines)).encode())
