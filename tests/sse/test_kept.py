"""What is kept of events is the same bytes, whatever they share, and takes little memory where they share much."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from overlay.sse.event import Kept

BEGIN, END = b'data: {"id": "1", "choices": [{"delta": {"content": "', b'"}, "finish_reason": null}]}\n\n'
FEW = st.binary(max_size=3).map(lambda some: some.replace(b"\n", b""))
CHUNK = st.builds(lambda text, more: BEGIN + text + END.replace(b"null", more or b"null"), FEW, FEW)
EVENTS = st.lists(CHUNK | FEW.map(lambda line: line + b"\n\n") | st.binary() | st.just(BEGIN + END + BEGIN + END))


@given(st.lists(EVENTS), FEW)
def test_what_is_taken_is_what_was_added(rounds: list[list[bytes]], rest: bytes) -> None:
    kept = Kept()
    for events in rounds:
        for event in events:
            kept.add(event)
        assert kept.whole(rest) == b"".join(events) + rest
    assert kept.size == 0


def test_what_events_share_is_held_once() -> None:
    kept = Kept()
    events = [BEGIN + b"%d" % number + END for number in range(1000)]
    for event in events:
        kept.add(event)
    assert kept.size < len(BEGIN + END) * 5 + 6 * 1000 < len(b"".join(events)) // 10
    assert kept.whole() == b"".join(events)


def test_another_answer_is_kept_by_what_its_own_events_share() -> None:
    kept = Kept()
    others = [event.replace(b"content", b"reasoning") for event in (BEGIN + END, BEGIN + b"a" + END) * 100]
    for event in [BEGIN + b"b" + END] * 100 + others:
        kept.add(event)
    assert kept.size < 2500
    assert kept.whole() == (BEGIN + b"b" + END) * 100 + b"".join(others)


def test_events_that_share_nothing_cost_little_more_than_they_are() -> None:
    kept = Kept()
    events = [b"data: %d\n\n" % (7**number) for number in range(500, 600)]
    for event in events:
        kept.add(event)
    assert kept.size < sum(map(len, events)) + 8 * len(events)
    assert kept.whole() == b"".join(events)
