"""Text of a document where others read it: a terminal, the log of a CI system, a review. It is shown, and does nothing.

Controls, what cannot be seen, and what changes the order of characters (CVE-2021-42574) are escaped as in a literal of
Python or JSON. So are commands to a CI system, which reads them out of what a program prints: `::error::` at the start
of a line (after blanks) and `##[error]` or `##vso[...]` anywhere in it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Categories of Unicode: controls, formats, halves of pairs, separators of lines and of paragraphs."""
_ANYWHERE, _AT_START = re.compile(r"##(?=\w*\[)"), re.compile(r"^([-+\s]*):(?=:)", re.M)
"""Commands of Azure Pipelines and of GitHub's runner (its `ActionCommand`), which skips blanks before the latter."""


def one_line(text: str, limit: int = 400) -> str:
    """Return text as it may stand in a line, at most `limit` characters of it."""
    if len(text) > limit:
        text = text[: limit - 1] + "…"
    if not (text.isascii() and text.isprintable()):
        text = "".join(each if _is_shown(each) else each.encode("unicode_escape").decode("ascii") for each in text)
    return _without_commands(text)


def many_lines(text: str) -> str:
    """Return text of several lines as it may be printed; line breaks and tabs stay."""
    if not text.isascii() or not text.replace("\n", "").replace("\t", "").isprintable():
        shown = (c if c in "\n\t" or _is_shown(c) else c.encode("unicode_escape").decode("ascii") for c in text)
        text = "".join(shown)
    return _without_commands(text)


def json_text(value: Any, **layout: Any) -> str:
    """Return JSON in the characters that it is about, but for those that cannot be seen: JSON has escapes for these."""
    text = _ANYWHERE.sub(r"\\u0023#", json.dumps(value, ensure_ascii=False, **layout))
    if text.isascii():
        return text
    return "".join(
        each if each == "\n" or unicodedata.category(each) not in INVISIBLE else json.dumps(each)[1:-1] for each in text
    )


def _is_shown(character: str) -> bool:
    return character.isprintable() and unicodedata.category(character) != "Cf"


def _without_commands(text: str) -> str:
    text = _ANYWHERE.sub(r"\\x23#", text) if "##" in text else text
    return _AT_START.sub(r"\1\\x3a", text) if "::" in text else text
