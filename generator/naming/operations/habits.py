"""Finds the verbs that a document prefers, where it has two for one deed.

One that says `getThread` and `retrieveModel` means the same by both, and its SDK says one of them everywhere: the one
that a person chose, not the name of the HTTP method.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .ids import Said
from .paths import Paths
from .subjects import Subject

_LEAST = 6
"""So many operations that read one thing, or change it, show a habit."""
_SHARE = 1 / 3
"""The share of them that says the rarer word; nobody writes `retrieve` without meaning it."""


def habits(
    subjects: Sequence[Subject], paths: Paths, said: Mapping[str, Said], echoes: frozenset[str]
) -> dict[str, str]:
    """Return by which verb each verb is replaced: `get` by `retrieve`, `modify` by `update`.

    `echoes` are the keys of operations whose ids no person wrote: there the first word of the summary counts.
    """
    found: dict[str, str] = {}
    reads = [s for s in subjects if s.method == "get" and paths.verb("get", paths.inner(s.path), s.many) == "get"]
    changes = [s for s in subjects if s.method in ("post", "put", "patch") and paths.ends_with_member(s.path)]
    for plain, better, several in (("get", "retrieve", reads), ("modify", "update", changes)):
        votes = [word for s in several if (word := _said(s, said, echoes, (plain, better)))]
        preferred = sum(word == better for word in votes)
        if preferred >= _LEAST and preferred >= _SHARE * len(votes):
            found[plain] = better
    return found


def _said(subject: Subject, said: Mapping[str, Said], echoes: frozenset[str], verbs: tuple[str, ...]) -> str:
    if subject.key in echoes or not subject.id:
        return subject.prose
    return next((word for word in said.get(subject.key, Said()).words if word in verbs), "")
