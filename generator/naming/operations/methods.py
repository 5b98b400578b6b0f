"""Names all methods of a document: as a person would call them, judged over all operations together.

An operationId that does nothing but follow its path is read back into a verb and nouns. One that a person wrote keeps
its words, without those of the resource, which stands before the dot already. The rules and their precedents are in
docs/generator.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from attrs import frozen

from .. import python_names
from ..words import words
from . import ids
from .apart import Rivals
from .habits import habits
from .ids import Said, along
from .method_words import MAX_LENGTH, Draft, method_in
from .nouns import collapsed
from .paths import Paths
from .resources import Resource, resources
from .subjects import Subject


@frozen(eq=False, repr=False)
class Named:
    """The resource of one operation, and candidates for its method's name."""

    resource: Resource
    candidates: tuple[str, ...]
    """Method names, the best first; each later one says more."""
    own: tuple[str, ...]
    """The words of the operation without its resource's context removed: what is inline in it is named after."""


def name_operations(subjects: Sequence[Subject]) -> dict[str, Named]:
    """Return the resource and the names of every operation of a document, by the key of its subject."""
    paths = Paths.of((subject.method, subject.path) for subject in subjects)
    said = ids.read(subjects)
    where = resources(subjects, paths, said)
    echoes = _echoes(subjects, paths, said)
    echoing = len(echoes) * 2 > sum(bool(found.words) for found in said.values())
    habit = habits(subjects, paths, said, echoes if echoing else frozenset())
    groups: dict[Resource, list[Draft]] = defaultdict(list)
    for subject in subjects:
        resource = where[subject.key]
        groups[resource].append(Draft.of(subject, resource, paths, said.get(subject.key, Said()), echoing, habit))
    found: dict[str, Named] = {}
    for resource, drafts in groups.items():
        shared = ids.shared_prefix([draft.human for draft in drafts if draft.human])
        alike: dict[tuple[str, ...], list[Draft]] = defaultdict(list)
        for draft in drafts:
            alike[draft.short(shared)].append(draft)
        for short, same in alike.items():
            rivals = Rivals(same)
            for draft in same:
                found[draft.subject.key] = Named(resource, _candidates(draft, short, rivals), draft.own())
    return found


def _echoes(subjects: Sequence[Subject], paths: Paths, said: dict[str, Said]) -> frozenset[str]:
    """Return the operations whose ids do nothing but follow their paths.

    If that is what most of a document's ids do, a tool made them, and no person chose them.
    """
    echoes: set[str] = set()
    for subject in subjects:
        found = said.get(subject.key, Said()).words
        if found:
            inner = paths.inner(subject.path)
            tag = words(subject.tags[0]) if subject.tags else ()
            if along(method_in(subject, found, inner, tag)[1], inner, tag) is not None:
                echoes.add(subject.key)
    return frozenset(echoes)


def _candidates(draft: Draft, short: tuple[str, ...], rivals: Rivals) -> tuple[str, ...]:
    apart = [name for name in rivals.told_apart(draft, short) if collapsed(name) == name]
    last = list(rivals.last_resort(draft, short))
    whole = (draft.subject.method, *words(draft.subject.path))
    rest = [*last, draft.human, draft.own(), whole]
    best = [short, *apart, *rest]
    if rivals.keeper is not draft and apart:
        best = [*apart, short, *rest]
    elif rivals.keeper not in (None, draft):
        best = [name for name in rest if name != short]
    found = [words(draft.subject.given), *best]
    names = ["_".join(draft.habitual(name)) for name in dict.fromkeys(found) if name]
    names = [n for n in names if len(n) <= MAX_LENGTH] + [n for n in names if len(n) > MAX_LENGTH]
    return tuple(dict.fromkeys(python_names.method_name(_without_twin(name)) for name in names))


def _without_twin(name: str) -> str:
    """Return `async_merge` for `merge_async`, which is the name of the asynchronous twin of `merge`."""
    return f"async_{name.removesuffix('_async')}" if name.endswith("_async") else name
