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
from .ids import Said, along
from .method_words import MAX_LENGTH, Draft, method_in
from .paths import Paths
from .resources import Resource, plural_of_path, resources
from .subjects import Subject


@frozen
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
    where = _plurals(subjects, paths, resources(subjects, paths, said))
    echoing = _echoing(subjects, paths, said)
    groups: dict[Resource, list[Draft]] = defaultdict(list)
    for subject in subjects:
        resource = where[subject.key]
        groups[resource].append(Draft.of(subject, resource, paths, said.get(subject.key, Said()), echoing))
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


def _echoing(subjects: Sequence[Subject], paths: Paths, said: dict[str, Said]) -> bool:
    """Whether most operationIds do nothing but follow their paths. A tool made them then, and no person chose them."""
    total = echoes = 0
    for subject in subjects:
        found = said.get(subject.key, Said()).words
        if found:
            inner = paths.inner(subject.path)
            total += 1
            tag = words(subject.tags[0]) if subject.tags else ()
            echoes += along(method_in(subject, found, inner, tag)[1], inner, tag) is not None
    return echoes * 2 > total


def _plurals(subjects: Sequence[Subject], paths: Paths, where: dict[str, Resource]) -> dict[str, Resource]:
    """Return the resources with the number, singular or plural, of their paths, where a prefix of tags was cut off."""
    result = dict(where)
    names: dict[Resource, set[str]] = defaultdict(set)
    for subject in subjects:
        resource = where[subject.key]
        cut = subject.tags and len(resource) == 1 and resource[0] != "_".join(words(subject.tags[0]))
        if cut and not subject.fixed and not subject.group:
            names[resource].add(plural_of_path(resource[0], paths.inner(subject.path)))
    taken = set(where.values())
    for key, resource in where.items():
        wanted = names.get(resource, set())
        if len(wanted) == 1 and (plural := (next(iter(wanted)),)) not in taken:
            result[key] = plural
    return result


def _candidates(draft: Draft, short: tuple[str, ...], rivals: Rivals) -> tuple[str, ...]:
    apart = list(rivals.told_apart(draft, short))
    best = [short, *apart] if rivals.keeper is draft or not apart else [*apart, short]
    found = [words(draft.subject.given), *best]
    found += [draft.human, draft.own(), (draft.subject.method, *words(draft.subject.path))]
    names = ["_".join(name) for name in dict.fromkeys(found) if name]
    names = [n for n in names if len(n) <= MAX_LENGTH] + [n for n in names if len(n) > MAX_LENGTH]
    return tuple(dict.fromkeys(python_names.method_name(_without_twin(name)) for name in names))


def _without_twin(name: str) -> str:
    """Return `async_merge` for `merge_async`, which is the name of the asynchronous twin of `merge`."""
    return f"async_{name.removesuffix('_async')}" if name.endswith("_async") else name
