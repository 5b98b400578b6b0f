"""Writes values as Python source that reads well: in one line where they fit, else one part to a line."""

from __future__ import annotations

import math
from typing import Any, TypeAlias, Union

from ...document.tree import is_list, is_mapping
from ..python.code import Code, code, join, literal

Written: TypeAlias = Union[Code, list["Written"], dict[str, "Written"]]
"""Source of a value: a piece of code, or the parts of a list or a dictionary."""
_LONGEST = 200
"""Characters of a text that an example shows."""


def constant(value: Any) -> Code | None:
    """Return a JSON value as a literal of one line, texts in double quotes. None for what has no short literal."""
    made = written_json(value)
    return None if made is None else one_line(made)


def written_json(value: Any, depth: int = 0) -> Written | None:
    """Return a JSON value as source; None where it is too deep or too long, or no number of JSON."""
    if depth > 8:
        return None
    if is_mapping(value):
        parts = {str(key): written_json(item, depth + 1) for key, item in value.items()}
        known = {key: part for key, part in parts.items() if part is not None and text(key) is not None}
        return known if len(known) == len(parts) else None
    if is_list(value):
        items = [written_json(item, depth + 1) for item in value]
        found = [item for item in items if item is not None]
        return found if len(found) == len(items) else None
    if isinstance(value, str):
        return text(value)
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return literal(value) if value is None or isinstance(value, (int, float)) else None


def text(value: str) -> Code | None:
    """Return a text as a literal in double quotes; None for a long one.

    Escapes are one reason more, since a docstring may break a long word with backslashes.
    """
    made = literal(value)
    if len(made) > (60 if "\\" in made or '"""' in made else _LONGEST):
        return None
    return made if '"' in made else Code(f'"{made[1:-1]}"')


def one_line(made: Written) -> Code:
    """Return source on one line."""
    if isinstance(made, list):
        return code("[{}]", join(", ", map(one_line, made)))
    if isinstance(made, dict):
        return code("{{{}}}", join(", ", [code("{}: {}", _key(key), one_line(part)) for key, part in made.items()]))
    return made


def laid_out(made: Written, width: int, indent: int = 0, before: int = 0) -> Code:
    """Return source whose lines are no longer than a width where that can be. `before` characters stand in front."""
    flat = one_line(made)
    if isinstance(made, Code) or not made or indent + before + len(flat) < width:
        return flat
    inside = Code(" " * (indent + 4))
    if isinstance(made, list):
        lines = [code("{}{},\n", inside, laid_out(part, width, indent + 4)) for part in made]
        return code("[\n{}{}]", join("", lines), Code(" " * indent))
    lines = [
        code("{}{}: {},\n", inside, _key(key), laid_out(part, width, indent + 4, len(key) + 4))
        for key, part in made.items()
    ]
    return code("{{\n{}{}}}", join("", lines), Code(" " * indent))


def _key(key: str) -> Code:
    made = text(key)
    assert made is not None, "keys without a literal are refused before"
    return made
