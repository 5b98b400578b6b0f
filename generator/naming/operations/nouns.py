"""Removes words from names that another place says already: the resource's, repeated ones, connectors at the ends."""

from __future__ import annotations

from ..words import find, is_version, same_noun, singular_word, words
from .nested import shortened
from .paths import Step, fixed_words
from .resources import Resource
from .verbs import CONNECTORS, DESCRIPTIONS, READING_VERBS, VERBS


def describes(word: str) -> bool:
    """Whether a word says which ones, rather than what of them: `matches running`, but `payment results`."""
    return word in DESCRIPTIONS or (len(word) > 4 and word.endswith(("ing", "ed")))


def singular_last(nouns: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words with the last one in the singular."""
    return (*nouns[:-1], singular_word(nouns[-1])) if nouns else ()


def collapsed(found: tuple[str, ...]) -> tuple[str, ...]:
    """Remove words that are said twice in a row."""
    kept: list[str] = []
    for word in found:
        if kept and same_noun(kept[-1], word):
            kept.pop()
        kept.append(word)
    return tuple(kept)


def without_ends(found: tuple[str, ...]) -> tuple[str, ...]:
    """Remove words such as `of` and `the` from both ends."""
    while len(found) > 1 and found[-1] in CONNECTORS:
        found = found[:-1]
    while len(found) > 1 and found[0] in CONNECTORS:
        found = found[1:]
    return found


def without_resource(found: tuple[str, ...], resource: Resource, method: str = "") -> tuple[str, ...]:
    """Remove the words of the resource.

    Those of its own name go wherever they stand, its parents' before it or at the start.
    """
    rest = found
    for depth in range(len(resource)):
        whole = tuple(word for name in resource[depth:] for word in words(name))
        for needle in dict.fromkeys((whole, tuple(w for w in whole if not is_version(w)))):
            at = find(needle, rest)
            while needle and at >= 0 and not _belongs(needle, at, rest, method):
                rest = rest[:at] + rest[at + len(needle) :]
                at = find(needle, rest)
    for parent in resource[:-1]:
        names = tuple(w for w in words(parent) if not is_version(w))
        for at in (0, 1, *(i + 1 for i, word in enumerate(rest[:-1]) if i > 1 and word in CONNECTORS)):
            if names and len(rest) > len(names) + at and find(names, rest[at : at + len(names)]) == 0:
                rest = rest[:at] + rest[at + len(names) :]
                break
    return without_ends(rest) if rest and rest[0] not in CONNECTORS or len(rest) > 1 else ()


def _belongs(needle: tuple[str, ...], at: int, found: tuple[str, ...], method: str) -> bool:
    """Whether the noun is needed where it stands although the resource says it.

    As the verb of the name (`schedule_workflow` among `schedules`, but not `connector_list`), and with a word in front
    that says which (`allowed actions repository`; `for authenticated user`, but not `for user`).
    """
    end = at + len(needle)
    before = found[at - 1] if at else ""
    if at > 1 and before != "all" and describes(before) and before not in VERBS | CONNECTORS:
        if end < len(found) and found[end] not in CONNECTORS or set(found[1 : at - 1]) & CONNECTORS:
            return True
    if at or len(needle) != 1 or len(found) == 1 or found[0] == needle[0]:
        return False
    if found[0] not in (READING_VERBS if method == "get" else VERBS):
        return False
    return not any(word in VERBS for word in found[1:])


def without_parameters(found: tuple[str, ...], inner: tuple[Step, ...], resource: Resource) -> tuple[str, ...]:
    """Remove `by id` and the like at the end, where the path's parameters say so."""
    known = {w for step in inner if step.parameter for w in step.words} | {"id", "ids"}
    known |= {w for name in resource for w in words(name)}
    while "by" in found[1:]:
        at = len(found) - 1 - found[::-1].index("by")
        tail = found[at + 1 :]
        if not (tail and all(any(same_noun(w, k) for k in known) for w in tail)):
            break
        found = found[:at]
    leaf = words(resource[-1])[-1:] if resource else ()
    if len(found) > 2 and found[-1] in ("id", "ids") and inner and inner[-1].parameter and leaf != ("ids",):
        found = found[:-1]
    return found


def without_lead(found: tuple[str, ...], inner: tuple[Step, ...]) -> tuple[str, ...]:
    """Remove words that the path says: `unarchive model` of `fine tuning unarchive model`.

    The path is `/fine_tuning/models/{id}/archive`.
    """
    where = set(fixed_words(inner))
    member, action = (None, *inner)[-2:] if inner else (None, None)
    acts = member and member.parameter and action and not action.parameter and len(action.words) == 1
    done = set(action.words) if acts and action else set[str]()
    at = next((i for i, word in enumerate(found) if word in VERBS - (where - done)), 0)
    return found[at:] if at and len(found) > at + 1 and set(found[:at]) <= where else found


def says_resource(found: tuple[str, ...], resource: Resource) -> bool:
    """Whether words have the resource's own name among them."""
    return bool(resource) and find(found, words(resource[-1])) >= 0


def reads_several(found: tuple[str, ...], resource: Resource) -> bool:
    """Whether an operationId has the resource in the plural: `get_judges` lists, `get_profile` does not."""
    leaf = words(resource[-1])[-1:] if resource else ()
    return any(same_noun(word, leaf[0]) and singular_word(word) != word for word in found if leaf)


def written_out(found: tuple[str, ...], resource: Resource, inner: tuple[Step, ...]) -> tuple[str, ...]:
    """Return the words with the resource's own for its short form: `repo` of `/repos`, where it is `repository`."""
    leaves = [words(name) for name in resource]
    short = {w: leaf[0] for step in inner for leaf in leaves if not step.parameter and shortened(step.words, leaf)
             for w in (step.words[0], singular_word(step.words[0]))}  # fmt: skip
    return tuple(short.get(word, word) for word in found)
