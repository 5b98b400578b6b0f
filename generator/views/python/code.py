"""Text that may stand in a Python file. Templates print nothing else, since `finalize` refuses every other string.

Text of a document becomes `Code` in two ways only: as a literal (through `repr`), or inside of a docstring. Names
become `Code` once they are known to be identifiers.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterable
from functools import cache
from typing import Any

from ...naming import docstring as safe_docstring
from ...naming import literal as safe_literal


class Code(str):
    """A piece of Python source that the generator wrote itself.

    Nothing in it is copied from a document as it stands.
    """

    __slots__ = ()


_PRINTED = (Code, int)


def code(template: str, *parts: Code) -> Code:
    """Fill the `{}` of a template with pieces of code. Raises TypeError for a piece that is not `Code`."""
    for part in parts:
        if part.__class__ is not Code:  # as almost all are: a call less for each of a million
            finalize(part)
    return Code(template.format(*parts))


def join(separator: str, parts: Iterable[Code]) -> Code:
    """Join pieces of code with a separator. Raises TypeError for a piece that is not `Code`."""
    items = list(parts)
    for item in items:
        if item.__class__ is not Code:
            finalize(item)
    return Code(separator.join(items))


@cache
def identifier(name: str) -> Code:
    """Return a name as code. Raises ValueError if it is no identifier: names are decided before they get here."""
    if not name.isidentifier() or keyword.iskeyword(name):
        raise ValueError(f"not an identifier: {name!r}")
    return Code(name)


def dotted(name: str) -> Code:
    """Return a dotted path of identifiers as code. Raises ValueError."""
    return join(".", [identifier(part) for part in name.split(".")])


def literal(value: Any) -> Code:
    """Return the Python literal of a JSON value."""
    return Code(safe_literal(value))


def docstring(text: str) -> Code:
    """Return prose as it may stand between triple quotes."""
    return Code(safe_docstring(text))


def deprecation(text: str, deprecated: bool) -> str:
    """Return a description, with a word added for what the document calls deprecated."""
    return f"{text}\n\nDeprecated.".strip() if deprecated and "deprecated" not in text.lower() else text


def finalize(value: Any) -> Any:
    """Let Jinja print code and numbers. Raises TypeError for any other string, which would be text of a document."""
    if isinstance(value, _PRINTED):
        return value
    raise TypeError(f"a template printed text that is not code: {value!r}")
