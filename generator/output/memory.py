"""Remembers what the last run of a package was made from and what it made, so that one without changes ends at once.

A record holds hashes, and what the run said. It lies in the user's cache folder and not beside the output: what stands
there is what `check` judges, so nothing there can say that all is well. Everything that decides the output is in the
key: the document, the settings, the arguments, the generator with its templates and the runtime, Python and the tools.
A record that is missing, damaged or of anything else counts for nothing, and then everything is made from scratch.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from attrs import astuple, frozen

from ..document.diagnostics import Diagnostic, Diagnostics, Place
from ..document.tree import is_mapping
from .lock import ROOT, digest, folder_digests, lock_name
from .write import find_files

_TOOLS = ("ruff", "jinja2", "openapi-python-client", "pydantic", "pyyaml", "attrs")
"""The distributions whose version may change a byte of the output, or a complaint."""
_OWN = ("generator", "templates", "overlay")
_MOST = 8 * 1024 * 1024
"""The longest record that is read, in bytes."""
_RECORDS = 200
"""How many records are kept, the latest ones: most folders of tests and tries are never seen again."""


@frozen(eq=False, repr=False)
class Remembered:
    """A run that would give the same again: it ended well, and its files are all there as it made them."""

    package: str
    count: int
    """How many files it made."""
    ledger: str
    complaints: tuple[Diagnostic, ...]


@frozen(eq=False, repr=False)
class Memory:
    """Where the record of a package lies, and what this run is made from. `file` is None where nothing is kept."""

    inputs: Mapping[str, str]
    """The files that the user names, by their path, with the path that they are printed with."""
    arguments: tuple[str, ...]
    output: Path
    file: Path | None
    key: str

    @classmethod
    def of(cls, spec: Path, settings: Path | None, output: Path, arguments: tuple[str, ...]) -> Memory:
        """Return the memory of one command. `arguments` are those that decide the output beside the files."""
        folder = cache_folder() if os.path.isdir(output) else None  # What is made there for the first time is not kept.
        try:
            inputs = {str(path.absolute()): str(path) for path in (spec, settings) if path is not None}
            arguments = (os.getcwd(), str(output), *arguments)
            name = _digest("\n".join((str(output.resolve()), *arguments)))
        except (OSError, RuntimeError):  # There is no working directory any more, or no end of links.
            return cls({}, arguments, output, None, "")
        file = None if folder is None else folder / f"{name[:32]}.json"
        return cls(inputs, arguments, output, file, "" if file is None else _key(inputs, arguments))

    def recall(self) -> Remembered | None:
        """Return the last run, if it was made from the same and its files are there, and no other."""
        data = self._read()
        if data is None or not self.key or data.get("key") != self.key:
            return None
        if data["files"] != _standing(self.output, data["package"]):
            return None
        complaints = tuple(
            Diagnostic(None if at is None else Place(*at), level, message, hint)
            for at, level, message, hint in data["complaints"]
        )
        return Remembered(data["package"], data["count"], data["ledger"], complaints)

    def keep(self, package: str, files: Mapping[str, str], lock: str, ledger: str, diagnostics: Diagnostics) -> None:
        """Record a run that ended well: its files by path from the output folder, and the text of its lock.

        Nothing is recorded if the document or the settings have changed while it ran, or if nothing can be written.
        """
        if self.file is None or not self.key or _key(self.inputs, self.arguments) != self.key:
            return
        data = {
            "key": self.key,
            "package": package,
            "files": _digest_of((path, text.encode()) for path, text in {**files, lock_name(package): lock}.items()),
            "count": len(files),
            "ledger": ledger,
            "complaints": [astuple(complaint) for complaint in diagnostics],
        }
        text = json.dumps(data)
        with suppress(OSError):
            self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, scratch = tempfile.mkstemp(dir=self.file.parent)  # Who reads meanwhile finds the old one or this.
            try:
                with open(handle, "wb") as stream:
                    stream.write(f"{digest(text.encode())}\n{text}".encode())
                os.replace(scratch, self.file)
            except OSError:
                os.unlink(scratch)
                raise
            records = sorted(self.file.parent.glob("*.json"), key=os.path.getmtime)
            for old in records[:-_RECORDS]:
                old.unlink(missing_ok=True)

    def _read(self) -> dict[str, Any] | None:
        """Return the record. None if there is none, or not as it was written: its first line is a hash of the rest."""
        if self.file is None:
            return None
        try:
            with self.file.open("rb") as stream:
                whole, _, text = stream.read(_MOST).partition(b"\n")
            data: Any = json.loads(text) if whole == digest(text).encode() else None
        except (OSError, ValueError, RecursionError):
            return None
        return data if is_mapping(data) else None


def cache_folder() -> Path | None:
    """Return the folder for records: in `XDG_CACHE_HOME`, else where the system keeps caches. None without a home."""
    given = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(given):  # The XDG Base Directory Specification: relative paths are invalid, and ignored.
        given = os.environ.get("LOCALAPPDATA", "") if sys.platform == "win32" else ""
    try:
        return (Path(given) if given else Path.home() / ".cache") / "sdkgen"
    except RuntimeError:
        return None


def _key(inputs: Mapping[str, str], arguments: tuple[str, ...]) -> str:
    """Return a hash of all that a run is made from; empty, which no record has, if a part of it cannot be read."""
    try:
        if not all(map(os.path.isfile, inputs)):
            return ""  # What comes through a pipe can be read once.
        given = [(path, shown, digest(Path(path).read_bytes())) for path, shown in inputs.items()]
    except (OSError, ValueError):
        return ""
    return _digest(json.dumps([given, arguments, maker()]))


@cache
def maker() -> str:
    """Return a hash of what makes the output: Python, the tools, and the generator with all that it copies."""
    tools = [sys.version, sys.platform, *(f"{name} {_version(name)}" for name in _TOOLS)]
    return _digest(json.dumps([tools, *(folder_digests(ROOT / name) for name in _OWN)]))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _standing(folder: Path, package: str) -> str | None:
    """Return the hash of what stands in the output folder. None if a part of it is missing, or is a link."""
    paths = [*find_files(folder, package), *(f"{package}{end}" for end in (".coverage.json", ".lock.json")), "api.md"]
    if (folder / package).is_symlink() or any((folder / path).is_symlink() for path in paths):
        return None
    try:
        return _digest_of((path, (folder / path).read_bytes()) for path in paths)
    except OSError:
        return None


def _digest_of(files: Iterator[tuple[str, bytes]]) -> str:
    return _digest("\n".join(sorted(f"{digest(data)} {path}" for path, data in files)))


def _digest(text: str) -> str:
    return digest(text.encode("utf-8", "surrogatepass"))  # Names of files may be no text.
