"""The names that the hand-written runtime has for itself, read from its source, so that no list can fall behind.

Generated classes inherit from those of the runtime, so a thing of the document cannot have a name of theirs.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from ..document.folders import files_below

_OVERLAY = Path(__file__).parent.parent.parent / "overlay"
_BY_NAME = frozenset({"httpx2", "httpx_aiohttp"})
"""Third-party modules that the runtime imports by a name that it works out."""
_CLASS = re.compile(r"\nclass (\w+)(?:\(([^)]*)\))?:")
"""The head of a class. No module begins with one."""
_BODY = re.compile(r".*\n(?:(?:[ \t].*)?\n)*")
"""The lines of a class after its head: those that are indented, and empty ones."""


def module(name: str) -> Any:
    """Import a module of the runtime, `testing.http.validate`, for what it says of itself.

    The runtime stands beside the generator: in a checkout at the top, where it is installed in the same package.
    """
    beside = __name__.removesuffix("generator.naming.runtime")
    return import_module(f"{beside}overlay.{name}")


@cache
def attributes(name: str) -> frozenset[str]:
    """Return the public attributes of a class of the runtime and of its bases, with those that its methods set."""
    found = {attribute for part in _lineage(name) for attribute in _attributes(part)}
    return frozenset(attribute for attribute in found if not attribute.startswith("_"))


@cache
def parameters(name: str, method: str) -> frozenset[str]:
    """Return the parameters, without `self`, of a method of a class of the runtime or of its bases."""
    found: set[str] = set()
    for part in _lineage(name):
        for node in part.body:
            if isinstance(node, ast.FunctionDef) and node.name == method:
                found |= {argument.arg for argument in (*node.args.args[1:], *node.args.kwonlyargs)}
    return frozenset(found)


@cache
def descendants(name: str) -> frozenset[str]:
    """Return a class of the runtime, and those that inherit from it."""
    found = {name}
    while more := {each for each, head in _classes().items() if found & _bases(head)} - found:
        found |= more
    return frozenset(found)


@cache
def modules() -> frozenset[str]:
    """Return the third-party modules that the runtime imports. A package of such a name would hide one."""
    pattern = re.compile(r"^\s*(?:from|import) ([a-z_]\w*)", re.MULTILINE)
    return frozenset(found for text in _texts() for found in pattern.findall(text)) | _BY_NAME


def _lineage(name: str) -> Iterator[ast.ClassDef]:
    """Return a class and those that it inherits from, as far as the runtime defines them."""
    if name not in _classes():
        return
    head = _classes()[name]
    yield _parsed(head)
    for base in sorted(_bases(head)):
        yield from _lineage(base)


def _attributes(node: ast.ClassDef) -> Iterator[str]:
    for part in _statements(node):
        if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef) and part in node.body:
            yield part.name
        elif isinstance(part, ast.Assign | ast.AnnAssign):
            targets = part.targets if isinstance(part, ast.Assign) else [part.target]
            for target in (each for outer in targets for each in ast.walk(outer)):
                if isinstance(target, ast.Name) and part in node.body:
                    yield target.id
                elif isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
                    if target.value.id == "self":
                        yield target.attr


def _statements(node: ast.AST) -> Iterator[ast.stmt]:
    """Return every statement inside of one, without a look into expressions, which are most of a class."""
    for field in ("body", "orelse", "handlers", "finalbody", "cases"):
        for part in getattr(node, field, ()):
            if isinstance(part, ast.stmt):
                yield part
            yield from _statements(part)


@cache
def _classes() -> dict[str, re.Match[str]]:
    """Return the head of every class of the runtime by its name."""
    return {head[1]: head for text in _texts() for head in _CLASS.finditer(text)}


def _bases(head: re.Match[str]) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", head[2] or ""))


@cache
def files() -> dict[str, str]:
    """Return the text of every file of the runtime by its path there, sorted."""
    return {path: _read(place) for path, place in files_below(_OVERLAY).items()}


def _read(place: str) -> str:
    with open(place, encoding="utf-8") as file:
        return file.read()


def _texts() -> Iterator[str]:
    return (text for path, text in files().items() if path.endswith(".py"))


@cache
def _parsed(head: re.Match[str]) -> ast.ClassDef:
    body = _BODY.match(head.string, head.end())
    (node,) = ast.parse(f"{head[0]}{body[0] if body else ''}").body
    assert isinstance(node, ast.ClassDef)
    return node
