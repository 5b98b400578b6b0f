"""The files of a document: the one that the user named, and others of its folder that it refers to."""

from __future__ import annotations

import hashlib
import os
import posixpath
from pathlib import Path, PurePosixPath

from attrs import define, field

from .diagnostics import Diagnostics, Level, Place, shown_path
from .json_reader import read_json
from .tree import MAX_BYTES, Report, Tree
from .yaml_reader import read_yaml

MAX_FILES = 1000


@define(eq=False, repr=False)
class Source:
    """One file. `key` is its path from the main file's folder, `shown` the path that complaints print."""

    key: str
    shown: str
    digest: str
    """SHA-256 of its bytes, in hexadecimal."""
    size: int
    tree: Tree | None
    """None if it is broken."""

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return PurePosixPath(self.key).name

    def place(self, pointer: str, tokens: list[str]) -> Place:
        """Return the position of the node at a path of pointer tokens, or of its nearest parent that exists."""
        line, column = self.tree.locate(self.tree.nearest(tokens)) if self.tree else (1, 1)
        return Place(self.shown, pointer, line, column)


@define(eq=False, repr=False)
class Sources:
    """Reads each file once.

    Only regular files inside of the main file's folder, up to `MAX_FILES` and `MAX_BYTES` in all.
    """

    main: Source
    diagnostics: Diagnostics
    _folder: Path | None = None
    _root: Path | None = None
    _shown_folder: str = ""
    has_asked: bool = field(init=False, default=False)
    """Whether the document has asked for another file, whether or not that is there."""
    _others: dict[str, Source | None] = field(factory=dict[str, "Source | None"])

    @classmethod
    def at(cls, path: Path, diagnostics: Diagnostics, root: Path | None = None) -> Sources:
        """Start from a file on the disk."""
        shown = shown_path(path)
        main = _read(path, path.name, shown, diagnostics)
        folder = path.resolve().parent
        around = folder if root is None else root.resolve()
        if not folder.is_relative_to(around):
            diagnostics.error(None, f"the root {shown_path(around)} is no folder around {shown}")
        return cls(main, diagnostics, folder, around, PurePosixPath(shown).parent.as_posix())

    @classmethod
    def of(cls, data: bytes, name: str, diagnostics: Diagnostics) -> Sources:
        """Start from bytes in memory, which cannot refer to other files."""
        return cls(_source(data, name, name, diagnostics), diagnostics)

    def load(self, key: str) -> Source | None:
        """Return a file that `relative` has found before, by its key."""
        return self.main if key == self.main.key else self._others.get(key)

    def is_outside(self, address: str, base: str) -> bool:
        """Whether a file that `address` names, seen from the file `base`, is none that may be read."""
        if self._folder is None or self._root is None:
            return False
        try:
            return not (self._folder / PurePosixPath(base).parent / address).resolve().is_relative_to(self._root)
        except (OSError, ValueError, RuntimeError):
            return False

    def relative(self, address: str, base: str) -> tuple[Source | None, str]:
        """Return the file that `address` names as seen from the file `base`.

        Or None, and what is wrong with the address.
        """
        if self._folder is None or self._root is None:
            return None, "is another file, and this document has no folder"
        self.has_asked = True
        if "#" in address:
            return None, "has a '#' in the name of its file"
        origin = self._folder / PurePosixPath(base).parent
        try:
            path = (origin / address).resolve()
            if not path.is_relative_to(self._root):
                around = "the document's folder" if self._root == self._folder else f"the root {shown_path(self._root)}"
                return None, f"is outside of {around}"
            key = Path(os.path.relpath(path, self._folder)).as_posix()
            if key == self.main.key:
                return self.main, ""
            if key not in self._others:
                if not path.is_file():
                    return None, "names a file that does not exist"
                used = sum(source.size for source in self._others.values() if source) + self.main.size
                if len(self._others) >= MAX_FILES or used + path.stat().st_size > MAX_BYTES:
                    return None, f"is one file too many (at most {MAX_FILES:,}, and {MAX_BYTES >> 20} MiB together)"
                shown = posixpath.normpath(f"{self._shown_folder or '.'}/{key}")
                self._others[key] = _read(path, key, shown, self.diagnostics)
        except (OSError, ValueError):
            return None, "names a file that cannot be read"
        source = self._others[key]
        return source, "" if source else "names a file that cannot be read"

    def digests(self) -> dict[str, str]:
        """Return the SHA-256 of every file that was read, by its path from the main file's folder, sorted."""
        found = [self.main, *(source for source in self._others.values() if source)]
        return {source.key: source.digest for source in sorted(found, key=lambda source: source.key)}


def _read(path: Path, key: str, shown: str, diagnostics: Diagnostics) -> Source:
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        diagnostics.error(None, f"cannot read {shown}: {error.strerror or error}")
        return Source(key, shown, "", 0, None)
    if len(data) > MAX_BYTES:
        diagnostics.error(Place(shown, "", 1, 1), f"the file is larger than {MAX_BYTES >> 20} MiB")
        return Source(key, shown, "", len(data), None)
    return _source(data, key, shown, diagnostics)


def _source(data: bytes, key: str, shown: str, diagnostics: Diagnostics) -> Source:
    def report(line: int, column: int, level: Level, message: str, hint: str = "") -> None:
        diagnostics.add_at(Place(shown, "", line, column), level, message, hint)

    text = _decode(data, report)
    tree = None if text is None else _parse(text, key, report)
    return Source(key, shown, hashlib.sha256(data).hexdigest(), len(data), tree)


def _decode(data: bytes, report: Report) -> str | None:
    """Decode UTF-8, or UTF-16 where the text starts with a byte order mark of it (YAML 1.2 §5.2)."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode(encoding, "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        report(
            line, column, "error", f"byte 0x{error.object[error.start]:02X} is not {encoding[:6].upper().rstrip('-')}"
        )
        return None


def _parse(text: str, name: str, report: Report) -> Tree | None:
    """Read JSON if the file's name or its first character says so, else YAML.

    Text that begins like JSON but has comments or trailing commas is legal YAML, and is read as that.
    """
    if name.lower().endswith(".json"):
        return read_json(text, report)
    if text.lstrip(" \t\r\n")[:1] in ("{", "["):
        problems: list[Level] = []

        def silent(line: int, column: int, level: Level, message: str, hint: str = "") -> None:
            problems.append(level)

        tree = read_json(text, silent)
        if tree is not None and not problems:
            return tree
    return read_yaml(text, report)
