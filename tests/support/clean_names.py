"""How many method names a list of rules finds clean. `python -m tests.support.clean_names DOCUMENT...` prints the rest.

The rules are those that a reader notices: no word twice in a row, the resource not said again, no method of HTTP that
nobody speaks, not the whole path, nothing that all names of the document begin with, no hash and no running number, and
at most 40 characters.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from generator import ir
from generator.document.diagnostics import Diagnostics
from generator.document.document import load
from generator.lower import lower
from generator.naming.words import find, same_noun, words
from generator.settings.config import Config

_HASH = re.compile(r"(^|_)(?=[a-f]*[0-9])[0-9a-f]{8,}(_|$)|_[0-9]+$")


@frozen
class Name:
    """A method of a package and the operation that it calls."""

    resource: tuple[str, ...]
    method: str
    operation: ir.Operation

    @property
    def dotted(self) -> str:
        """The name as callers write it."""
        return ".".join((*self.resource, self.method))


def names_of(package: ir.Package) -> list[Name]:
    """The first method of every operation."""
    return [name for resource in package.resources for name in _inside(resource, ())]


def _inside(resource: ir.Resource, outer: tuple[str, ...]) -> Iterator[Name]:
    here = (*outer, resource.name)
    for operation in resource.operations:
        if operation.methods:
            yield Name(here, operation.methods[0].name, operation)
    for child in resource.children:
        yield from _inside(child, here)


def faults(names: list[Name]) -> dict[str, list[str]]:
    """What is wrong with each name that is not clean, by the dotted name."""
    first = Counter(name.method.split("_")[0] for name in names)
    shared = {
        word for word, n in first.items() if len(names) > 9 and n > 0.9 * len(names) and word not in ("get", "list")
    }
    found = {name.dotted: _faults(name, shared) for name in names}
    return {dotted: complaints for dotted, complaints in found.items() if complaints}


def _faults(name: Name, shared: set[str]) -> list[str]:
    found: list[str] = []
    said: tuple[str, ...] = tuple(name.method.strip("_").split("_"))
    leaf = words(name.resource[-1])
    path = words(name.operation.path)
    if any(same_noun(left, right) for left, right in zip(said, said[1:], strict=False)):
        found.append("a word twice")
    if leaf and find(leaf, said) >= 0 and not (leaf == ("lists",) and said[0] == "list"):
        found.append("the resource again")
    if len(said) > 1 and said[0] in ("post", "put") and said[0] == name.operation.method.lower():
        found.append("the HTTP method")
    if name.operation.path.count("/") > 2 and "_".join(said).endswith("_".join(path)):
        found.append("the path")
    if said[0] in shared:
        found.append("what all begin with")
    if _HASH.search(name.method):
        found.append("a hash or a number")
    if len(name.method) > 40:
        found.append("long")
    return found


def main(paths: list[str]) -> int:
    """Print the names that are not clean, and the share of those that are."""
    total = bad = 0
    for path in paths:
        diagnostics = Diagnostics()
        document = load(Path(path), diagnostics)
        if document is None:
            print(f"{path}: not read")
            continue
        package, _ = lower(document, Config(package="case"), diagnostics)
        names = names_of(package)
        wrong = faults(names)
        total, bad = total + len(names), bad + len(wrong)
        print(f"{path}: {len(names)} names, {len(names) - len(wrong)} clean")
        where = {name.dotted: name.operation for name in names}
        for dotted, complaints in wrong.items():
            operation = where[dotted]
            print(f"    {dotted}: {', '.join(complaints)} ({operation.method} {operation.path}, {operation.id})")
    print(f"{total} names, {100 * (total - bad) / max(total, 1):.1f} % clean")
    return 0 if total - bad >= 0.97 * total else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
