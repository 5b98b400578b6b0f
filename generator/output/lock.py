"""The lock file: hashes of everything that the package was made from, and of every file that was made.

With them `check` can tell a changed document from a file that was edited by hand. The lock is sorted, and holds no
time, no version and no folder, so equal runs give equal bytes.
"""

from __future__ import annotations

import hashlib
import json
import keyword
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from ..document.document import Document
from ..document.folders import files_below
from ..document.inert import json_text
from ..document.tree import is_mapping
from ..ir.names import GivenNames, MethodName
from ..settings.config import Config

ROOT = Path(__file__).resolve().parent.parent.parent
"""Where `templates/` and `overlay/` stand, beside this package."""
_FOLDERS = ("spec", "templates", "overlay")


@frozen
class Lock:
    """SHA-256 hashes in hexadecimal, of each file by its path; `config` is that of the settings as a whole."""

    spec: Mapping[str, str] = field(factory=dict[str, str])
    config: str = ""
    templates: Mapping[str, str] = field(factory=dict[str, str])
    overlay: Mapping[str, str] = field(factory=dict[str, str])
    files: Mapping[str, str] = field(factory=dict[str, str])
    names: GivenNames = field(factory=GivenNames)
    """The names that the rules gave: the next run gives them again."""
    intact: bool = field(default=True, eq=False)
    """Whether a lock that was read is as it was written: it holds a hash of itself."""

    def render(self) -> str:
        """Return the text of the lock file."""
        data: dict[str, Any] = {
            "config": self.config,
            "files": dict(sorted(self.files.items())),
            "names": {
                "operations": {
                    key: {"name": given.name, "words": given.words}
                    for key, given in sorted(self.names.operations.items())
                },
                "schemas": dict(sorted(self.names.schemas.items())),
            },
            "overlay": dict(sorted(self.overlay.items())),
            "spec": dict(sorted(self.spec.items())),
            "templates": dict(sorted(self.templates.items())),
        }
        text = json_text(data, indent=2)
        return f'{text[:-2]},\n  "whole": "{digest(text.encode())}"\n}}\n'

    def changed_inputs(self, now: Lock) -> list[tuple[str, str]]:
        """Return the inputs that changed, came or went: (`spec`, `templates` or `overlay`, path) and (`config`, "")."""
        changed: list[tuple[str, str]] = []
        for part in _FOLDERS:
            before: Mapping[str, str] = getattr(self, part)
            after: Mapping[str, str] = getattr(now, part)
            changed += [
                (part, path) for path in sorted(before.keys() | after.keys()) if before.get(path) != after.get(path)
            ]
        return changed + ([("config", "")] if self.config != now.config else [])


def lock_of(
    document: Document, config: Config, package: str, files: Mapping[str, str], names: GivenNames | None = None
) -> Lock:
    """Return the lock of files that were just made from a document."""
    settings = config.source + b"\n" + package.encode()
    return Lock(
        spec=document.sources.digests(),
        config=digest(settings),
        templates=folder_digests(ROOT / "templates"),
        overlay=folder_digests(ROOT / "overlay"),
        files={path: digest(text.encode()) for path, text in files.items()},
        names=names or GivenNames(),
    )


def read_lock(path: Path) -> Lock | None:
    """Read the lock of an earlier run. None if there is none, or if it cannot be read."""
    try:
        content = path.read_bytes()
        data: Any = json.loads(content)
    except (OSError, ValueError, RecursionError):
        return None
    if not is_mapping(data):
        return None
    lock = Lock(
        spec=_hashes(data.get("spec")),
        config=str(data.get("config", "")),
        templates=_hashes(data.get("templates")),
        overlay=_hashes(data.get("overlay")),
        files=_hashes(data.get("files")),
        names=_names(data.get("names")),
    )
    return evolve(lock, intact=lock.render().encode() == content)


def lock_name(package: str) -> str:
    """Return the name of a package's lock file in the output folder."""
    return f"{package}.lock.json"


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _hashes(value: Any) -> dict[str, str]:
    return {str(key): str(item) for key, item in value.items()} if is_mapping(value) else {}


def _names(value: Any) -> GivenNames:
    """Return the names of a lock. What is no name, after an edit by hand, is left out."""
    found = value if is_mapping(value) else {}
    operations: Any = found.get("operations")
    kept = {
        str(key): MethodName(str(given.get("name")), str(given.get("words", "")))
        for key, given in (operations.items() if is_mapping(operations) else ())
        if is_mapping(given)
    }
    return GivenNames(
        {key: given for key, given in kept.items() if "." in given.name and all(map(_is_name, given.name.split(".")))},
        {key: name for key, name in _hashes(found.get("schemas")).items() if _is_name(name)},
    )


def _is_name(text: str) -> bool:
    return text.isidentifier() and not keyword.iskeyword(text) and not text.startswith("_")


def folder_digests(folder: Path) -> dict[str, str]:
    """Return the hash of each file in a folder by its path there, except what tools leave behind."""
    return {path: digest(_read(place)) for path, place in files_below(folder).items()}


def _read(place: str) -> bytes:
    with open(place, "rb") as file:
        return file.read()
