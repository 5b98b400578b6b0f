"""Reads operationIds: the words that a person chose, without those that frameworks and conventions add.

FastAPI writes function, path and method (`status_alpha_status_get`), Litestar path and function (`ItemsItemIdGetItem`),
NestJS `ItemsController_findAll`, django-ninja `app_list_items`, sanic-ext `get~items.list_items`. Words that nearly all
operationIds of a document share are found by looking at all of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from attrs import evolve, frozen

from ..words import is_version, same_noun, singular_word, words
from .paths import MAX_STEPS, Step, steps
from .subjects import Subject
from .verbs import CONNECTORS, HTTP_METHODS, NAMESPACES, SPOKEN_METHODS, VERBS

_SHARED = 0.9
"""The share of a document's names that counts as nearly all."""
_GROUPED = 0.6
_LONGEST = 24
_MAX_WORDS = 60
"""More words than any honest operationId has: the rest is not looked at."""
_TRAILERS = frozenset({"method", "endpoint", "operation", "handler", "controller"})
"""What ids end with that says nothing: `ListThreadsMethod`."""
_GROUP = re.compile(r"^(.*[^./:#~])[./:#](?=[^./:#])([^./:#~]+)$|^([A-Z][^_]*[a-z0-9])_([A-Za-z][^_]*)$")
_SPRINGFOX = re.compile(r"Using(GET|POST|PUT|PATCH|DELETE|HEAD)(_\d+)?$")


@frozen(eq=False, repr=False)
class Said:
    """The words of one operationId after everything that was added to them is taken off."""

    words: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    """The words before the delimiter, where the document's ids are made so: `repos/list-for-org`, `Items_list`."""


def read(subjects: Sequence[Subject]) -> dict[str, Said]:
    """Return the words of every operationId, by the key of its subject.

    Operations without an operationId are left out.
    """
    written = [subject for subject in subjects if subject.id]
    mounted = sum(_without_path(_plain(s.id), s, True) != _plain(s.id) for s in written) * 2 > len(written)
    ids = {subject.key: _bare(subject, mounted) for subject in written}
    rests = {s.key: rest for s in subjects if s.id and (rest := _after_path(words(ids[s.key]), steps(s.path)))}
    if len(rests) >= max(3, 0.8 * len(ids)):
        ids |= {key: "_".join(rest) for key, rest in rests.items()}
    grouped = {key: match for key, name in ids.items() if (match := _GROUP.match(name))}
    by_groups = len(grouped) >= max(2, _GROUPED * len(ids))
    found: dict[str, Said] = {}
    methods = {subject.key: subject.method for subject in subjects}
    for key, written_id in ids.items():
        match = grouped.get(key) if by_groups else None
        group, own = ((match[1] or match[3]), (match[2] or match[4])) if match else ("", written_id)
        found[key] = Said(words(own)[:_MAX_WORDS], words(group)[:_MAX_WORDS])
    found = _without_shared(found, methods)
    vocabulary = frozenset(w for subject in subjects for step in steps(subject.path) for w in step.words if len(w) > 2)
    return {key: evolve(said, words=_tidy(said.words, vocabulary)) for key, said in found.items()}


def _bare(subject: Subject, mounted: bool) -> str:
    """Return an operationId without the path and the method that a framework puts around a function's name."""
    name = _SPRINGFOX.sub("", subject.id)
    method, tilde, rest = name.partition("~")
    if tilde and method.lower() == subject.method:
        name = rest
    plain = _plain(name)
    trimmed = _without_path(plain, subject, mounted)
    return trimmed if trimmed != plain else re.sub(r"[^\w./:#]", "_", name)


def function_of(written: str, method: str, path: str) -> str:
    """Return the function's name in an operationId that FastAPI made of it: `upload_file` of `upload_file_files_post`.

    Empty where the operationId has no path in it.
    """
    plain = _plain(written)
    trimmed = _without_path(plain, Subject(written, written, method, path), False)
    return trimmed if trimmed != plain else ""


def _plain(name: str) -> str:
    return re.sub(r"\W", "_", name)


