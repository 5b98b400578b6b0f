"""Reads the paths of a document: which steps are collections, members and actions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrs import define, field, frozen

from ..words import is_version, singular_word, words
from .verbs import HTTP_METHODS, LAST_VERBS, NOUN_ENDINGS, READING_VERBS, SILENT, VERBS

_EXTENSION = re.compile(r"\.(json|xml|html|txt|csv|yaml|yml|php|aspx?|\{[^{}]*\})$")
_DATED = re.compile(r"v?[0-9]+([.-][0-9]+)*$")
MAX_STEPS = 40
"""More parts than any honest path has: the rest is not looked at."""
_MAX_WORDS = 16
"""The same for the words of one part."""
_NEARLY_ALL = 0.85


@frozen
class Step:
    """One part of a path: a parameter, or one or more fixed words."""

    words: tuple[str, ...]
    parameter: bool = False

    @property
    def version(self) -> bool:
        """Whether the step is the version of an API, or a word such as `api`, which no name needs."""
        return not self.parameter and (all(is_version(w) or w.isdigit() for w in self.words) or
                                       (len(self.words) == 1 and self.words[0] in SILENT))  # fmt: skip


@lru_cache(maxsize=16384)
def steps(path: str) -> tuple[Step, ...]:
    """Return the steps of a path.

    `:verb` after a part is a step (Google's custom methods), and so are parts with dots.
    """
    found: list[Step] = []
    for part in path.split("#")[0].split("?")[0].split("/")[:MAX_STEPS]:
        part = _EXTENSION.sub("", part) if not part.startswith("{") else re.sub(r"\}\.\w+$", "}", part)
        if not part:
            continue
        if part.startswith(":"):
            found.append(Step(_said(part), True))
            continue
        head, _, action = part.partition(":") if not part.startswith("{") else _after_braces(part)
        if "{" in head or "<" in head:
            name = re.findall(r"[{<]([^{}<>]*)[}>]", head)
            found.append(Step(_said(name[-1]) if name else (), True))
        elif _DATED.fullmatch(head):
            found.append(Step(("v" + re.sub(r"\D", "", head),)))
        else:
            pieces = head.split(".") if re.fullmatch(r"[A-Za-z][\w-]*(\.[A-Za-z][\w-]*)+", head) else [head]
            found += [Step(said) for piece in pieces if (said := _said(piece))]
        if said := _said(action):
            found.append(Step(said))
    return tuple(found)


def _said(part: str) -> tuple[str, ...]:
    return words(part[:200])[:_MAX_WORDS]


def _after_braces(part: str) -> tuple[str, str, str]:
    end = part.rfind("}")
    head, colon, action = part[end:].partition(":")
    return part[:end] + head, colon, action


@define(eq=False, repr=False)
class _Branch:
    """What stands at a prefix of the paths: the operations that end here, and the steps that follow."""

    methods: set[str] = field(factory=set[str])
    members: set[str] = field(factory=set[str])
    fixed: set[str] = field(factory=set[str])
    deeper: bool = False
    total: int = 0


@define(eq=False, repr=False)
class Paths:
    """All paths of a document, as a tree."""

    base: tuple[Step, ...]
    """What nearly all paths begin with: `/2010-04-01/Accounts/{AccountSid}`, `/rest/api/3`."""
    procedural: bool = False
    """Whether nearly everything is POSTed, so that paths are names of procedures: `/tags/time-series`."""
    _tree: dict[tuple[str, ...], _Branch] = field(factory=dict[tuple[str, ...], _Branch])

    @classmethod
    def of(cls, calls: Iterable[tuple[str, str]]) -> Paths:
        """Build the tree from HTTP methods and paths."""
        calls = list(calls)
        posted = sum(method == "post" for method, _ in calls)
        made = cls(_base([steps(path) for _, path in calls]), len(calls) > 5 and posted >= _NEARLY_ALL * len(calls))
        for method, path in calls:
            made._enter(method, made.inner(path))
        return made

    def _enter(self, method: str, found: tuple[Step, ...]) -> None:
        for size in range(len(found) + 1):
            branch = self._tree.setdefault(_key(found[:size]), _Branch())
            branch.total += 1
            rest = found[size:]
            if not rest:
                branch.methods.add(method)
            elif rest[0].parameter:
                branch.deeper = True
                if len(rest) == 1:
                    branch.members.add(method)
            else:
                branch.fixed.add("_".join(rest[0].words))

    def inner(self, path: str) -> tuple[Step, ...]:
        """Return the steps of a path without those that nearly all paths begin with, and without versions."""
        found = steps(path)
        size = len(self.base)
        if found[:size] == self.base and any(not s.parameter and not s.version for s in found[size:]):
            found = found[size:]
        kept = tuple(step for step in found if not step.version)
        return kept if any(not step.parameter for step in kept) else found

    def methods(self, found: tuple[Step, ...]) -> frozenset[str]:
        """Return the HTTP methods of the operations whose path ends at a step."""
        branch = self._tree.get(_key(found))
        return frozenset(branch.methods) if branch else frozenset()

    def count(self, found: tuple[Step, ...]) -> int:
        """Return how many operations have a path that begins with these steps."""
        branch = self._tree.get(_key(found))
        return branch.total if branch else 0

    def is_namespace(self, found: tuple[Step, ...]) -> bool:
        """Whether a step only groups others: no operation ends at it, and no member is addressed below it.

        Such is `/checkout` in `/checkout/sessions/{id}`.
        """
        branch = self._tree.get(_key(found))
        return branch is not None and not branch.methods and not branch.deeper and bool(branch.fixed)

    def has_members(self, found: tuple[Step, ...]) -> bool:
        """Whether members are addressed below a step."""
        branch = self._tree.get(_key(found))
        return branch is not None and branch.deeper

    def ends_with_member(self, path: str) -> bool:
        """Whether a path addresses one member of a collection."""
        found = self.inner(path)
        return bool(found) and found[-1].parameter

    def is_made(self, found: tuple[Step, ...]) -> bool:
        """Whether a step is POSTed to, and nothing else."""
        branch = self._tree.get(_key(found))
        return branch is not None and branch.methods == {"post"}

    def is_collection(self, found: tuple[Step, ...]) -> bool:
        """Whether members are addressed below a step, or it is read as well as written."""
        branch = self._tree.get(_key(found))
        if branch is None or not found or found[-1].parameter:
            return False
        return branch.deeper or ("get" in branch.methods and "post" in branch.methods)

    def action(self, found: tuple[Step, ...], method: str) -> tuple[str, ...]:
        """Return the last step if it says what is done, as in `/charges/{charge}/capture` and `/messages/search`."""
        inner = found[:-1] if len(found) > 1 and found[-1].parameter and method in ("post", "put") else found
        if not inner or inner[-1].parameter or (inner == found and self.is_collection(found)):
            return ()
        last = inner[-1].words
        if inner != found:
            members = self._tree[_key(inner)].members
            return last if last[0] in VERBS - HTTP_METHODS and members == {method} else ()
        if method == "get":
            return last if last[0] in READING_VERBS else ()
        if method not in ("post", "put", "patch"):
            return ()
        if last[0] in VERBS:
            if len(last) > 1 and last[0] not in LAST_VERBS and singular_word(last[-1]) != last[-1]:
                return ()  # `/accounts/{account}/login_links`
            whole = len(last) == 1 and len(found) > 1 and found[-2].parameter
            return last if whole or last[:1] != (method,) else ()
        branch = self._tree[_key(found)]
        alone = branch.methods <= {"post"} and not branch.fixed and len(found) > 1 and found[-2].parameter
        done = alone and len(last) == 1 and singular_word(last[0]) == last[0] and not last[0].endswith(NOUN_ENDINGS)
        return last if done else ()

    def verb(self, method: str, found: tuple[Step, ...], many: bool | None) -> str:
        """Return the verb for an HTTP method on a path.

        A GET lists only what its reply has several of, or a plural names.
        """
        member = bool(found) and found[-1].parameter
        branch = self._tree.get(_key(found), _Branch())
        if method == "get":
            plural = bool(found) and not member and singular_word(found[-1].words[-1]) != found[-1].words[-1]
            if many is None:
                return "list" if plural or (not member and self.is_collection(found)) else "get"
            return "list" if many and (not member or branch.deeper) else "get"
        if method == "post":
            return "update" if member and not (branch.methods & {"put", "patch"}) else "create"
        if method == "put":
            return "replace" if "patch" in branch.methods else "update"
        return {"patch": "update", "query": "search"}.get(method, method)


def _key(found: Sequence[Step]) -> tuple[str, ...]:
    return tuple("{}" if step.parameter else "_".join(step.words) for step in found)


def _base(all_steps: list[tuple[Step, ...]]) -> tuple[Step, ...]:
    """Return the steps that nearly all paths begin with, up to the last version or parameter among them."""
    if len(all_steps) < 6:
        return ()
    base: tuple[Step, ...] = ()
    while True:
        size = len(base)
        following = Counter(found[size] for found in all_steps if len(found) > size + 1 and found[:size] == base)
        if not following:
            break
        step, count = min(following.items(), key=lambda pair: (-pair[1], pair[0].words))
        if count < _NEARLY_ALL * len(all_steps):
            break
        base = (*base, step)
    while base and not (base[-1].parameter or base[-1].version):
        base = base[:-1]
    return base


def fixed_words(found: Iterable[Step]) -> tuple[str, ...]:
    """Return the words of the steps that are no parameters."""
    return tuple(word for step in found if not step.parameter for word in step.words)
