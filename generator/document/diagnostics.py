"""Complaints about what we were given: where, how bad, what, and what to do about it.

All of them are collected, so that one run tells everything; nothing here stops a run. Printed as
`file:line:col: level: message`, the shape that editors and CI systems know, with an optional `  hint: ...` line.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypeAlias

from attrs import field, frozen


@frozen(order=True)
class Place:
    """Where in a document something stands; lines and columns count from 1."""

    file: str
    pointer: str
    line: int
    column: int


Level: TypeAlias = Literal["error", "warning", "note"]
Order: TypeAlias = tuple[str, int, int, str, str, str]


@frozen
class Diagnostic:
    """One complaint. `place` is None where no file is to blame, such as a wrong argument."""

    place: Place | None
    level: Level
    message: str
    hint: str = ""

    def render(self) -> str:
        """The complaint as the user reads it: one line, and one more for the hint."""
        where = f"{one_line(self.place.file)}:{self.place.line}:{self.place.column}: " if self.place else ""
        text = f"{where}{self.level}: {one_line(self.message)}"
        return f"{text}\n  hint: {one_line(self.hint)}" if self.hint else text

    def order(self) -> Order:
        """The sort key: by place, an error before a warning. The pointer is no part of it, for nobody sees it."""
        place = self.place or Place("", "", 0, 0)
        return (place.file, place.line, place.column, self.level, self.message, self.hint)


@frozen
class Diagnostics:
    """A collector. The same complaint twice is one complaint; the order of reporting does not matter.

    With `strict`, every warning is an error.
    """

    strict: bool = False
    _found: dict[Order, Diagnostic] = field(init=False, factory=dict[Order, Diagnostic])

    def add(self, diagnostic: Diagnostic) -> None:
        """Keep a complaint, unless it prints the same as one that is already kept."""
        self._found.setdefault(diagnostic.order(), diagnostic)

    def error(self, place: Place | None, message: str, hint: str = "") -> None:
        """Report what makes the output impossible or wrong; nothing is written after one."""
        self.add_at(place, "error", message, hint)

    def warning(self, place: Place | None, message: str, hint: str = "") -> None:
        """Report what was recovered from: the run goes on."""
        self.add_at(place, "warning", message, hint)

    def note(self, place: Place | None, message: str, hint: str = "") -> None:
        """Report what was decided and may surprise: nothing is wrong, also under `strict`."""
        self.add_at(place, "note", message, hint)

    def add_at(self, place: Place | None, level: Level, message: str, hint: str = "") -> None:
        """Report with a level that is not known beforehand."""
        self.add(Diagnostic(place, "error" if self.strict and level == "warning" else level, message, hint))

    def __iter__(self) -> Iterator[Diagnostic]:
        """All complaints, sorted by file, line, column, level and text."""
        return iter(sorted(self._found.values(), key=Diagnostic.order))

    def __len__(self) -> int:
        return len(self._found)

    @property
    def has_errors(self) -> bool:
        """Whether any complaint is an error."""
        return any(found.level == "error" for found in self._found.values())

    def render(self) -> str:
        """Every complaint as text, sorted, each with a line break at its end."""
        return "".join(found.render() + "\n" for found in self)


def shown_path(path: Path | str, given: Path | str | None = None) -> str:
    """The path as it is printed: relative to the working directory where it lies inside, else as the user gave it."""
    try:
        return Path(path).resolve().relative_to(Path.cwd().resolve()).as_posix()
    except (ValueError, OSError):
        return Path(given if given is not None else path).as_posix()


def one_line(text: str, limit: int = 400) -> str:
    """Text from a document, made fit for a terminal: one line, nothing invisible, at most `limit` characters."""
    if len(text) > limit:
        text = text[: limit - 1] + "…"
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        character
        if character.isprintable() and unicodedata.category(character) != "Cf"
        else character.encode("unicode_escape").decode("ascii")
        for character in text
    )
