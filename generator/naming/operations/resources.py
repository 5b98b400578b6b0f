"""Names all resources of a document: where each name is taken from, and where a resource is too large.

The settings come first; then what the document says for SDKs, a tag that says something, the group that operationIds
are made with (`repos/list-for-org`), and the path.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from ..words import is_version, same_noun, singular_word, words
from .ids import Said, shared_prefix
from .nested import nested
from .paths import Paths, Step
from .subjects import Subject
from .verbs import HTTP_METHODS, SILENT, VERBS

Resource = tuple[str, ...]

_SAYS_NOTHING = 0.8
"""The share of a large document's operations from which on one tag tells none of them from another."""
_LARGE = 20
_HUGE = 60
_TOO_MUCH = 0.25
"""A resource is cut by path where it has `_HUGE` operations or more, and this share of the document's."""


def resources(subjects: Sequence[Subject], paths: Paths, said: dict[str, Said]) -> dict[str, Resource]:
    """Return the resource of every operation by its key: names with their words joined by `_`, the outermost first."""
    tags = _tags(subjects)
    found: dict[str, Resource] = {}
    for subject in subjects:
        key = subject.key
        written = said.get(key, Said()).group
        group = ("_".join(written),) if written and not all(is_version(w) or w in HTTP_METHODS for w in written) else ()
        steps = tuple(name for part in subject.group if (name := "_".join(words(part))))
        found[key] = subject.fixed or steps or tags.get(key, ()) or group or _of_path(paths, paths.inner(subject.path))
    found = nested(subjects, paths, said, _plurals(subjects, paths, found))
    return _cut(subjects, paths, found)


def _tags(subjects: Sequence[Subject]) -> dict[str, Resource]:
    """Return the resource that the first tag with a meaning names, for the operations that have one."""
    counted = Counter(tag for subject in subjects for tag in subject.tags[:1])
    silent = {tag for tag in {t for subject in subjects for t in subject.tags} if _is_silent(tag)}
    silent |= {tag for tag, n in counted.items() if n >= _LARGE and n >= _SAYS_NOTHING * len(subjects)}
    if len(counted) > 8 and len(counted) > 0.6 * len(subjects):
        return {}  # A tag for every path or so: Magento's `carts/mine/shipping-information`.
    chosen = {s.key: tag for s in subjects if (tag := next((t for t in s.tags if t not in silent), None))}
    names = _shortened({tag: _tag_steps(tag) for tag in sorted(set(chosen.values()))})
    found: dict[str, Resource] = {}
    for subject in subjects:
        tag = chosen.get(subject.key)
        if tag is not None:
            found[subject.key] = tuple("_".join(step) for step in names[tag])
    return found


def _is_silent(tag: str) -> bool:
    found = words(tag)
    return all(is_version(w) or w in SILENT or w in HTTP_METHODS for w in found)


def _tag_steps(tag: str) -> list[tuple[str, ...]]:
    """Return the words of a tag, step by step.

    Dots, slashes and arrows nest; a path counts up to its first parameter.
    """
    parts = re.split(r"(?<!\d)\.|\.(?!\d)|[/\\»>]|::", tag)
    found: list[tuple[str, ...]] = []
    for part in parts:
        if "{" in part:
            break
        if words(part):
            found.append(words(part))
    kept = [step for step in found if not all(is_version(w) or w in SILENT for w in step)]
    result: list[tuple[str, ...]] = []
    for step in kept[:3]:
        outer = result[-1] if result else ()
        rest = step[len(outer) :] if outer and len(step) > len(outer) and _same(step[: len(outer)], outer) else step
        if not (outer and _same(step, outer)):
            result.append(rest)
    return result or [words(tag)]


