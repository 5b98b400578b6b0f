"""Texts that match simple regular expressions (ECMA-262, as JSON Schema §6.3.3 has them).

Classes, groups, alternatives and counts are understood; look-around, references and properties are not. What is
understood matches by construction, so no pattern of a document is ever run.
"""

from __future__ import annotations

import re
import string
import warnings

_CLASSES = {"d": "0", "w": "a", "s": " ", "D": "a", "S": "a", "W": "-"}
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r"}
_COUNT = re.compile(r"\{(\d{1,4})(,?)(\d{0,4})\}")
_LONGEST = 4_000
_LIKELY = "a0A_-. " + string.printable + "\u00e9\u4e00"


class _Unknown(Exception):
    """The pattern has something that is not understood."""


def matching(pattern: str, least: int = 0) -> str | None:
    """Return a text of at least so many characters that matches a pattern; None for one that is not understood."""
    if len(pattern) > 500:
        return None
    for more in (0, least):
        try:
            text = _Reader(pattern, more).read()
        except (_Unknown, RecursionError):
            return None
        if len(text) >= least:
            return text
    return None


class _Reader:
    """Reads a pattern from left to right, and writes the least that it matches.

    `more` is how often a piece is repeated beyond that, where its count is open.
    """

    def __init__(self, pattern: str, more: int) -> None:
        self.rest = pattern
        self.more = more

    def read(self) -> str:
        text = self._alternatives()
        if self.rest or len(text) > _LONGEST:
            raise _Unknown
        return text

    def _alternatives(self) -> str:
        first = self._sequence()
        while self.rest.startswith("|"):
            self.rest = self.rest[1:]
            self._sequence()
        return first

    def _sequence(self) -> str:
        text = ""
        while self.rest and self.rest[0] not in "|)":
            if self.rest[0] in "^$":
                at_start, self.rest = self.rest[0] == "^", self.rest[1:]
                if at_start and text or not at_start and self.rest and self.rest[0] not in "|)":
                    raise _Unknown
                continue
            piece = self._piece()
            count = self._count()
            if len(text) + len(piece) * count > _LONGEST:
                raise _Unknown
            text += piece * count
        return text

    def _piece(self) -> str:
        head, self.rest = self.rest[0], self.rest[1:]
        if head in "*+?{":
            raise _Unknown
        if head == "(":
            if self.rest.startswith("?"):
                if not self.rest.startswith("?:"):
                    raise _Unknown
                self.rest = self.rest[2:]
            text = self._alternatives()
            if not self.rest.startswith(")"):
                raise _Unknown
            self.rest = self.rest[1:]
            return text
        if head == "[":
            return self._class()
        if head == "\\":
            return self._escaped()
        return "a" if head == "." else head

    def _escaped(self) -> str:
        if not self.rest:
            raise _Unknown
        head, self.rest = self.rest[0], self.rest[1:]
        if head in _CLASSES or head in _CONTROLS:
            return _CLASSES.get(head) or _CONTROLS[head]
        if head.isalnum():
            raise _Unknown
        return head

    def _class(self) -> str:
        """Return the first of some likely characters that a class has."""
        end = 1 if self.rest.startswith("^") else 0
        while self.rest[end : end + 1] not in ("]", ""):
            end += 2 if self.rest[end] == "\\" else 1
        text, self.rest = self.rest[:end], self.rest[end + 1 :]
        try:
            with warnings.catch_warnings(action="ignore", category=FutureWarning):  # of what may once be nested sets
                one = re.compile(f"[{text}]")
        except re.error as error:
            raise _Unknown from error
        found = next((each for each in _LIKELY if one.fullmatch(each)), None)
        if found is None:
            raise _Unknown
        return found

    def _count(self) -> int:
        """Return how often the piece before is written."""
        found = _COUNT.match(self.rest)
        if found is not None:
            self.rest = self.rest[found.end() :]
            least = int(found[1])
            most = None if found[2] and not found[3] else int(found[3] or least)
        elif self.rest[:1] in ("*", "+", "?") and self.rest:
            least, most = (1, None) if self.rest[0] == "+" else (0, 1) if self.rest[0] == "?" else (0, None)
            self.rest = self.rest[1:]
        elif self.rest.startswith("{"):
            raise _Unknown
        else:
            return 1
        if self.rest.startswith(("?", "+")):  # a lazy count matches the same texts
            self.rest = self.rest[1:]
        wanted = max(least, 1 if most is None or most else 0, self.more)
        return wanted if most is None else min(wanted, most)
