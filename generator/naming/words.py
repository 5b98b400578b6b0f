"""Words in names: how they are split, and how a plural becomes one thing.

Pure string work, no document. The spelling of Python names (what is legal, what is reserved) is `generator.naming`.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+[0-9]*|[A-Z]+[0-9]*|[0-9]+|[^\W\d_a-zA-Z]+")
_VERSION = re.compile(r"v[0-9]+([a-z]+[0-9]*)?$")
_UNCOUNTED = frozenset(
    {"series", "species", "news", "status", "bus", "gas", "analysis", "basis", "alias", "bias", "canvas"}
)
_IRREGULAR = {"people": "person", "children": "child", "indices": "index", "vertices": "vertex", "aliases": "alias",
              "statuses": "status", "analyses": "analysis", "data": "data", "criteria": "criterion", "movies": "movie",
              "cookies": "cookie", "caches": "cache"}  # fmt: skip


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The words of a name in any style, in lower case: `getHTTPInfo-v2` is `get http info v2`."""
    return tuple(found.lower() for found in _WORD.findall(text))


def is_version(word: str) -> bool:
    """Whether a word is an API version: `v1`, `v2beta1`."""
    return _VERSION.match(word) is not None


def singular_word(word: str) -> str:
    """One of the things that a plural English noun names; a word that is no plural comes back unchanged."""
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
    """A name in PascalCase with its last word made singular: `RequestMessages` is `RequestMessage`."""
    found = _WORD.findall(name)
    if not found:
        return name
    last = found[-1]
    return name[: len(name) - len(last)] + singular_word(last) if name.endswith(last) else name


def same_noun(left: str, right: str) -> bool:
    """Whether two words are one noun, the number aside."""
    return left == right or singular_word(left) == singular_word(right)


def find(needle: tuple[str, ...], hay: tuple[str, ...]) -> int:
    """Where the words of `needle` first stand in `hay` in a row, the number of the last aside; -1 where nowhere."""
    size = len(needle)
    for start in range(len(hay) - size + 1 if size else 0):
        if all(same_noun(needle[i], hay[start + i]) for i in range(size)):
            return start
    return -1


def _like(word: str, pattern: str) -> str:
    return word.capitalize() if pattern[:1].isupper() else word
