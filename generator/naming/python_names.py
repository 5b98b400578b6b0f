"""Makes names and literals that are legal Python whatever the document says.

What a legal name is, and how text is made harmless, is the knowledge of openapi-python-client (its module `strings`),
which only this module uses. Importing it takes a third of a second of CPU, so that happens when the first name is made.
"""

from __future__ import annotations

import hashlib
import keyword
import re
import textwrap
import unicodedata
from functools import cache
from types import ModuleType
from typing import Any

from ..document.borrowed import borrowed
from ..document.inert import INVISIBLE
from ..document.tree import is_list, is_mapping
from .prose import prose
from .words import broken

MAX_NAME = 100
"""The longest name, in characters; a longer one is cut and gets a hash of the whole at its end."""

SHADOWED = frozenset(
    ("bool", "bytes", "classmethod", "dict", "float", "frozenset", "int")
    + ("list", "property", "set", "staticmethod", "str", "tuple")
)
"""Builtins that annotations and decorators of generated classes need, so that no attribute may be called so.
Others (`type`, `object`, `input`, `filter`) are ordinary names there, and what users of an API look for."""

_DEVICES = frozenset(("aux", "con", "nul", "prn", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))))
_OPEN_QUOTE = re.compile(r"(?<!\\)((?:\\\\)*)\"\Z")
_BLANK_LINES = re.compile(r"\n{3,}")
_SIGN = re.compile(r"^\s*([-+])(?=\d)")
_PASCAL = re.compile(r"[A-Z][A-Za-z0-9]*")
_PASCAL_CUT = re.compile(rf"[A-Z][A-Za-z0-9]{{{MAX_NAME - 10}}}_[0-9a-f]{{8}}")
"""What `_cut` makes of a longer one, which the lock gives back."""
_ITEM = re.compile(r"\s*(- |\d{1,3}[.)] )")
_SNAKE = re.compile(r"[a-z][a-z0-9_]*")


@cache
def _strings() -> ModuleType:
    return borrowed("strings")


@cache
def python_name(text: str, reserved: frozenset[str] = frozenset()) -> str:
    """Return a snake_case name for an attribute or a parameter.

    Keywords, `SHADOWED` and `reserved` names get a `_` at their end. `"self"` is `self_`, `"123"` is `field_123`,
    `"+1"` is `plus_1`, `"_id"` is `field_id`, `""` is `field`.
    """
    name = _free(_snake(text, "field_"), reserved)
    return _free(f"{name}_", reserved) if name in SHADOWED or name == "self" else name


@cache
def method_name(text: str, reserved: frozenset[str] = frozenset()) -> str:
    """Return a snake_case name for a method, resource or function.

    Builtins such as `list` are allowed, keywords are not.
    """
    return _free(_snake(text, "call_"), reserved)


@cache
def module_name(text: str, reserved: frozenset[str] = frozenset()) -> str:
    """Return a snake_case name for a module.

    It is a file's name on every system, so not `con` or `aux`, as on Windows.
    """
    return _free(_snake(text, "module_"), _DEVICES | reserved)


@cache
def class_name(text: str, reserved: frozenset[str] = frozenset()) -> str:
    """Return a PascalCase name for a class. What is one already stays as it is: `HTTPValidationError`, `GPT4o`."""
    if _PASCAL.fullmatch(text) or _PASCAL_CUT.fullmatch(text):
        name = str(_strings().fix_reserved_words(text))
    else:
        name = _normal(_strings().ClassName("_".join(_words(text)), "Model"))
        if not text.isascii():  # The rules of `ClassName` know ASCII letters only.
            whole = _normal("".join(word[:1].upper() + word[1:] for word in _words(text)))
            name = whole if whole.isidentifier() else name
    return _free(_cut(name), reserved)


def constant_name(text: str) -> str:
    """Return a name for a constant that only its own module uses, such as `_LIST_PAGES`."""
    name = _normal(f"_{text.strip('_').upper()}")
    return name if name.isidentifier() else _normal(f"_{text.strip('_')}")


