# Copied from overlay/helpers/docstrings.py; edit it there.
"""The description of a function and of its parameters, read from its docstring in any of three styles.

Google (`Args:` and indented `name (type): text`), NumPy (`Parameters`, a rule of dashes, `name : type`, indented text)
and Sphinx (`:param type name: text`). Text that runs over several lines is joined with single spaces.
"""

from __future__ import annotations

import re

_PARAMETERS = frozenset(
    {"args", "arguments", "parameters", "params", "keyword args", "keyword arguments", "attributes"}
)
_OTHERS = frozenset(
    {"returns", "return", "yields", "yield", "raises", "raise", "warns", "example", "examples", "note", "notes"}
    | {"see also", "references", "warning", "warnings", "other parameters", "todo"}
)
_SPHINX = re.compile(r":(\w+)(?:\s+([^:]*?))?:\s*(.*)")
_GOOGLE = re.compile(r"\*{0,2}(\w+)\s*(?:\([^)]*\))?\s*:\s*(.*)")
_NUMPY = re.compile(r"\*{0,2}(\w+(?:\s*,\s*\*{0,2}\w+)*)\s*(?::.*)?$")


def describe(docstring: str | None) -> tuple[str, dict[str, str]]:
    """Return the description before the first section, and the text of each documented parameter."""
    lines = _cleaned(docstring or "")
    about: list[str] = []
    parameters: dict[str, list[str]] = {}
    section, numpy, indent = "", False, 0
    current: list[str] | None = None
    for at, line in enumerate(lines):
        text, depth = line.strip(), len(line) - len(line.lstrip())
        field = _SPHINX.match(text)
        if field is not None and (section in ("", ":")) and field[1] in _FIELDS:
            section, current = ":", None
            if field[1] in ("param", "parameter", "arg", "argument", "key", "keyword") and field[2]:
                current = parameters.setdefault(field[2].split()[-1].lstrip("*"), [field[3]])
            continue
        heading, ruled = _heading(lines, at)
        if heading:
            section, numpy, current, indent = heading, ruled, None, -1
        elif section == "":
            about.append(text)
        elif section == ":":
            if depth and text and current is not None:
                current.append(text)
        elif section in _PARAMETERS and text and not set(text) <= {"-"}:
            indent = depth if indent < 0 else indent
            entry = (_NUMPY if numpy else _GOOGLE).match(text) if depth <= indent else None
            if entry is not None:
                current = ["" if numpy else entry[2]]
                for name in entry[1].split(","):
                    parameters[name.strip().lstrip("*")] = current
            elif current is not None:
                current.append(text)
    return "\n".join(about).strip(), {name: " ".join(filter(None, parts)) for name, parts in parameters.items()}


_FIELDS = frozenset(
    {"param", "parameter", "arg", "argument", "key", "keyword", "type", "return", "returns", "rtype", "raises", "raise"}
)


def _heading(lines: list[str], at: int) -> tuple[str, bool]:
    """Return the section that starts on this line, if one does, and whether it is underlined as in NumPy's style."""
    text = lines[at].strip()
    name = text.rstrip(":").lower()
    if name not in _PARAMETERS and name not in _OTHERS:
        return "", False
    if text.endswith(":") and not lines[at].startswith(" "):
        return name, False
    below = lines[at + 1].strip() if at + 1 < len(lines) else ""
    ruled = len(below) >= 3 and set(below) == {"-"}
    return (name, True) if ruled else ("", False)


def _cleaned(docstring: str) -> list[str]:
    """Return the lines without the margin that indentation adds (PEP 257)."""
    lines = docstring.expandtabs().splitlines()
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins, default=0)
    return [line.strip() if at == 0 else line[margin:].rstrip() for at, line in enumerate(lines)]
