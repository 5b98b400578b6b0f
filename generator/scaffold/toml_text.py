"""Writes TOML: Python reads it and has no writer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..document.tree import is_list, is_mapping

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def quoted(text: str) -> str:
    """Return text as a string of one line, for TOML (1.0, basic string) and YAML (1.2 §7.3.1) alike."""
    return '"' + "".join(map(_character, text)) + '"'


def _character(one: str) -> str:
    if one in _SHORT:
        return _SHORT[one]
    if 0xD800 <= ord(one) <= 0xDFFF:  # half of a surrogate pair is no character (TOML: a Unicode scalar value)
        return "?"
    if one.isprintable():
        return one
    return f"\\u{ord(one):04X}" if ord(one) <= 0xFFFF else f"\\U{ord(one):08X}"


def table(name: str, values: Mapping[str, Any]) -> str:
    """Return a table with its header, and those of its members that are tables after it."""
    lines = [f"[{name}]"]
    lines += [f"{_key(key)} = {_value(value)}" for key, value in values.items() if not is_mapping(value)]
    text = "\n".join(lines) + "\n"
    for key, value in values.items():
        if is_mapping(value) and value:
            inner = "".join(f"{_key(each)} = {_value(member)}\n" for each, member in value.items())
            text += f"\n[{name}.{_key(key)}]\n{inner}"
    return text


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else quoted(key)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if is_mapping(value):
        members = ", ".join(f"{_key(key)} = {_value(member)}" for key, member in value.items())
        return f"{{ {members} }}" if members else "{}"
    if is_list(value):
        items = [_value(item) for item in value]
        whole = f"[{', '.join(items)}]"
        return whole if len(whole) <= 100 else "[\n" + "".join(f"  {item},\n" for item in items) + "]"
    return quoted(value) if isinstance(value, str) else str(value)