def _without_path(name: str, subject: Subject, mounted: bool) -> str:
    """Return `list_models` for FastAPI's `list_models_v1_models_get`: function, path and method, with `_` for the rest.

    Where an app is `mounted` under the path of another one, the operationIds have only the path after that.
    """
    low = name.lower()
    parts = subject.path.split("#")[0].split("?")[0].split("/")
    for start in range(1, min(len(parts), MAX_STEPS) if mounted else min(2, len(parts))):
        suffix = _plain("/" + "/".join(parts[start:])).lower() + f"_{subject.method}"
        rest = name[: -len(suffix)]
        if low.endswith(suffix) and words(rest) and not (start > 1 and is_version(words(rest)[-1])):
            return rest
    return name


def _after_path(found: tuple[str, ...], path: Sequence[Step]) -> tuple[str, ...]:
    """Return `get item` for Litestar's `ItemsItemIdGetItem`: what follows all words of the path."""
    whole = tuple(word for step in path for word in step.words)
    return found[len(whole) :] if whole and found[: len(whole)] == whole else ()


def _without_shared(found: dict[str, Said], methods: dict[str, str]) -> dict[str, Said]:
    """Remove first words, last words, and first words of groups, that nearly all operationIds share."""
    if len(found) >= 4:
        loud = [key for key, said in found.items() if said.words[:1] == (methods[key],)]
        double = sum(said.words[1:2] != () and said.words[1] in VERBS for key, said in found.items() if key in loud)
        if (
            len(loud) >= _SHARED * len(found)
            and double > _GROUPED * len(loud)
            and not set(methods.values()) <= SPOKEN_METHODS
        ):
            # `post_create_item`: APIFlask writes the method before the function.
            found |= {k: evolve(said, words=said.words[1:]) for k, said in found.items()
                      if k in loud and len(said.words) > 1 and said.words[1] in VERBS}  # fmt: skip
        middle = {k: at for k, said in found.items() if (at := _after_version(said.words)) > 0}
        if len(middle) >= _SHARED * len(found):  # Magento's `salesOrderRepositoryV1GetListGet`.
            found |= {k: evolve(found[k], words=found[k].words[at:]) for k, at in middle.items()}
        ends = [key for key, said in found.items() if len(said.words) > 1 and said.words[-1] == methods[key]]
        if len(ends) >= _SHARED * len(found):
            found |= {key: evolve(found[key], words=found[key].words[:-1]) for key in ends}
    starts = {key: _method_first(said.words, methods[key]) for key, said in found.items()}
    size = shared_prefix([said.words[starts[key] :] for key, said in found.items()])
    tail = shared_prefix([said.words[::-1] for said in found.values()])
    lead = shared_prefix([said.group for said in found.values() if said.group], verbs=True)
    common = _most_common([said.words[starts[key] :][:size] for key, said in found.items()])
    last = _most_common([said.words[::-1][:tail] for said in found.values()])
    first = _most_common([said.group[:lead] for said in found.values() if said.group])
    result: dict[str, Said] = {}
    for key, said in found.items():
        at, rest = starts[key], said.words
        if size and rest[at : at + size] == common:
            rest = rest[:at] + rest[at + size :]
        if tail and len(rest) > tail and rest[::-1][:tail] == last:
            rest = rest[:-tail]
        group = said.group[lead:] if lead and said.group[:lead] == first and len(said.group) > lead else said.group
        result[key] = Said(rest or said.words, group)
    return result


def _after_version(found: tuple[str, ...]) -> int:
    """Return where the words after a version in the middle of an operationId begin; 0 where there is none."""
    return next((i + 1 for i in range(len(found) - 2, 0, -1) if is_version(found[i]) and found[i + 1] in VERBS), 0)


def _method_first(found: tuple[str, ...], method: str) -> int:
    return 1 if len(found) > 1 and found[0] == method else 0


def shared_prefix(names: Sequence[tuple[str, ...]], least: int = 4, verbs: bool = False) -> int:
    """Return how many first words nearly all names share without being whole names. Verbs are never counted."""
    size = 0
    while len(names) >= least:
        following = Counter(name[: size + 1] for name in names if len(name) > size + 1)
        if not following:
            break
        prefix, count = following.most_common(1)[0]
        if count < _SHARED * len(names) or (not verbs and prefix[size] in VERBS | CONNECTORS):
            break
        size += 1
    return size


