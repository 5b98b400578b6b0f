"""What a reader makes of a file: plain values, and where each of them stands.

A document is untrusted, so the readers share limits that keep time and memory bounded. They are generous: the largest
public description that we know has 3 million nodes and is 30 levels deep.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any, Protocol, TypeAlias, TypeGuard

from attrs import field, frozen

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
    """Whether a value of a document is a mapping."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether a value of a document is a list."""
    return isinstance(value, list)


class Report(Protocol):
    """How a reader complains: line and column count from 1."""

    def __call__(self, line: int, column: int, level: Level, message: str, hint: str = "") -> None: ...


class GiveUp(Exception):
    """The reader cannot go on; the reason has been reported."""


@frozen
class Tree:
    """A file's value. Marks are whatever integers the reader chose; `locate` makes line and column of one."""

    root: Value
    start: int
    members: dict[int, Members] = field(repr=False)
    """By `id()` of each container, the marks of its members: for mappings of the key, for lists of the item. One that
    lowering put in the place of another has none: it stands where that stood."""
    locate: Callable[[int], tuple[int, int]] = field(repr=False)

    def find(self, tokens: list[str]) -> tuple[Value, int] | None:
        """The value that unescaped JSON pointer tokens lead to, and its mark; None if they lead nowhere."""
        value, mark = self.root, self.start
        for token in tokens:
            if is_mapping(value):
                if token not in value:
                    return None
                mark, value = _mark(self.members.get(id(value), {}), token, mark), value[token]
            elif is_list(value):
                if not token.isascii() or not token.isdigit() or len(token) > 9 or int(token) >= len(value):
                    return None
                mark, value = _mark(self.members.get(id(value), {}), int(token), mark), value[int(token)]
            else:
                return None
        return value, mark

    def nearest(self, tokens: list[str]) -> int:
        """The mark of the deepest node on the way that exists: complaints about what is missing point there."""
        while (found := self.find(tokens)) is None:
            tokens = tokens[:-1]
        return found[1]


def _mark(members: Members, token: str | int, otherwise: int) -> int:
    if isinstance(members, dict):
        return members.get(str(token), otherwise)
    return members[int(token)]


_INTEGER = re.compile(r"[-+]?[0-9]+")


def number(text: str) -> int | float | None:
    """The number that decimal text stands for; None if it is more than Python or JSON can hold (inf, 5,000 digits)."""
    if _INTEGER.fullmatch(text):
        return int(text) if len(text) <= 4000 else None
    value = float(text)
    return value if value - value == 0 else None


@contextmanager
def paused_gc() -> Generator[None, None, None]:
    """Keep the cycle collector from walking a growing tree again and again, which would double the time to read it."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
