"""Reads JSON (RFC 8259) and remembers where each value stands.

Python's `json` keeps no positions, and silently takes the last of two equal keys. It is used here for single strings.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from json import JSONDecodeError, JSONDecoder
from typing import NoReturn

from .diagnostics import Level
from .tree import MAX_DEPTH, GiveUp, Members, Report, Tree, Value, number, paused_gc

_SPACE = re.compile(r"[ \t\n\r]*")
_COLON = re.compile(r"[ \t\n\r]*:[ \t\n\r]*")
_COMMA = re.compile(r"[ \t\n\r]*,[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_WORD = re.compile(r"true|false|null")
_WORDS = {"true": True, "false": False, "null": None}
_SURROGATE = re.compile(r"\\u[dD][89abAB]")


def read_json(text: str, report: Report) -> Tree | None:
    """Return the values of a JSON text with their positions, or None if it is broken; the fault is reported."""
    with paused_gc():
        try:
            return _Builder(text, report).build()
        except GiveUp:
            return None


class _Builder:
    """A recursive-descent parser whose depth is bounded by MAX_DEPTH.

    Marks are offsets in the text; lines are counted only when a position is asked for.
    """

    def __init__(self, text: str, report: Report) -> None:
        self.text = text
        self.report = report
        self.members: dict[int, Members] = {}
        self.breaks = [match.start() for match in re.finditer("\n", text)]
        self.string = JSONDecoder().raw_decode
        self.space = _SPACE.match
        self.escaped_halves = _SURROGATE.search(text) is not None
        """Whether half a surrogate pair may stand somewhere: such text could not be written to a file."""

    def build(self) -> Tree:
        """Read the whole text. Raises GiveUp."""
        start = self.skip(0)
        if start == len(self.text):
            self.fail(start, "the document is empty")
        root, end = self.value(start, 0)
        if (end := self.skip(end)) != len(self.text):
            self.fail(end, "more text after the end of the document")
        return Tree(root, start, self.members, self.locate)

    def locate(self, offset: int) -> tuple[int, int]:
        """Return the line and column of an offset."""
        line = bisect_right(self.breaks, offset - 1)
        return line + 1, offset - (self.breaks[line - 1] if line else -1)

    def complain(self, offset: int, level: Level, message: str, hint: str = "") -> None:
        """Report something about an offset."""
        line, column = self.locate(offset)
        self.report(line, column, level, message, hint)

    def fail(self, offset: int, message: str, hint: str = "") -> NoReturn:
        """Report an error at an offset, and raise GiveUp."""
        self.complain(offset, "error", message, hint)
        raise GiveUp

    def skip(self, offset: int) -> int:
        """Return the offset of the next character that is not white space."""
        match = self.space(self.text, offset)
        return match.end() if match else offset

    def value(self, start: int, depth: int) -> tuple[Value, int]:
        """Read the value that starts at an offset; return it with the offset after it."""
        first = self.text[start : start + 1]
        if first == '"':
            return self.quoted(start)
        if first == "{" or first == "[":
            if depth >= MAX_DEPTH:
                self.fail(start, f"nested deeper than {MAX_DEPTH} levels")
            return self.object(start, depth + 1) if first == "{" else self.array(start, depth + 1)
        if match := _NUMBER.match(self.text, start):
            value: Value = number(match[0])
            if value is None:
                message = f"{match[0][:40]} is more than a number can hold; it reads as text"
                self.complain(start, "warning", message)
                value = match[0]
            return value, match.end()
        if match := _WORD.match(self.text, start):
            return _WORDS[match[0]], match.end()
        self.unexpected(start, "a value")

    def unexpected(self, offset: int, wanted: str) -> NoReturn:
        """Report that something else stands where `wanted` is expected, and raise GiveUp."""
        found = self.text[offset : offset + 1]
        hint = "JSON allows no comma after the last member" if found in ("}", "]") else ""
        self.fail(offset, f"broken JSON: expected {wanted}, found {found or 'the end of the file'}", hint)

    def quoted(self, start: int) -> tuple[str, int]:
        """Read a string. Half of a surrogate pair becomes U+FFFD, since it could not be written to a file."""
        try:
            value, end = self.string(self.text, start)
        except JSONDecodeError as error:
            self.fail(error.pos, f"broken JSON: {error.msg}")
        text = str(value)
        if self.escaped_halves and not text.isascii():
            whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            if whole != text:
                self.complain(start, "warning", "half a surrogate pair is no character; it reads as U+FFFD")
                text = whole
        return text, end

    def object(self, start: int, depth: int) -> tuple[dict[str, Value], int]:
        """Read an object. Of two equal keys the first one counts, and the second one is an error."""
        result: dict[str, Value] = {}
        marks: dict[str, int] = {}
        self.members[id(result)] = marks
        offset = self.skip(start + 1)
        if self.text[offset : offset + 1] == "}":
            return result, offset + 1
        while True:
            if self.text[offset : offset + 1] != '"':
                self.unexpected(offset, "a property name in double quotes")
            key, end = self.quoted(offset)
            colon = _COLON.match(self.text, end)
            if colon is None:
                self.unexpected(self.skip(end), "':'")
            value, end = self.value(colon.end(), depth)
            if key in marks:
                line, column = self.locate(marks[key])
                self.complain(
                    offset, "error", f"duplicate key {key!r}", f"the first one is at line {line}, column {column}"
                )
            else:
                result[key], marks[key] = value, offset
            comma = _COMMA.match(self.text, end)
            if comma is None:
                end = self.skip(end)
                if self.text[end : end + 1] != "}":
                    self.unexpected(end, "',' or '}'")
                return result, end + 1
            offset = comma.end()

    def array(self, start: int, depth: int) -> tuple[list[Value], int]:
        """Read an array."""
        result: list[Value] = []
        marks: list[int] = []
        self.members[id(result)] = marks
        offset = self.skip(start + 1)
        if self.text[offset : offset + 1] == "]":
            return result, offset + 1
        while True:
            value, end = self.value(offset, depth)
            result.append(value)
            marks.append(offset)
            comma = _COMMA.match(self.text, end)
            if comma is None:
                end = self.skip(end)
                if self.text[end : end + 1] != "]":
                    self.unexpected(end, "',' or ']'")
                return result, end + 1
            offset = comma.end()
