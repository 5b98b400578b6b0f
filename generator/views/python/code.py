"""Text that may stand in a Python file. Templates print nothing else: `finalize` refuses every other string.

Spec text becomes `Code` in two ways only: as a literal (through `repr`) or inside a docstring. Names become `Code` when
they are identifiers.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterable
from typing import Any

from ...naming import docstring as safe_docstring
from ...naming import literal as safe_literal


class Code(str):
    """A piece of Python source that was made here, not copied from a document."""

    __slots__ = ()

    def __html__(self) -> str:
        # Jinja's autoescape asks for this; macros then return Markup, which `finalize` can tell from a plain string.
        return self


def code(template: str, *parts: Code) -> Code:
    """`template.format(*parts)`: the one way to build code from code. Refuses parts that are not Code."""
    for part in parts:
        finalize(part)
    return Code(template.format(*parts))


def join(separator: str, parts: Iterable[Code]) -> Code:
    """The parts with a separator between them."""
    items = list(parts)
    return code(separator.join("{}" for _ in items), *items)


def identifier(name: str) -> Code:
    """The name, if it is one in Python. Raises ValueError: names are decided before they get here."""
    if not name.isidentifier() or keyword.iskeyword(name):
        raise ValueError(f"not an identifier: {name!r}")
    return Code(name)


def dotted(name: str) -> Code:
    """A dotted path of identifiers."""
    return join(".", [identifier(part) for part in name.split(".")])


def literal(value: Any) -> Code:
    """The Python literal of a JSON value."""
    return Code(safe_literal(value))


def docstring(text: str) -> Code:
    """The text as it may stand between triple quotes."""
    return Code(safe_docstring(text))


def finalize(value: Any) -> Any:
    """What Jinja does with every printed value: code and numbers pass, any other string is a mistake."""
    if isinstance(value, int) or hasattr(value, "__html__"):
        return value
    raise TypeError(f"a template printed text that is not code: {value!r}")
