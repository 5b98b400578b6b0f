"""Tells operations apart that would have one name: which one keeps it, and which words the others add."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import define, field

from ..words import is_version, singular_word, words
from .method_words import Draft
from .paths import Step, fixed_words
from .verbs import VERBS

Words = tuple[str, ...]
_Rank = tuple[int, int, int, int, str, str]


@define(eq=False, repr=False)
class Rivals:
    """Operations of one resource that would have one name. What they share is counted once, however many there are."""

    drafts: Sequence[Draft]
    keeper: Draft | None = field(init=False, default=None)
    """Who keeps the name: the plainest of them, if one is."""
    _words: Counter[str] = field(init=False, factory=Counter[str])
    """In how many paths each word stands, plurals as singulars too."""
    _exact: Counter[str] = field(init=False, factory=Counter[str])
    _asked: Counter[Words] = field(init=False, factory=Counter[Words])
    """In how many paths each parameter stands."""
    _versions: set[Words] = field(init=False, factory=set[Words])
    _fragments: set[Words] = field(init=False, factory=set[Words])
    _members: set[tuple[str, tuple[Step, ...]]] = field(init=False, factory=set[tuple[str, tuple[Step, ...]]])
    """The collections of whose members one of them is about, and the HTTP method."""

    def __attrs_post_init__(self) -> None:
        for draft in self.drafts:
            said = set(fixed_words(draft.inner))
            self._words.update(said | {singular_word(word) for word in said})
            self._exact.update(said)
            self._asked.update({step.words for step in draft.inner if step.parameter})
            self._versions.add(_versions(draft))
            self._fragments.add(_fragment(draft))
            if draft.inner and draft.inner[-1].parameter:
                self._members.add((draft.subject.method, draft.inner[:-1]))
        ranks = sorted(((self._rank(draft), at) for at, draft in enumerate(self.drafts)))
        if ranks[0][0][0] == 0 and (len(ranks) == 1 or ranks[0][0] != ranks[1][0]):
            self.keeper = self.drafts[ranks[0][1]]
            return
        # `retrieveRole` keeps the name beside `retrieveProjectRole`.
        fewest = min(len(draft.human) for draft in self.drafts)
        plain = [draft for draft in self.drafts if len(draft.human) == fewest]
        if fewest and len(plain) == 1:
            self.keeper = plain[0]

    def _rank(self, draft: Draft) -> _Rank:
        """Return how plain an operation is; lower is plainer.

        Plain are few words of its own, one member instead of all, no version, and another method than `patch`.
        """
        every = len(self.drafts)
        extra = sum(self._words[singular_word(word)] < every for word in fixed_words(draft.inner))
        member = bool(draft.inner) and draft.inner[-1].parameter
        wanted = draft.verb in ("get", "update", "replace", "delete")
        patched = draft.spoken == "patch" or draft.human[:1] == ("patch",)
        where = (draft.subject.path, draft.subject.method)
        return extra + len(_fragment(draft)), int(wanted and not member), len(_versions(draft)), int(patched), *where

    def told_apart(self, draft: Draft, short: Words) -> Iterator[Words]:
        """Return names with the words of the path by which an operation differs from the others.

        The likeliest come first.
        """
        if len(self.drafts) < 2:
            return
        taken = self._taken(draft, short)
        inside, context = draft.around()
        nouns, parents = self._own(inside, taken), self._own(context, taken)
        versions = _versions(draft) if len(self._versions) > 1 else ()
        if "by" in draft.human[1:]:
            yield (*short, *draft.human[len(draft.human) - 1 - draft.human[::-1].index("by") :])
        for some in dict.fromkeys((nouns[-1:], nouns)):
            if some:
                yield _with_noun(short, some)
        if parents:
            yield from ((*short, "for", *some) for some in dict.fromkeys((parents[-1:], parents)))
            if nouns:
                yield (*_with_noun(short, nouns), "for", *parents)
        fragment = _fragment(draft)
        if fragment and len(self._fragments) > 1:
            yield (*fragment, *short[1:]) if fragment[0] in VERBS else (*short, *fragment)
        if versions:
            yield (*short, *versions)
        if (draft.subject.method, draft.inner) in self._members:
            yield ("list", *short[1:]) if draft.subject.method == "get" else ("bulk", *short)
        if short[0] in VERBS:
            yield from self._by_verb(draft, short, nouns, versions)
        if draft.inner and draft.inner[-1].parameter and draft.inner[-1].words:
            named = tuple(w for w in draft.inner[-1].words if singular_word(w) not in taken) or draft.inner[-1].words
            yield (*short, "by", *named)
            if parents:
                yield (*short, "for", *parents, "by", *named)
        if draft.human:
            yield draft.human

    def last_resort(self, draft: Draft, short: Words) -> Iterator[Words]:
        """Return names for an operation that no noun of its path tells apart: by its parameters, or by a plural."""
        for step in reversed(draft.inner[:-1]):
            if step.parameter and step.words and self._asked[step.words] < len(self.drafts):
                yield (*short, "by", *step.words)
        again = self._own(draft.around()[0], self._taken(draft, short), again=True)
        if again:
            yield _with_noun(short, again[-1:])

    def _by_verb(self, draft: Draft, short: Words, nouns: Words, versions: Words) -> Iterator[Words]:
        posted = draft.subject.method == "post" and len(draft.inner) > 1 and not draft.inner[-2].parameter
        if posted and draft.action == short[:1] and any(inner == draft.inner[:-1] for _, inner in self._members):
            yield ("bulk", *short)  # `POST /channels/delete` beside `DELETE /channels/{id}`
        clear = bool(draft.action) or bool(set(draft.human[:1]) & {"add", "cancel", "delete", "remove", "set"})
        for verb in (*(() if clear else (draft.verb,)), draft.spoken, *draft.human[:1]):
            if verb in VERBS - {"post", "put", short[0]}:
                yield (verb, *short[1:])
                yield (verb, *short[1:], *versions)
                yield _with_noun((verb, *short[1:]), nouns)
        last = fixed_words(draft.inner)[-1:]
        if last and self._exact[last[0]] == 1:
            yield (short[0], *last)

    def _taken(self, draft: Draft, short: Words) -> set[str]:
        """Return the words that a name says already, in the singular."""
        return {singular_word(w) for name in draft.resource for w in words(name)} | {singular_word(w) for w in short}

    def _own(self, found: Words, taken: set[str], again: bool = False) -> Words:
        """Return the words that not all of the others have, in the singular.

        `again` asks for those that the name says already, in another number.
        """
        fresh = (w for w in found if self._words[w] < len(self.drafts) and w not in taken)
        return tuple(
            dict.fromkeys(w if again else singular_word(w) for w in fresh if (singular_word(w) in taken) is again)
        )


def _with_noun(short: Words, nouns: Words) -> Words:
    return (short[0], *nouns, *short[1:]) if short[0] in VERBS else (*nouns, *short)


def _versions(draft: Draft) -> Words:
    return tuple(w for w in words(draft.subject.path) if is_version(w))


def _fragment(draft: Draft) -> Words:
    """Return the words after `#`, or of a fixed query, by which a document can have one path twice."""
    path, _, fragment = draft.subject.path.partition("#")
    path, _, query = path.partition("?")
    for pair in query.split("&") if query and not fragment else ():
        key, _, value = pair.partition("=")
        if said := words(key if "{" in value or value in ("true", "false", "1", "0", "") else value):
            return said
    ending = path.rsplit("/", 1)[-1].rpartition(".")
    return words(fragment) or (words(ending[2]) if ending[0] and ending[2].isalpha() else ())
