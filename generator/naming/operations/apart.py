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


@define
class Rivals:
    """Operations of one resource that would have one name. What they share is counted once, however many there are."""

    drafts: Sequence[Draft]
    keeper: Draft | None = field(init=False, default=None)
    """Who keeps the name: the plainest of them, if one is."""
    _words: Counter[str] = field(init=False, factory=Counter[str])
    """In how many paths each word stands, plurals as singulars too."""
    _exact: Counter[str] = field(init=False, factory=Counter[str])
    _versions: set[Words] = field(init=False, factory=set[Words])
    _fragments: set[Words] = field(init=False, factory=set[Words])
    _members: set[tuple[str, tuple[Step, ...]]] = field(init=False, factory=set[tuple[str, tuple[Step, ...]]])
    """The collections of whose members one of them is about, and the HTTP method."""

    def __attrs_post_init__(self) -> None:
        for draft in self.drafts:
            said = set(fixed_words(draft.inner))
            self._words.update(said | {singular_word(word) for word in said})
            self._exact.update(said)
            self._versions.add(_versions(draft))
            self._fragments.add(_fragment(draft))
            if draft.inner and draft.inner[-1].parameter:
                self._members.add((draft.subject.method, draft.inner[:-1]))
        ranks = sorted(((self._rank(draft), at) for at, draft in enumerate(self.drafts)))
        if ranks[0][0][0] == 0 and (len(ranks) == 1 or ranks[0][0] != ranks[1][0]):
            self.keeper = self.drafts[ranks[0][1]]

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
        taken = {singular_word(w) for name in draft.resource for w in words(name)} | {singular_word(w) for w in short}
        inside, context = draft.around()
        nouns, parents = self._own(inside, taken), self._own(context, taken)
        versions = _versions(draft) if len(self._versions) > 1 else ()
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

    def _by_verb(self, draft: Draft, short: Words, nouns: Words, versions: Words) -> Iterator[Words]:
        for verb in (draft.verb, draft.spoken, *draft.human[:1]):
            if verb in VERBS - {"post", "put", short[0]}:
                yield (verb, *short[1:])
                yield (verb, *short[1:], *versions)
                yield _with_noun((verb, *short[1:]), nouns)
        last = fixed_words(draft.inner)[-1:]
        if last and self._exact[last[0]] == 1:
            yield (short[0], *last)

    def _own(self, found: Words, taken: set[str]) -> Words:
        """Return the words that not all of the others have, in the singular unless the name says that already."""
        fresh = (w for w in found if self._words[w] < len(self.drafts) and w not in taken)
        return tuple(dict.fromkeys(w if singular_word(w) in taken else singular_word(w) for w in fresh))


def _with_noun(short: Words, nouns: Words) -> Words:
    return (short[0], *nouns, *short[1:]) if short[0] in VERBS else (*nouns, *short)


def _versions(draft: Draft) -> Words:
    return tuple(w for w in words(draft.subject.path) if is_version(w))


def _fragment(draft: Draft) -> Words:
    """Return the words after `#`, by which a document can have one path twice."""
    path, _, fragment = draft.subject.path.partition("#")
    ending = path.rsplit("/", 1)[-1].rpartition(".")
    return words(fragment) or (words(ending[2]) if ending[0] and ending[2].isalpha() else ())
