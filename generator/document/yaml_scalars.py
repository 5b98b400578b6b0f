"""Decides which value unquoted YAML text has, by the core schema of YAML 1.2 (§10.3.2)."""

from __future__ import annotations

import re

from .tree import Value, number

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_RADIX = re.compile(r"0o[0-7]{1,100}|0x[0-9a-fA-F]{1,100}")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


def plain_scalar(text: str) -> tuple[Value, bool]:
    """Return the value of unquoted text, and True. For a number that JSON cannot hold: the text itself, and False."""
    if text in _WORDS:
        return _WORDS[text], True
    if text[0] not in "0123456789+-.":
        return text, True
    if _NUMBER.fullmatch(text):
        value = number(text)
        return (text, False) if value is None else (value, True)
    if _RADIX.fullmatch(text):
        return int(text, 0), True
    return text, not _NOT_FINITE.fullmatch(text)