def _most_common(names: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return Counter(names).most_common(1)[0][0] if names else ()


def _tidy(found: tuple[str, ...], vocabulary: frozenset[str]) -> tuple[str, ...]:
    """Remove namespaces, versions and running numbers.

    Words that were run together are split: `getinputtokencounts`.
    """
    found = _without_namespace(found)
    found = tuple(part for word in found for part in (_segments(word, vocabulary) if len(word) > 9 else (word,)))
    kept = [w for i, w in enumerate(found) if not (is_version(w) or (w.isdigit() and i == len(found) - 1)
                                                   or re.fullmatch(r"alt\d+", w))]  # fmt: skip
    while len(kept) > 2 and kept[-1] in _TRAILERS:
        kept.pop()
    return tuple(kept) or found


def _segments(word: str, vocabulary: frozenset[str]) -> tuple[str, ...]:
    """Split words that were run together into a verb and words of the document's paths."""
    if word in vocabulary:
        return (word,)
    known = vocabulary | {singular_word(w) for w in vocabulary} | {"count", "counts", "by", "id", "for", "all"}
    for size in range(3, len(word) - 2):
        if word[:size] in VERBS:
            rest = _cover(word[size:], known)
            if rest:
                return (word[:size], *rest)
    return (word,)


def _cover(text: str, known: frozenset[str] | set[str]) -> tuple[str, ...]:
    """Return known words that make up a text, the longest first; none if they do not."""
    ways: dict[int, tuple[str, ...]] = {len(text): ()}
    for start in range(len(text) - 3, -1, -1):
        ends = (end for end in range(min(len(text), start + _LONGEST), start + 2, -1) if end in ways)
        best = next((end for end in ends if text[start:end] in known), None)
        if best is not None:
            ways[start] = (text[start:best], *ways[best])
    return ways.get(0, ()) if len(text) < 80 else ()


def _without_namespace(found: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words after the name of a module or controller: `agents_api_v1_list`, `UsersController_list`."""
    for i in range(len(found) - 2, -1, -1):
        after = found[i + 1]
        is_api = (
            found[i] == "api" and i > 0 and found[0] not in HTTP_METHODS and (is_version(after) or after in NAMESPACES)
        )
        if is_api or (found[i] in ("controller", "routes", "router") and i > 0):
            rest = found[i + 1 :]
            while len(rest) > 1 and (is_version(rest[0]) or rest[0] in NAMESPACES):
                rest = rest[1:]
            return rest
    if len(found) > 1 and found[0] == "api" and not same_noun(found[1], "key") and not same_noun(found[1], "token"):
        return found[1:]
    return found


def along(found: tuple[str, ...], path: Sequence[Step], tag: Sequence[str] = ()) -> tuple[tuple[str, int], ...] | None:
    """Return which words name fixed steps of the path, and where, if an operationId does nothing but follow the path.

    Return None if it says anything else. `items by id comments by comment id` follows
    `/items/{id}/comments/{commentId}`, and names `items comments`. Words of the tag may stand in it too, and words may
    be run together in either (`seen log`, `/seenlog`).
    """
    places = [(word, i, step.parameter) for i, step in enumerate(path) for word in step.words]
    named: list[tuple[str, int]] = []
    at = here = 0
    while here < len(found):
        word = found[here]
        if word in ("id", "ids", "by") and not any(place[0] == word and not place[2] for place in places[at:]):
            here += 1
            continue
        hit, size, width = _next(found[here:], places, at)
        if hit is None:
            if word in ("and", "with") or is_version(word) or any(same_noun(word, other) for other in tag):
                here += 1
                continue
            return None
        at = hit + width
        if not places[hit][2]:
            named += [(word, places[hit][1]) for word in found[here : here + size]]
        here += size
    return tuple(named)


def _next(found: tuple[str, ...], places: list[tuple[str, int, bool]], at: int) -> tuple[int | None, int, int]:
    """Find the next word, or two, in the path from `at` on.

    Return where, how many words, and how many words of the path.
    """
    for start in range(at, len(places)):
        for size in (1, 2):
            for width in (1, 2, 3):
                ours, theirs = found[:size], places[start : start + width]
                if len(ours) == size and len(theirs) == width and 1 in (size, width):
                    if (
                        same_noun("".join(ours), "".join(word for word, _, _ in theirs))
                        and len({p[1] for p in theirs}) == 1
                    ):
                        return start, size, width
    return None, 1, 1