def literal(value: Any) -> str:
    """Return Python source for a JSON value.

    `repr` leaves nothing invisible in text, and lets nothing out of the quotes.
    """
    if is_list(value):
        return "[" + ", ".join(literal(item) for item in value) + "]"
    if is_mapping(value):
        return "{" + ", ".join(f"{literal(str(key))}: {literal(item)}" for key, item in value.items()) + "}"
    if value is None or isinstance(value, str | int | float):
        return repr(value)
    raise TypeError(f"not a JSON value: {type(value).__name__}")


def docstring(text: str, width: int = 100) -> str:
    """Return a description as it may stand between triple double quotes: without markup, and wrapped."""
    return quoted(wrapped(text, width))


@cache
def wrapped(text: str, width: int = 100, before: int = 0) -> str:
    """Return a description without markup and without invisible characters, in lines of a width.

    `before` characters stand in front of the first line.
    """
    first, *rest = plain(prose(text)).split("\n")
    lines = _wrap("x" * before + first, width)
    lines[0] = lines[0][before:].lstrip()
    return "\n".join([*lines, *(line for paragraph in rest for line in _wrap(paragraph, width))])


def quoted(text: str) -> str:
    """Return text as it may stand between triple double quotes, in the lines that it has. Nothing in it ends them."""
    text = plain(text)
    if "\\" in text or '"""' in text:  # What else `safe_for_docstring` looks for, letter by letter, `plain` took out.
        text = str(_strings().safe_for_docstring(text))
    return _OPEN_QUOTE.sub(r"\1\"", text) if text.endswith('"') else text


def plain(text: str) -> str:
    """Return prose without control, zero-width and bidirectional characters, and without needless blank lines."""
    if text.isprintable():  # so that it has no line breaks, tabs, or any of the characters below
        return text.strip()
    text = "\n".join([line.rstrip() for line in text.expandtabs(4).splitlines()])
    if not text.replace("\n", "").isprintable():
        text = "".join(c for c in text if c == "\n" or unicodedata.category(c) not in INVISIBLE)
    return _BLANK_LINES.sub("\n\n", text).strip()


def _wrap(line: str, width: int) -> list[str]:
    if len(line) <= width:
        return [line]
    if line[0].isalpha() and "  " not in line:
        return _filled(line, width)
    item = _ITEM.match(line)
    indent = line[: len(line) - len(line.lstrip())][: width // 2] + " " * len(item[1] if item else "")
    return textwrap.wrap(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _filled(line: str, width: int) -> list[str]:
    """Do what `textwrap.wrap` does for a paragraph with single blanks, as almost all are, in a third of the time."""
    lines: list[str] = []
    last, *words = line.rstrip().split(" ")
    for word in words:
        if len(last) + 1 + len(word) <= width:
            last = f"{last} {word}"
        else:
            lines.append(last)
            last = word
    return [*lines, last]


def _words(text: str) -> list[str]:
    """Split a name at everything that is no letter or digit, and where the case says that a word ends."""
    text = _SIGN.sub(lambda match: "minus " if match[1] == "-" else "plus ", text)
    text = unicodedata.normalize("NFKC", text).replace("'", "").replace("OAuth", "Oauth")
    return re.findall(r"[^\W_]+", broken(text))


@cache
def _snake(text: str, prefix: str) -> str:
    words = _words(text)
    if not words:
        return prefix.rstrip("_")
    private = prefix if text.startswith("_") else ""
    name = private + "_".join(words).lower()
    if _SNAKE.fullmatch(name) and not keyword.iskeyword(name):
        return _cut(name)
    checked = _normal(_strings().PythonIdentifier(name, prefix))
    if checked == name + "_" and not keyword.iskeyword(name):
        checked = name  # a builtin: whether that is in the way, the caller knows
    return _cut(checked)


def _normal(name: str) -> str:
    """Return a name as Python's parser reads it (PEP 3131: NFKC), so that two names cannot become one, or a keyword."""
    name = unicodedata.normalize("NFKC", name)
    return f"{name}_" if keyword.iskeyword(name) else name


def _cut(name: str) -> str:
    if len(name) <= MAX_NAME:
        return name
    digest = hashlib.sha256(name.encode()).hexdigest()[:8]
    return f"{name[: MAX_NAME - 9].rstrip('_')}_{digest}"


def _free(name: str, taken: frozenset[str]) -> str:
    while name in taken:
        name += "_"
    return name
