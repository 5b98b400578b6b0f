"""Nests resources: a collection inside of a resource is a resource of its own, `chat.completions`.

Where the operationIds have groups (`repos/list-for-org`), a person has decided what is a resource, and nothing nests.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..words import is_version, same_noun, singular_word, words
from .ids import Said
from .paths import Paths, Step
from .subjects import Subject

Resource = tuple[str, ...]

_ENOUGH = 3
"""A collection below a member is a resource if so many operations read and write it; with fewer, methods do."""
_DEEPEST = 4


def nested(
    subjects: Sequence[Subject], paths: Paths, said: dict[str, Said], found: dict[str, Resource]
) -> dict[str, Resource]:
    """Return the resources with the collections of their paths as children.

    The `found` ones are those of tags, or the first steps of the path.
    """
    if paths.procedural or any(one.group for one in said.values()) or any("/" in s.id for s in subjects):
        return found
    result = dict(found)
    owners: dict[tuple[str, ...], set[Resource]] = defaultdict(set)
    stated: set[Resource] = set()
    for subject in subjects:
        inner, resource = paths.inner(subject.path), found[subject.key]
        owners[inner[0].words if inner else ()].add(resource)
        if _start(resource, inner) == 1:
            stated.add(resource)
    for subject in subjects:
        resource = found[subject.key]
        inner = paths.inner(subject.path)
        start = None if subject.fixed or subject.group else _start(resource, inner)
        if start is None and resource in stated and inner and not inner[0].parameter:
            if owners[inner[0].words] == {resource}:
                start = 0  # The tag `Assistants` has `/assistants` and all of `/threads`.
        if start is not None and not subject.fixed and not subject.group:
            spoken = said.get(subject.key, Said()).words
            result[subject.key] = (*resource, *_children(paths, inner[start:], inner[:start], spoken, len(resource)))
    return result


def _start(resource: Resource, inner: tuple[Step, ...]) -> int | None:
    """Return where the steps after the resource begin; None if the path does not have it."""
    leaf = tuple(w for w in words(resource[-1]) if not is_version(w))
    for alike in (_same, shortened):
        for i in range(len(inner) - 1, -1, -1):
            if not inner[i].parameter and leaf and alike(inner[i].words, leaf):
                return i + 1
    return None


def shortened(step: tuple[str, ...], leaf: tuple[str, ...]) -> bool:
    """Whether a step is the first letters of the resource's one word: `/repos` of `repository`."""
    if len(step) != 1 or len(leaf) != 1 or len(step[0]) < 4 or same_noun(step[0], leaf[0]):
        return False
    return leaf[0].startswith(singular_word(step[0]))


def _same(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return len(left) == len(right) and all(map(same_noun, left, right))


def _children(
    paths: Paths, after: tuple[Step, ...], before: tuple[Step, ...], spoken: tuple[str, ...], depth: int
) -> list[str]:
    """Return the names of the collections after a resource, each inside of the one before it.

    One that the operationId does not speak of is none of its nouns: `createImage` at `/images/generations`.
    """
    names: list[str] = []
    for i, step in enumerate(after):
        if step.parameter:
            continue
        if depth + len(names) >= _DEEPEST or not is_child(paths, (*before, *after[: i + 1])):
            break
        if not spoken or _speaks_of(spoken, step.words):
            names.append("_".join(step.words))
    return names


def _speaks_of(spoken: tuple[str, ...], noun: tuple[str, ...]) -> bool:
    """Whether an operationId has the noun of a step: `listStorePromocodes` has that of `/promo-codes`."""
    if any(same_noun(word, noun[-1]) for word in spoken):
        return True
    joined = singular_word("".join(noun))
    return any(singular_word("".join(spoken[i:j])) == joined
               for i in range(len(spoken)) for j in range(i + 1, min(len(spoken), i + 3) + 1))  # fmt: skip


def is_child(paths: Paths, found: tuple[Step, ...]) -> bool:
    """Whether a step is a resource inside of the one before it.

    Below a step at which nothing stands (`/chat`) that is any collection, and what is only POSTed to:
    `/terminal/connection_tokens`. It is a deed where the step before it is a thing: `/images/edits`. Below a member it
    is a collection that is much used.
    """
    last = found[-1].words
    if singular_word(last[-1]) == last[-1]:
        return False
    outer = found[-2] if len(found) > 1 else None
    if outer is not None and not outer.parameter:
        thing = singular_word(outer.words[-1]) != outer.words[-1]
        return paths.is_namespace(found[:-1]) and (paths.is_collection(found) or (not thing and paths.is_made(found)))
    return paths.has_members(found) and paths.count(found) >= _ENOUGH
