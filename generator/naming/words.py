"""Splits names into words, and makes the singular of a plural.

This is work on strings; what a legal Python name is, `python_names` knows.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_BREAK = re.compile(
    r"(?<=[a-z0-9])(?=[A-Z])"  # listItems, v1Items
    r"|(?<=[A-Z])(?=[A-Z](?!s(?![a-z]))[a-z])"  # HTTPInfo, but not the plural IDs
)
_BRANDS = re.compile(
    r"OAuth|IPv(?=[46])|iOS|macOS|GitHub|GitLab|GraphQL|MongoDB|MySQL|PostgreSQL|JavaScript|TypeScript"
    r"|YouTube|LinkedIn|PayPal|OpenAI|OpenID|WhatsApp|WebSocket|eSIM|DevOps"
)
"""Names that are one word although their case says two."""
_DIMENSIONS = re.compile(r"(?<=[A-Za-z])([23])[dD](?![a-z])")
_LOUD_METHOD = re.compile(r"(?<![A-Za-z])(GET|POST|PUT|PATCH|DELETE|HEAD)(?=[a-z])")
_PIECE = re.compile(r"[^\W_]+")
_VERSION = re.compile(r"v[0-9]+([a-z]+[0-9]*)?$")
_UNCOUNTED = frozenset(
    {"series", "species", "news", "status", "bus", "gas", "analysis", "basis", "alias", "bias", "canvas",
     "kubernetes", "https", "always", "analytics", "statistics", "diagnostics", "logistics"}
)  # fmt: skip
_IRREGULAR = {
    "people": "person", "persons": "person", "children": "child", "indices": "index", "vertices": "vertex", "aliases":
    "alias", "statuses": "status", "analyses": "analysis", "data": "data", "criteria": "criterion", "movies": "movie",
    "cookies": "cookie", "ids": "id", "apis": "api", "uris": "uri", "caches": "cache", "matrices": "matrix",
}  # fmt: skip


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a name in any style, in lower case: `getHTTPInfo-v2` is `get http info v2`.

    Letters of every script belong to words (`prüfeStatus` is `prüfe status`). An acronym is one word, and so is its
    plural.
    """
    return tuple(piece.lower() for piece in _PIECE.findall(split_case(text)))


@lru_cache(maxsize=65536)
def split_case(text: str) -> str:
    """Return a name with spaces where its case says that a word ends: `prüfeStatus` is `prüfe Status`."""
    text = unicodedata.normalize("NFKC", text).replace("'", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", "")
    text = _LOUD_METHOD.sub(lambda match: match[1] + " ", text)
    text = _BRANDS.sub(lambda match: match[0].capitalize(), text)
    return broken(_DIMENSIONS.sub(r" \1d", text))


def broken(text: str) -> str:
    """Return text with a space wherever the case of two letters says that a word ends, in any script."""
    if text.isascii():
        return text if text.islower() else _BREAK.sub(" ", text)
    shape = "".join("A" if c.isupper() else "a" if c.isalpha() else "0" if c.isdigit() else c for c in text)
    breaks = {match.start() for match in _BREAK.finditer(shape)}
    return "".join(f" {c}" if i in breaks else c for i, c in enumerate(text))

    """Whether a word is an API version: `v1`, `v2beta1`."""


def is_version(word: str) -> bool:
    """Whether a word is the version of an API: `v1`, `v2beta1`."""
    return _VERSION.match(word) is not None


@lru_cache(maxsize=65536)
def singular_word(word: str) -> str:
    """Return the singular of an English noun in the plural. Any other word comes back unchanged."""
    low = word.lower()
    if low in _IRREGULAR:
        return _like(_IRREGULAR[low], word)
    if low in _UNCOUNTED or len(low) < 4 or not low.endswith("s") or low.endswith(("ss", "us", "is")):
        return word
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def singular(name: str) -> str:
    """Return a PascalCase name with its last word in the singular: `RequestMessages` is `RequestMessage`."""
    found = _PIECE.findall(split_case(name))
    if not found:
        return name
    last = found[-1]
    return name[: len(name) - len(last)] + singular_word(last) if name.endswith(last) else name


def same_noun(left: str, right: str) -> bool:
    """Whether two words are one noun, in the singular or in the plural."""
    return left == right or singular_word(left) == singular_word(right)


def find(needle: tuple[str, ...], hay: tuple[str, ...]) -> int:
    """Return where the words of `needle` first stand in a row in `hay`; -1 if nowhere.

    The last one may be in either number.
    """
    size = len(needle)
    for start in range(len(hay) - size + 1 if size else 0):
        if all(same_noun(needle[i], hay[start + i]) for i in range(size)):
            return start
    return -1


def _like(word: str, pattern: str) -> str:
    return word.capitalize() if pattern[:1].isupper() else word
