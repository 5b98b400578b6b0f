"""Chooses the words of one method's name: of its path, or those of a person without what the resource says."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from ..words import find, is_version, same_noun, singular_word, words
from .ids import Said, along
from .nouns import (
    collapsed,
    describes,
    reads_several,
    says_resource,
    singular_last,
    without_ends,
    without_lead,
    without_parameters,
    without_resource,
    written_out,
)
from .paths import Paths, Step, fixed_words
from .resources import Resource
from .subjects import Subject
from .verbs import (
    ARTICLES,
    CHANGES,
    CONNECTORS,
    GETS,
    HTTP_METHODS,
    LAST_VERBS,
    LISTS,
    MANNERS,
    NEWS,
    SPOKEN_METHODS,
    VERBS,
)

MAX_LENGTH = 40
"""The longest method name, in characters, if the words allow it."""


@frozen
class Draft:
    """An operation while it is named."""

    subject: Subject
    resource: Resource
    inner: tuple[Step, ...]
    """The path without what nearly all paths begin with."""
    verb: str
    """The verb of the HTTP method on this path."""
    action: tuple[str, ...]
    """The last step of the path where it is what is done."""
    human: tuple[str, ...]
    """The words that a person gave the operation; none where the id goes along the path, or there is none."""
    nouns: tuple[tuple[str, int], ...]
    """Where no person spoke: the things that the id or the path names, and the steps where they stand."""
    spoken: str
    """The HTTP method where the id has it as a word."""
    said: bool
    procedural: bool
    """Whether the document's paths are names of procedures: `POST /tags/time-series`."""
    habit: Mapping[str, str]
    """Verbs that the document says in other words: `retrieve` for `get`."""

    @classmethod
    def of(
        cls, subject: Subject, resource: Resource, paths: Paths, said: Said, echoing: bool, habit: Mapping[str, str]
    ) -> Draft:
        """Read an operation, its operationId and its path.

        `echoing` says that the document's operationIds follow their paths.
        """
        inner = paths.inner(subject.path)
        action = paths.action(inner, subject.method)
        verb = paths.verb(subject.method, inner, subject.many)
        found = written_out(said.words, resource, inner)
        tag = tuple(w for name in resource for w in words(name))
        spoken, rest = method_in(subject, found, inner, tag)
        nouns = (
            along(rest, inner, tag)
            if found
            else tuple((w, i) for i, s in enumerate(inner) if not s.parameter for w in s.words)
        )
        if nouns is not None and rest and not spoken and (rest[0] in VERBS - HTTP_METHODS or rest[-1] in LAST_VERBS):
            nouns = None
        if found and rest and not echoing and (not spoken or spoken in SPOKEN_METHODS):
            nouns = None
        human = () if nouns is not None else found
        if human and spoken and spoken not in SPOKEN_METHODS:
            human = rest if rest[0] in VERBS or rest[-1] in LAST_VERBS else (verb, *rest)
            if human[0] == "create" and len(human) > 1:
                human = singular_last(human)
        return cls(subject, resource, inner, verb, action, human, nouns or (),
                   spoken, bool(found), paths.procedural, habit)  # fmt: skip

    def own(self) -> tuple[str, ...]:
        """The words of the whole name, those of the resource included."""
        found = self.human or _compose(self, tuple(word for word, _ in self.nouns))
        return tuple(w for w in found if not is_version(w)) or (self.subject.method, *fixed_words(self.inner))

    def short(self, shared: int) -> tuple[str, ...]:
        """Return the best name, whoever else has it.

        `shared` is how many first words all names of the resource share.
        """
        if self.human:
            found = collapsed(without_ends(_spoken(self, self.human[shared:] or self.human)))
        else:
            found = collapsed(_compose(self, self._inside()))
        return _fitting(self, self.habitual(found))

    def habitual(self, found: tuple[str, ...]) -> tuple[str, ...]:
        """Return a name with the verb that the document prefers."""
        if found[:1] == ("get",) and self.subject.method != "get" or not found:
            return found
        if found[0] == "get" and "get" in self.habit and self.verb == "list":
            return ("list", *found[1:])
        return (self.habit.get(found[0], found[0]), *found[1:])

    def around(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The path's words in the singular: those from the resource's step on, and those before it."""
        leaf = words(self.resource[-1])[-1:] if self.resource else ()
        at = [i for i, step in enumerate(self.inner) if not step.parameter and leaf and
              any(same_noun(w, leaf[0]) for w in step.words)]  # fmt: skip
        start = at[-1] if at else self._last_run()
        before = (w for s in self.inner[:start] if not s.parameter for w in s.words)
        after = (w for s in self.inner[start:] if not s.parameter for w in s.words)
        return tuple(map(singular_word, after)), tuple(map(singular_word, before))

    def _last_run(self) -> int:
        """Return where the last fixed steps in a row begin."""
        end = len(self.inner)
        while end and self.inner[end - 1].parameter:
            end -= 1
        while end and not self.inner[end - 1].parameter:
            end -= 1
        return end

    def _inside(self) -> tuple[str, ...]:
        """Return the nouns that the resource does not say.

        They follow it in the path, or are those of the path's last part.
        """
        found = tuple(word for word, _ in self.nouns)
        for depth in range(len(self.resource)):
            needle = tuple(w for name in self.resource[depth:] for w in words(name) if not is_version(w))
            at = max((i for i in range(len(found)) if find(needle, found[i:]) == 0), default=-1) if needle else -1
            if at >= 0:
                return found[at + len(needle) :]
        start = self._last_run()
        last = tuple(word for word, step in self.nouns if step >= start)
        leaf = words(self.resource[-1]) if self.resource else ()
        if last and all(any(same_noun(w, other) for other in leaf) for w in last):
            return ()
        return without_resource(last or found, self.resource)


def method_in(subject: Subject, found: tuple[str, ...], inner: tuple[Step, ...],
              tag: tuple[str, ...] = ()) -> tuple[str, tuple[str, ...]]:  # fmt: skip
    """Return the HTTP method that an operationId has as a word, and its other words."""
    if len(found) > 1 and subject.method in found:
        at = 0 if found[0] == subject.method else len(found) - 1 - found[::-1].index(subject.method)
        rest, after = found[:at] + found[at + 1 :], set(found[at + 1 :])
        known = {w for step in inner if step.parameter for w in step.words} | {"id", "by"}
        if at == 0 or after <= known or along(rest, inner, tag) is not None:
            return subject.method, rest
    elif found and found[0] in HTTP_METHODS - SPOKEN_METHODS - {"query"} and len(found) > 1:
        return found[0], found[1:]
    elif found == (subject.method,):
        return subject.method, ()
    return "", found


def _compose(draft: Draft, nouns: tuple[str, ...]) -> tuple[str, ...]:
    """Compose verb and nouns for an operation whose operationId says no more than its path."""
    action, last = draft.action, draft.inner[-1] if draft.inner else Step(())
    nouns = tuple(w if w in action or i + 1 == len(nouns) or describes(nouns[i + 1]) else singular_word(w)
                  for i, w in enumerate(nouns))  # fmt: skip
    if action and not nouns and says_resource(action, draft.resource):
        action = ()
    if action and draft.spoken in ("", "get", draft.subject.method):
        rest = nouns[: len(nouns) - len(action)] if nouns[len(nouns) - len(action) :] == action else nouns
        if rest != nouns or not nouns:
            return action if not rest else (*action, *singular_last(rest))
    if draft.procedural and nouns and draft.subject.method == "post" and not last.parameter:
        return (nouns[-1], *nouns[:-1]) if nouns[-1] in LAST_VERBS else nouns
    verb = draft.verb
    if verb == "create" and draft.said and nouns and not draft.spoken and singular_word(nouns[-1]) == nouns[-1]:
        if nouns[-1:] == last.words[-1:] and not last.parameter:
            return nouns  # `form` at `/login/form`: what a person calls a function, who knows best.
    if draft.spoken == "get" and verb != "list":
        verb = "get"
    if draft.spoken == "delete":
        verb = "delete"
    return (verb, *(singular_last(nouns) if last.parameter or verb == "create" else nouns))


def _spoken(draft: Draft, found: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name in the words of a person, with a verb.

    Words of the resource and of the path's parameters are removed.
    """
    found = without_lead(tuple(w for w in found if w not in ARTICLES), draft.inner)
    method = draft.subject.method
    rest = without_parameters(found, draft.inner, draft.resource)
    rest = _without_context(draft, without_resource(rest, draft.resource, method))
    if rest in LISTS or rest in GETS:
        several = rest in LISTS
        one = bool(draft.inner) and draft.inner[-1].parameter
        if method == "get" and (draft.subject.many is not (not several) or (one and not several)):
            return ("list",) if several else ("get",)
    if rest in NEWS:
        return rest[:1]
    if len(rest) > 1 and rest[0] == method and method not in SPOKEN_METHODS:
        rest = rest[1:] if rest[1] in VERBS else (draft.verb, *rest[1:])
    if rest[:2] == ("list", "paginated"):
        rest = ("list", *rest[2:])
    leaf = words(draft.resource[-1]) if draft.resource else ()
    if len(leaf) > 2 and set(rest[:1]) & VERBS and all(any(same_noun(w, x) for x in leaf) for w in rest[1:]):
        rest = rest[:1]  # `listGroupRoleAssignments` of `group_organization_role_assignments`.
    if not rest:
        return draft.action if draft.action and not says_resource(draft.action, draft.resource) else (draft.verb,)
    if rest == ("get",) and draft.verb == "list" and reads_several(found, draft.resource):
        return ("list",)
    if not all(w.isascii() for w in rest) or (len(rest) > 1 and rest[0] in MANNERS and rest[1] in VERBS):
        return rest
    if rest == ("create", *draft.action) and draft.action:
        return draft.action  # `createVideoRemix` at `/videos/{id}/remix`.
    last = draft.inner[-1] if draft.inner else Step(())
    if rest[-1] in ("create", "delete", "get", "list", "update") and rest[:-1] == last.words and not draft.action:
        return (rest[-1], *rest[:-1])
    size = len(draft.action)
    if size and len(rest) > size and rest[-size:] == draft.action and rest[0] not in VERBS - set(found[:1]) | CHANGES:
        return (*rest[-size:], *rest[:-size])  # `callAnswer` at `/calls/{id}/actions/answer`.
    if len(rest) > 1 and rest[-1] in LAST_VERBS and (rest[0] not in VERBS or rest[:-1] == draft.action):
        if rest[:-1] == draft.action:
            return rest[:-1]  # `archive_create` of DRF: the action is a POST, and so `create`.
        size = 2 if rest[-2] in MANNERS and len(rest) > 2 else 1
        size = 3 if rest[-3:-1] == ("bulk", "partial") and len(rest) > 3 else size
        one = bool(draft.inner) and draft.inner[-1].parameter or rest[-1] == "create"
        return (*rest[-size:], *(singular_last(rest[:-size]) if one and "bulk" not in rest else rest[:-size]))
    if rest[0] in VERBS:
        return rest
    if method in ("get", "delete", "put", "patch") and rest[0] not in CONNECTORS:
        return (draft.verb, *rest)
    if draft.verb == "create" and not draft.procedural and singular_word(rest[-1]) != rest[-1]:
        return ("create", *singular_last(rest)) if rest[0] not in CONNECTORS else rest
    return rest


def _without_context(draft: Draft, rest: tuple[str, ...]) -> tuple[str, ...]:
    """Remove words that only say where: `get` of `getNetworkDevice` among `devices`.

    The path is `/networks/{id}/devices/{id}`.
    """
    leaf = words(draft.resource[-1]) if draft.resource else ()
    if len(rest) < 2 or rest[0] not in VERBS or not leaf or not same_noun(draft.human[-1], leaf[-1]):
        return rest
    if len(draft.human) - len(rest) < len(leaf):
        return rest
    before: set[str] = set()
    for step in draft.inner:
        if not step.parameter and any(same_noun(w, leaf[-1]) for w in step.words):
            return rest[:1] if all(singular_word(w) in before for w in rest[1:]) else rest
        before |= {singular_word(w) for w in step.words}
    return rest


def _fitting(draft: Draft, found: tuple[str, ...]) -> tuple[str, ...]:
    """Return the name in at most `MAX_LENGTH` characters, if the words of its path allow that."""
    if len("_".join(found)) <= MAX_LENGTH:
        return found
    verb = found[0] if found[0] in VERBS else draft.verb
    plain = tuple(w for w in found if w not in CONNECTORS)
    inside, context = draft.around()
    nouns = without_resource(inside, draft.resource)
    if draft.inner and not draft.inner[-1].parameter:
        nouns = (*nouns[:-1], draft.inner[-1].words[-1]) if nouns else nouns
    shorter = [plain, *((verb, *nouns, "for", *context[-size:]) for size in (1,) if context)]
    shorter += [(verb, *nouns[start:]) for start in range(len(nouns))]
    shorter += [plain[:end] for end in range(len(plain) - 1, 1, -1)]
    return next((collapsed(name) for name in shorter if len("_".join(name)) <= MAX_LENGTH), found)