def _same(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return len(left) == len(right) and all(map(same_noun, left, right))


def _shortened(names: dict[str, list[tuple[str, ...]]]) -> dict[str, list[tuple[str, ...]]]:
    """Remove what all tags share, `API` at their ends, and versions, where they stay distinct without them."""
    first = [steps[0] for steps in names.values()]
    if len(names) >= 4 and len(set(first)) == 1 and all(len(steps) > 1 for steps in names.values()):
        names = {tag: steps[1:] for tag, steps in names.items()}
        first = [steps[0] for steps in names.values()]
    lead = shared_prefix(first, verbs=True)
    prefix = Counter(step[:lead] for step in first).most_common(1)[0][0] if first else ()
    shorter: dict[str, list[tuple[str, ...]]] = {}
    for tag, steps in names.items():
        step = steps[0]
        step = step[lead:] if lead and len(step) > lead and step[:lead] == prefix else step
        while len(step) > 1 and step[-1] in ("api", "apis", "controller", "resource"):
            step = step[:-1]
        step = tuple(w for w in step if not is_version(w)) or step
        step = step[1:] if len(step) > 1 and step[0] in ("api", "the") and step[1] not in ("key", "keys") else step
        shorter[tag] = [step, *steps[1:]]
    uses = Counter(tuple(steps) for steps in shorter.values())
    return {tag: steps if uses[tuple(steps)] == 1 else names[tag] for tag, steps in shorter.items()}


def _of_path(paths: Paths, inner: tuple[Step, ...]) -> Resource:
    """Return the first step of a path that says something, and those after it at which no operation ends."""
    start = next((i for i, step in enumerate(inner) if not step.parameter), None)
    if start is None:
        return ("default",)
    end = start + 1
    while end < len(inner) and end - start < 3 and not inner[end].parameter and paths.is_namespace(inner[:end]):
        if not (paths.is_collection(inner[: end + 1]) or (paths.count(inner[: end + 1]) > 1 and end + 1 < len(inner))):
            break
        end += 1
    if end == start + 1 and len(inner) == end and len(inner[start].words) > 1 and inner[start].words[0] in VERBS:
        if paths.count(inner[:end]) == 1:
            return ("default",)  # `/sendMessage`: calls of procedures, with nothing to gather them under.
    return tuple("_".join(step.words) for step in inner[start:end])


def _cut(subjects: Sequence[Subject], paths: Paths, found: dict[str, Resource]) -> dict[str, Resource]:
    """Cut huge resources into parts, by the next collection of their paths."""
    counted = Counter(found.values())
    huge = {name for name, n in counted.items() if n >= _HUGE and n >= _TOO_MUCH * len(subjects)}
    inner = {
        s.key: part for s in subjects
        if found[s.key] in huge and not s.fixed and not s.group and (part := _part(paths, s, found[s.key]))
    }  # fmt: skip
    sizes = Counter((found[key], part) for key, part in inner.items())
    for key, part in inner.items():
        if sizes[found[key], part] > 2:
            found[key] = (*found[key], part)
    return found


def _part(paths: Paths, subject: Subject, outer: Resource) -> str:
    """Return the step that tells an operation of a huge resource from others.

    It is the first one that is not the resource.
    """
    known = {word for name in outer for word in words(name)}
    inner = paths.inner(subject.path)
    for i, step in enumerate(inner):
        if step.parameter or all(any(same_noun(word, other) for other in known) for word in step.words):
            continue
        return "_".join(step.words) if paths.count(inner[: i + 1]) > 2 else ""
    return ""


def _plurals(subjects: Sequence[Subject], paths: Paths, where: dict[str, Resource]) -> dict[str, Resource]:
    """Return the resources with the number, singular or plural, of their paths, where a prefix of tags was cut off."""
    result = dict(where)
    names: dict[Resource, set[str]] = defaultdict(set)
    for subject in subjects:
        resource = where[subject.key]
        cut = subject.tags and len(resource) == 1 and resource[0] != "_".join(words(subject.tags[0]))
        if cut and not subject.fixed and not subject.group:
            names[resource].add(_plural_of_path(resource[0], paths.inner(subject.path)))
    taken = set(where.values())
    for key, resource in where.items():
        wanted = names.get(resource, set())
        if len(wanted) == 1 and (plural := (next(iter(wanted)),)) not in taken:
            result[key] = plural
    return result


def _plural_of_path(name: str, inner: tuple[Step, ...]) -> str:
    """Return the name as the path has it, if that is its plural: `message` at `/Messages` is `messages`."""
    for step in inner:
        text = "_".join(step.words)
        if not step.parameter and text != name and singular_word(text) == name:
            return text
    return name
