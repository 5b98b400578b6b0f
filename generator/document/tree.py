"""The values of one file and their positions: what the readers of YAML and JSON return.

A document is untrusted, so both readers keep to the limits below, which bound the time and memory that a file can cost.
They are generous: the largest public description that we know has 3 million nodes and is 30 levels deep.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any, Protocol, TypeAlias, TypeGuard

from attrs import frozen

from .diagnostics import Level

MAX_BYTES = 64 * 1024 * 1024
"""The most bytes that all files of one document may have."""
MAX_NODES = 10_000_000
MAX_ALIASED = 500_000
"""The most nodes that YAML aliases may repeat (the "billion laughs")."""
MAX_DEPTH = 200

Value: TypeAlias = Any
"""What JSON can hold: dict with text keys, list, str, int, float, bool, None. Containers may be shared: read only."""
Members: TypeAlias = "dict[str, int] | list[int]"


def is_mapping(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether a value of a document is a mapping. Tells type checkers that its keys are text."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether a value of a document is a list. Tells type checkers that its items may be anything."""
    return isinstance(value, list)


class Report(Protocol):
    """The function by which a reader complains about a position in its text; line and column count from 1."""

    def __call__(self, line: int, column: int, level: Level, message: str, hint: str = "") -> None: ...


class GiveUp(Exception):
    """Raised by a reader that cannot go on; the reason has already been reported."""


@frozen(eq=False, repr=False)
class Tree:
    """The value of one file, and the mark of every node in it.

    A mark is an integer whose meaning is the reader's own; `locate` turns one into line and column.
    """

    root: Value
    start: int
    members: dict[int, Members]
    """By `id()` of each container, the marks of its members: for mappings of the key, for lists of the item. One that
    lowering put in the place of another has none: it stands where that stood."""
    locate: Callable[[int], tuple[int, int]]

    def find(self, tokens: list[str]) -> tuple[Value, int] | None:
        """Return the value at a path of unescaped JSON pointer tokens, and its mark; None if nothing is there."""
        value, mark, members = self.root, self.start, self.members
        for token in tokens:
            if is_mapping(value):
                if token not in value:
                    return None
                marks = members.get(id(value))
                if isinstance(marks, dict):
                    mark = marks.get(token, mark)
                value = value[token]
            elif is_list(value):
                if not token.isascii() or not token.isdigit() or len(token) > 9 or int(token) >= len(value):
                    return None
                marks = members.get(id(value))
                if isinstance(marks, list):
                    mark = marks[int(token)]
                value = value[int(token)]
            else:
                return None
        return value, mark

    def nearest(self, tokens: list[str]) -> int:
        """Return the mark of the deepest node of a path that exists. Complaints about a missing node point there."""
        while (found := self.find(tokens)) is None:
            tokens = tokens[:-1]
        return found[1]


_INTEGER = re.compile(r"[-+]?[0-9]+")


def number(text: str) -> int | float | None:
    """Return the number that decimal text stands for, or None for one that Python or JSON cannot hold.

    Such are infinity, and integers of more than 4,000 digits (Python refuses to convert them: CVE-2020-10735).
    """
    if _INTEGER.fullmatch(text):
        return int(text) if len(text) <= 4000 else None
    value = float(text)
    return value if value - value == 0 else None


@contextmanager
def paused_gc() -> Generator[None, None, None]:
    """Keep Python's cycle collector from running while a tree is built.

    It would walk the growing tree again and again, and find nothing; that doubles the time to read a file.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
