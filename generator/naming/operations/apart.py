"""Operations that would have one name: which of them keeps it, and the words by which the others are told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..words import is_version, singular_word, words
from .method_words import Draft
from .paths import fixed_words
from .verbs import VERBS

Words = tuple[str, ...]


def keeps(draft: Draft, rivals: Sequence[Draft]) -> bool:
    """Whether the operation keeps the name that others would have too: it is the plainest of them."""
    ranks = {id(each): _rank(each, rivals) for each in rivals}
    best = min(ranks.values())
    return best[0] == 0 and ranks[id(draft)] == best and sum(rank == best for rank in ranks.values()) == 1


def _rank(draft: Draft, rivals: Sequence[Draft]) -> tuple[int, int, int, int, str, str]:
    """Lower is plainer: fewer words of its own, a member where one is changed, no version, no `patch`."""
    common = set.intersection(*(_known(each) for each in rivals))
    extra = sum(word not in common for word in fixed_words(draft.inner)) + len(_fragment(draft))
    member = bool(draft.inner) and draft.inner[-1].parameter
    wanted = draft.verb in ("get", "update", "replace", "delete")
    patched = draft.spoken == "patch" or draft.human[:1] == ("patch",)
    return (
        extra,
        int(wanted and not member),
        len(_versions(draft)),
        int(patched),
        draft.subject.path,
        draft.subject.method,
    )


def told_apart(draft: Draft, short: Words, others: Sequence[Draft]) -> Iterator[Words]:
    """Names with the words of the path by which operations of one name differ, the likeliest first."""
    taken = {singular_word(w) for name in draft.resource for w in words(name)} | {singular_word(w) for w in short}
    theirs = [_known(other) for other in others]

    def own(found: Words) -> Words:
        fresh = (w for w in found if any(w not in their for their in theirs))
        return tuple(
            dict.fromkeys(w if singular_word(w) in taken else singular_word(w) for w in fresh if w not in taken)
        )

    inside, context = draft.around()
    nouns, parents = own(inside), own(context)
    versions = _versions(draft) if any(_versions(draft) != _versions(other) for other in others) else ()
    for some in dict.fromkeys((nouns[-1:], nouns)):
        if some:
            yield _with_noun(short, some)
    if parents:
        yield from ((*short, "for", *some) for some in dict.fromkeys((parents[-1:], parents)))
        if nouns:
            yield (*_with_noun(short, nouns), "for", *parents)
    fragment = _fragment(draft)
    if fragment and any(fragment != _fragment(other) for other in others):
        yield (*fragment, *short[1:]) if fragment[0] in VERBS else (*short, *fragment)
    if versions:
        yield (*short, *versions)
    if draft.collects(others):
        yield ("list", *short[1:]) if draft.subject.method == "get" else ("bulk", *short)
    if short[0] in VERBS:
        for verb in (draft.verb, draft.spoken, *draft.human[:1]):
            if verb in VERBS - {"post", "put", short[0]}:
                yield (verb, *short[1:])
                yield (verb, *short[1:], *versions)
    if draft.human:
        yield draft.human
    if draft.inner and draft.inner[-1].parameter and draft.inner[-1].words:
        last = tuple(w for w in draft.inner[-1].words if singular_word(w) not in taken) or draft.inner[-1].words
        yield (*short, "by", *last)
        if parents:
            yield (*short, "for", *parents, "by", *last)


def _with_noun(short: Words, nouns: Words) -> Words:
    return (short[0], *nouns, *short[1:]) if short[0] in VERBS else (*nouns, *short)


def _known(draft: Draft) -> set[str]:
    return {word for w in fixed_words(draft.inner) for word in (w, singular_word(w))}


def _versions(draft: Draft) -> Words:
    return tuple(w for w in words(draft.subject.path) if is_version(w))


def _fragment(draft: Draft) -> Words:
    """The words after `#`, by which documents have one path twice."""
    return words(draft.subject.path.partition("#")[2])
