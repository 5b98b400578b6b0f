"""Names for inline schemas, made from who owns them: several for each, the best first."""

from __future__ import annotations

from functools import cache
from pathlib import PurePosixPath
from typing import TypeAlias

from .python_names import MAX_NAME
from .schema_names import MAX_LENGTH, shortened
from .words import singular, words

Hint: TypeAlias = tuple[str, ...]
"""Class names that an inline schema would have, the best first."""


def extend(hint: Hint, suffix: str) -> Hint:
    """Return the hint for a part of a schema: each name with the part's name after it, shortened if too long."""
    tail = _tail(suffix)
    whole = [name + tail for name in hint]
    short = [name if len(name) <= MAX_LENGTH else shortened(name) for name in whole]
    if short == whole:
        return tuple(dict.fromkeys(whole))[:6]
    return tuple(dict.fromkeys((*short, *(name for name in whole if len(name) <= MAX_NAME))))[:6]


def one_of(hint: Hint) -> Hint:
    """Return the hint for an item of a list: each name in the singular, or with `Item` after a name that has none."""
    items = (f"{given}Item" for given in hint if not given.endswith("Item"))
    return tuple(dict.fromkeys((*map(_one, hint), *items)))[:6]


def value_of(hint: Hint) -> Hint:
    """Return the hint for the values of a dictionary: the singular of a plural, else `Value` after the name."""
    return tuple(name if (name := singular(given)) != given else f"{given}Value" for given in hint)


def of_pointer(pointer: str, hint: Hint) -> Hint:
    """Return names for a schema that is referred to by its pointer: inside of another one, or in a file of its own."""
    file, _, path = pointer.partition("#") if "#" in pointer and not pointer.startswith("/") else ("", "", pointer)
    if file and not path.strip("/"):
        return (PurePosixPath(file).stem, *hint)
    steps = [step.replace("~1", "/").replace("~0", "~") for step in path.split("/")[1:]]
    for marker in ("$defs", "definitions", "schemas"):
        if marker in steps[:-1]:
            at = len(steps) - 1 - steps[::-1].index(marker)
            silent = ("properties", "allOf", "anyOf", "oneOf")
            rest = [step for step in steps[at + 1 :] if step not in silent and not step.isdigit()]
            if rest:
                base: Hint = (rest[0],)
                for step in rest[1:]:
                    base = one_of(base) if step == "items" else extend(base, step)
                return (*base, *hint)
    return hint


@cache
def _tail(suffix: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in words(suffix)) or "Value"


def _one(name: str) -> str:
    single = singular(name)
    if single != name:
        return single
    return name if name.endswith("Item") else f"{name}Item"
