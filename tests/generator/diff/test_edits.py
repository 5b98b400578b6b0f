"""`diff` of one document and what is a few edits away from it, in both directions: a golden text.

An edit leaves out one key or member, gives one key another name, or one value another. Every edit is made once, beside
others that are elsewhere in the document. UPDATE_GOLDEN=1 in the environment rewrites the text; read the difference
before committing it.
"""

from __future__ import annotations

import copy
import json
import os
import random
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import yaml

from generator import ir
from generator.diff import compare
from tests.support.lowered import lower_text
from tests.support.paths import CASES

DOCUMENT = CASES / "lowered" / "shop.yaml"
EXPECTED = DOCUMENT.with_suffix(".edits.txt")
OTHER = {"integer": "number", "number": "integer", "string": "boolean", "boolean": "string", "date": "date-time"}
OTHER |= {"query": "header", "header": "query", "oneOf": "anyOf", "get": "patch", "basic": "bearer"}
NAMED = {"properties", "schemas", "securitySchemes", "paths", "headers", "responses", "content", "mapping"}
PLAIN = {"openapi", "info", "version", "scheme", "flows", "tokenUrl", "scopes"}
"""Keys whose values are left alone: nothing can be compared without them, or nothing follows from them."""

AT_ONCE = 16
"""Edits before the two documents are compared."""

Path = tuple[Any, ...]
Edit = tuple[str, Path, Callable[[Any], None]]
"""What it is called, where it happens, and what it does to the holder there."""


def edits(node: Any, path: Path = ()) -> Iterator[Edit]:
    """Every edit of a document."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        if key in PLAIN:
            continue
        name = "/".join(map(str, (*path, key)))
        yield f"without {name}", path, partial(remove, key)
        if path and path[-1] in NAMED:
            yield f"renamed {name}", path, partial(rename, key)
        if isinstance(value, (dict, list)):
            yield from edits(value, (*path, key))
        elif key != "$ref":
            other = another(value)
            yield f"{name} is {other!r}", path, partial(put, key, other)


def batches(found: list[Edit]) -> list[list[Edit]]:
    """The edits, some at a time from all over the document that do not touch each other."""
    random.Random(1).shuffle(found)
    made: list[list[Edit]] = []
    for edit in found:
        for batch in made:
            if len(batch) < AT_ONCE and not any(touches(edit[1], other[1]) for other in batch):
                batch.append(edit)
                break
        else:
            made.append([edit])
    return made


def touches(one: Path, other: Path) -> bool:
    """Whether one of two paths is at the other, or below it."""
    return all(a == b for a, b in zip(one, other, strict=False))


def at(document: Any, path: Path) -> Any:
    """What stands at a path."""
    for key in path:
        document = document[key]
    return document


def remove(key: Any, holder: Any) -> None:
    """Leave out a member."""
    del holder[key]


def put(key: Any, value: Any, holder: Any) -> None:
    """Set a member."""
    holder[key] = value


def rename(key: Any, holder: dict[str, Any]) -> None:
    """Give a key another name, where it stands."""
    members = list(holder.items())
    holder.clear()
    holder.update((f"{name}2" if name == key else name, value) for name, value in members)


def another(value: Any) -> Any:
    """A value in place of another."""
    if isinstance(value, bool) or value is None:
        return not value
    return OTHER.get(value, f"{value}2") if isinstance(value, str) else value + 1


def package(document: Any) -> ir.Package:
    return lower_text(json.dumps(document))[0]


def findings(old: ir.Package, new: ir.Package) -> Iterator[str]:
    """One line for each finding."""
    for f in compare(old, new):
        sides = f"{f.old_line}-{f.new_line}"
        yield f"{f.level[0]} {f.rule} {f.symbol} [{f.direction} {sides} {f.pointer}] {f.before!r} -> {f.after!r}"


def test_whatever_is_a_few_edits_away() -> None:
    document = yaml.safe_load(DOCUMENT.read_text("utf-8"))
    base = package(document)
    lines: list[str] = []
    for batch in batches(list(edits(document))):
        edited = copy.deepcopy(document)
        for name, path, edit in batch:
            lines.append(name)
            edit(at(edited, path))
        other = package(edited)
        lines += [f"  > {line}" for line in findings(base, other)]
        lines += [f"  < {line}" for line in findings(other, base)]
    text = "\n".join(lines) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        EXPECTED.write_text(text, "utf-8")
    assert text.splitlines() == EXPECTED.read_text("utf-8").splitlines()
