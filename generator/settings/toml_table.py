"""Reads values out of a TOML table and reports every wrong type and every unknown key, with its line."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from attrs import define, field

from ..document.diagnostics import Diagnostics, Place
from ..document.tree import is_mapping

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+))*)\s*=""")
_PART = re.compile(r""""([^"]*)"|'([^']*)'|([A-Za-z0-9_-]+)""")
MANY = 24
"""More names than these are no help."""
_NAMES = {bool: "a boolean", int: "a number", float: "a number", str: "text", list: "a list", dict: "a table"}


@define(eq=False, repr=False)
class Table:
    """One table of the settings.

    It remembers which of its keys have been asked for, so that the others can be reported.
    """

    data: dict[str, Any]
    file: str
    lines: list[str]
    diagnostics: Diagnostics
    path: tuple[str, ...] = ()
    _asked: set[str] = field(factory=set[str])

    def text(self, key: str, valid: Callable[[str], object] | None = None, *, empty: bool = False) -> str | None:
        """Return the text at a key. None if there is none, or, after a complaint, if it is empty or not `valid`."""
        value = self._get(key, str)
        if value == "" and empty:
            return ""
        if value is not None and (not value or (valid is not None and not valid(value))):
            self.complain(key, f"{value!r} is no valid {'.'.join((*self.path, key))}")
            return None
        return value

    def texts(self, key: str, allowed: Sequence[str] | None = None) -> tuple[str, ...]:
        """Return the list of texts at a key, sorted and without repetitions."""
        values: list[Any] = self._get(key, list) or []
        for value in values:
            if not isinstance(value, str):
                self.complain(key, f"{self._name(key)} must be a list of texts")
                return ()
            if allowed is not None and value not in allowed:
                self.complain(key, f"unknown value {value!r} in {self._name(key)}", f"known: {', '.join(allowed)}")
        return tuple(sorted({value for value in values if allowed is None or value in allowed}))

    def flag(self, key: str, *, must_be: bool) -> bool:
        """Whether a boolean stands at a key; only one of the two means anything there."""
        value = self._get(key, bool)
        if value is not None and value is not must_be:
            self.complain(key, f"{self._name(key)} cannot be {str(value).lower()}")
            return False
        return value is not None

    def number(self, key: str) -> int | None:
        """Return the whole number at a key, 0 or greater. None if there is none."""
        value = self._get(key, int)
        if value is not None and (isinstance(value, bool) or value < 0):
            self.complain(key, f"{value!r} is no valid {'.'.join((*self.path, key))}")
            return None
        return value

    def table(self, key: str) -> Table:
        """Return the table at a key; an empty one if there is none."""
        return Table(self._get(key, dict) or {}, self.file, self.lines, self.diagnostics, (*self.path, key))

    def tables(self) -> Iterator[tuple[str, Table]]:
        """Iterate over all members, each of which must be a table."""
        for key in self.data:
            yield key, self.table(key)

    def list_of_tables(self, key: str) -> list[Table]:
        """Return the tables of a list, `[[tool.sdk.key]]`, which are called `key[1]`, `key[2]` and so on."""
        found: list[Table] = []
        for number, value in enumerate(self._get(key, list) or [], 1):
            here = f"{key}[{number}]"
            if not is_mapping(value):
                self.diagnostics.error(self.place(key), f"{self._name(here)} must be a table, not {_kind_of(value)}")
                continue
            found.append(Table(value, self.file, self.lines, self.diagnostics, (*self.path, here)))
        return found

    def require(self, *keys: str) -> bool:
        """Report the keys that are missing, and return whether all are there."""
        missing = [key for key in keys if key not in self.data]
        if missing:
            self.diagnostics.error(self.place(), f"{'.'.join(self.path)} needs {', '.join(missing)}")
        return not missing

    def reject_others(self) -> None:
        """Report every key that nobody has asked for."""
        for key in self.data:
            if key not in self._asked:
                self.complain(key, f"unknown setting {self._name(key)}", nearest(key, self._asked))

    def complain(self, key: str, message: str, hint: str = "") -> None:
        """Report an error at a key."""
        self.diagnostics.error(self.place(key), message, hint)

    def canonical(self, without: Sequence[str]) -> bytes:
        """Return the content as bytes that do not depend on the formatting or the order of the file."""
        kept = {key: value for key, value in self.data.items() if key not in without}
        return json.dumps(kept, sort_keys=True, default=str).encode()

    def place(self, *keys: str, value: str = "") -> Place:
        """Return the line of a key of this table, or of the nearest table around it that can be found.

        Python's TOML reader keeps no lines, so they are searched for in the text: headers, and keys that begin a line.
        """
        wanted = ("tool", "sdk", *self.path, *keys)
        best, found, current = 0, (1, 1), tuple[str, ...]()
        counts: dict[tuple[str, ...], int] = {}
        for number, line in enumerate(self.lines, 1):
            if match := _HEADER.match(line):
                here = current = _numbered(_parts(match[2]), counts, opens=match[1] == "[[")
            elif match := _KEY.match(line):
                here = (*current, *_parts(match[1]))
            else:
                continue
            if len(here) > best and wanted[: len(here)] == here:
                inner = re.search(rf"[{{,]\s*({re.escape(wanted[-1])})\s*=", line) if len(here) < len(wanted) else None
                best, found = len(here), (number, (inner.start(1) if inner else match.start(match.lastindex or 0)) + 1)
        if value:
            found = self._item(value, found)
        return Place(self.file, "/" + "/".join(wanted), *found)

    def _item(self, value: str, after: tuple[int, int]) -> tuple[int, int]:
        """Return where a text of a list stands, searched from the list's key on; else where the key stands."""
        for number, line in enumerate(self.lines[after[0] - 1 :], after[0]):
            for quoted in (f'"{value}"', f"'{value}'"):
                if quoted in line:
                    return number, line.index(quoted) + 1
        return after

    def _get(self, key: str, kind: type) -> Any:
        self._asked.add(key)
        found: Any = self.data.get(key)
        if found is None or isinstance(found, kind):
            return found
        self.complain(key, f"{self._name(key)} must be {_NAMES[kind]}, not {_kind_of(found)}")
        return None

    def _name(self, key: str) -> str:
        return repr(".".join((*self.path, key)))


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a hint to the name that was meant: the most similar one, or all of them where there are few."""
    folded = {each.casefold(): each for each in sorted(known, reverse=True)}
    near = get_close_matches(name.casefold(), folded, 1)
    if near:
        return f"did you mean {folded[near[0]]!r}?"
    return f"known: {', '.join(sorted(folded.values()))}" if 0 < len(folded) <= MANY else ""


def _kind_of(value: object) -> str:
    return next((name for kind, name in _NAMES.items() if isinstance(value, kind)), "a date")


def _numbered(header: tuple[str, ...], counts: dict[tuple[str, ...], int], *, opens: bool) -> tuple[str, ...]:
    """Return the path of a header, in which each list of tables says which one of them it is: `rules[2]`."""
    if opens:
        counts[header] = counts.get(header, 0) + 1
    steps = (counts.get(header[: end + 1], 0) for end in range(len(header)))
    return tuple(f"{step}[{number}]" if number else step for step, number in zip(header, steps, strict=True))


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(match[1] or match[2] or match[3] or "" for match in _PART.finditer(dotted))
