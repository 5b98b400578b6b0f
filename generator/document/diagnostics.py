"""Complaints about the input: where it is wrong, how badly, in what way, and what to do about it.

They are collected, not raised, so that one run of the generator tells everything. They print as `file:line:col: level:
message`, which editors and CI systems know how to read, with an optional ` hint: ...` line.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypeAlias

from attrs import field, frozen

from .inert import one_line


@frozen(order=True)
class Place:
    """A position in a file of the document.

    Lines and columns count from 1; `pointer` is the JSON pointer of the node.
    """

    file: str
    pointer: str
    line: int
    column: int


Level: TypeAlias = Literal["error", "warning", "note"]
Order: TypeAlias = tuple[str, int, int, str, str, str]


@frozen
class Diagnostic:
    """One complaint. `place` is None where no file is to blame, as for a wrong argument of the command line."""

    place: Place | None
    level: Level
    message: str
    hint: str = ""

    def render(self) -> str:
        """Return the complaint as it is printed: one line, and a second one for the hint."""
        where = f"{one_line(self.place.file)}:{self.place.line}:{self.place.column}: " if self.place else ""
        text = f"{where}{self.level}: {one_line(self.message)}"
        return f"{text}\n  hint: {one_line(self.hint)}" if self.hint else text

    def order(self) -> Order:
        """Return the key by which complaints are sorted: place, then level, then text.

        The pointer is left out, because it is not printed: two complaints that print the same are one.
        """
        place = self.place or Place("", "", 0, 0)
        return (place.file, place.line, place.column, self.level, self.message, self.hint)


@frozen(eq=False, repr=False)
class Diagnostics:
    """Collects complaints. Each is kept once, and the order in which they are reported does not matter.

    With `strict`, every warning counts as an error.
    """

    strict: bool = False
    _found: dict[Order, Diagnostic] = field(init=False, factory=dict[Order, Diagnostic])

    def add(self, diagnostic: Diagnostic) -> None:
        """Keep a complaint, unless one that prints the same is already kept."""
        self._found.setdefault(diagnostic.order(), diagnostic)

    def error(self, place: Place | None, message: str, hint: str = "") -> None:
        """Report something that makes the output impossible or wrong. Nothing is written after an error."""
        self.add_at(place, "error", message, hint)

    def warning(self, place: Place | None, message: str, hint: str = "") -> None:
        """Report something that the generator has recovered from. The run goes on."""
        self.add_at(place, "warning", message, hint)

    def note(self, place: Place | None, message: str, hint: str = "") -> None:
        """Report a decision that may surprise. Nothing is wrong, so it is no error under `strict` either."""
        self.add_at(place, "note", message, hint)

    def add_at(self, place: Place | None, level: Level, message: str, hint: str = "") -> None:
        """Report a complaint whose level the caller holds in a variable."""
        self.add(Diagnostic(place, "error" if self.strict and level == "warning" else level, message, hint))

    def __iter__(self) -> Iterator[Diagnostic]:
        """Iterate over the complaints, sorted by file, line, column, level and text."""
        return iter(sorted(self._found.values(), key=Diagnostic.order))

    def __len__(self) -> int:
        return len(self._found)

    @property
    def has_errors(self) -> bool:
        """Whether at least one complaint is an error."""
        return any(found.level == "error" for found in self._found.values())

    def render(self) -> str:
        """Return all complaints as text, sorted, each ending in a line break."""
        return "".join(found.render() + "\n" for found in self)


def shown_path(path: Path | str, given: Path | str | None = None) -> str:
    """Return a path as it is printed: from the working directory if it lies inside, else as the user wrote it."""
    try:
        return Path(path).resolve().relative_to(Path.cwd().resolve()).as_posix()
    except (ValueError, OSError):
        return Path(given if given is not None else path).as_posix()
