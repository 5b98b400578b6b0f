"""Tests of the names that a person may write into the settings."""

from __future__ import annotations

import keyword


def is_name(text: str) -> bool:
    """Whether the text is an identifier that may be used as a name: ASCII, no keyword, not starting with `_`."""
    return text.isascii() and text.isidentifier() and not keyword.iskeyword(text) and not text.startswith("_")


def is_dotted(text: str) -> bool:
    """Whether the text is a path of names: `chat.complete`."""
    return all(is_name(part) for part in text.split("."))
