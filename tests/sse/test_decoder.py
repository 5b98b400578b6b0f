"""The event-stream decoder against the standard: conformance cases in every chunking, limits, and linear time."""

from __future__ import annotations

import base64
import json
import random
import time
import tracemalloc
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overlay.core.errors import EventTooLargeError
from overlay.sse.decoder import SSEDecoder
from overlay.sse.event import ServerSentEvent
from tests.support.paths import DATA

CASES: list[dict[str, Any]] = json.loads((DATA / "sse_cases.json").read_text())
LARGE = 5_000
"""Cases of more bytes than this are not cut at every single position: that would be quadratic in the test itself."""


def bytes_of(case: dict[str, Any]) -> bytes:
    if "input_b64" in case:
        return base64.b64decode(case["input_b64"])
    if "input_parts" in case:
        return "".join(text * times for text, times in case["input_parts"]).encode()
    return case["input"].encode()


def expected_of(case: dict[str, Any]) -> list[tuple[str, str, str | None, int | None]]:
    if "expected_parts" in case:
        data = ["".join(text * times for text, times in parts) for parts in case["expected_parts"]]
        return [("message", text, None, None) for text in data * case.get("expected_repeat", 1)]
    return [(e["event"], e["data"], e["id"], None if case.get("retry_any") else e["retry"]) for e in case["expected"]]


def seen(case: dict[str, Any], events: list[ServerSentEvent]) -> list[tuple[str, str, str | None, int | None]]:
    if "expected_parts" in case:
        return [(e.event, e.data, None, None) for e in events]
    return [(e.event, e.data, e.id, None if case.get("retry_any") else e.retry) for e in events]


def decode(pieces: list[bytes]) -> tuple[list[ServerSentEvent], SSEDecoder]:
    decoder = SSEDecoder()
    return [event for piece in pieces for event in decoder.feed(piece)], decoder


def cut(data: bytes, positions: list[int]) -> list[bytes]:
    edges = [0, *sorted(positions), len(data)]
    return [data[a:b] for a, b in zip(edges, edges[1:], strict=False)]


def check(case: dict[str, Any], pieces: list[bytes]) -> None:
    events, decoder = decode(pieces)
    assert seen(case, events) == expected_of(case)
    assert decoder.last_event_id == case["final_id"]
    if not case.get("retry_any"):
        assert decoder.retry == case["final_retry"]


def names(case: dict[str, Any]) -> str:
    return str(case["name"])


@pytest.mark.parametrize("case", CASES, ids=names)
def test_case_whole_and_byte_by_byte(case: dict[str, Any]) -> None:
    data = bytes_of(case)
    check(case, [data])
    check(case, [data[i : i + 1] for i in range(len(data))])


@pytest.mark.parametrize("case", CASES, ids=names)
def test_case_cut_anywhere(case: dict[str, Any]) -> None:
    data = bytes_of(case)
    positions = range(len(data) + 1) if len(data) < LARGE else case.get("splits", [])
    for position in positions:
        check(case, cut(data, [position]))
    draw = random.Random(case["name"])
    for _ in range(10 if len(data) < LARGE else 2):
        check(case, cut(data, [draw.randint(0, len(data)) for _ in range(draw.randint(2, 12))]))


@pytest.mark.parametrize("case", [c for c in CASES if c.get("must_be_prompt")], ids=names)
def test_event_comes_with_the_byte_that_completes_it(case: dict[str, Any]) -> None:
    """No event waits for the byte after it: each is out as soon as some prefix of the input holds it whole."""
    data, expected = bytes_of(case), expected_of(case)
    decoder = SSEDecoder()
    before_last = [e for i in range(len(data) - 1) for e in decoder.feed(data[i : i + 1])]
    rest = decoder.feed(data[-1:])
    assert len(before_last) + len(rest) == len(expected)
    if data.endswith((b"\r\r", b"\n\r")):
        assert rest, "the blank line that CR ends is due with the CR"


@pytest.mark.parametrize("ending", [b"\n", b"\r", b"\r\n"])
def test_prompt_for_each_line_ending(ending: bytes) -> None:
    decoder = SSEDecoder()
    assert decoder.feed(b"data: a" + ending) == []
    assert [e.data for e in decoder.feed(ending[:1])] == ["a"]
    assert decoder.feed(ending[1:]) == []


FRAGMENTS = st.sampled_from(
    [
        b"data",
        b"data:",
        b"data: ",
        b"id: 1",
        b"id",
        b"event: x",
        b"retry: 5",
        b":",
        b": c",
        b"\n",
        b"\r",
        b"\r\n",
        b"\n\n",
    ]
    + ["é€😀".encode(), b"\xff", b"\xef\xbb\xbf", b"\xe2\x82", b"\0", b" ", b"a", "\u2028\u0085\x0b\x0c".encode()]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(FRAGMENTS, max_size=40), st.data())
def test_any_split_gives_the_same_events(fragments: list[bytes], draw: st.DataObject) -> None:
    data = b"".join(fragments)
    whole, one = decode([data])
    cuts = draw.draw(st.lists(st.integers(0, len(data)), max_size=12))
    pieces, other = decode(cut(data, cuts))
    assert pieces == whole
    assert (other.last_event_id, other.retry) == (one.last_event_id, one.retry)


@settings(max_examples=300, deadline=None)
@given(st.lists(FRAGMENTS, max_size=40))
def test_same_events_as_the_rules_read_literally(fragments: list[bytes]) -> None:
    data = b"".join(fragments)
    assert [(e.event, e.data, e.id) for e in decode([data])[0]] == literal(data)


def literal(data: bytes) -> list[tuple[str, str, str]]:
    """WHATWG HTML §9.2.6, sentence by sentence, on the whole stream as one string."""
    text = data.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    events: list[tuple[str, str, str]] = []
    buffer, name, last_id = "", "", ""
    for line in text.split("\n")[:-1]:
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if not line:
            if buffer:
                events.append((name or "message", buffer.removesuffix("\n"), last_id))
            buffer, name = "", ""
        elif field == "data":
            buffer += value + "\n"
        elif field == "event":
            name = value
        elif field == "id" and "\0" not in value:
            last_id = value
    return events


def test_unfinished_event_is_kept_apart() -> None:
    decoder = SSEDecoder()
    assert decoder.feed(b"id: 7\nevent: x\ndata: a\ndata: b") == []
    assert decoder.unfinished() == ServerSentEvent("x", "a\nb", "7")
    assert SSEDecoder().unfinished() is None


def test_ignored_error_field_is_readable() -> None:
    decoder = SSEDecoder()
    assert decoder.feed(b'error: {"code":400}\n\n') == []
    assert decoder.error_field == '{"code":400}'


@pytest.mark.parametrize("size", [1, 7, 1000])
@pytest.mark.parametrize("line", [b"data: xxxxxxxx\n", b"event: x\nid: 1\n", b"data: " + b"y" * 500, b"junk" * 100])
def test_size_limit(size: int, line: bytes) -> None:
    """The limit holds for one long line and for many short ones, whatever the pieces, and drops what it held."""
    decoder = SSEDecoder(max_event_bytes=200)
    assert len(decoder.feed(b"data: " + b"x" * 150 + b"\n\n")) == 1
    data = line * 100
    with pytest.raises(EventTooLargeError, match="200 bytes"):
        for start in range(0, len(data), size):
            decoder.feed(data[start : start + size])
    assert decoder.unfinished() is None


def test_size_limit_loses_no_complete_event() -> None:
    with pytest.raises(EventTooLargeError) as caught:
        SSEDecoder(max_event_bytes=100).feed(b"data: a\n\ndata: b\n\ndata: " + b"x" * 200)
    assert [event.data for event in caught.value.events] == ["a", "b"]


def test_comments_are_no_event_and_take_no_memory() -> None:
    decoder = SSEDecoder(max_event_bytes=1000)
    tracemalloc.start()
    for _ in range(2000):
        decoder.feed(b":" + b"x" * 1000)
        decoder.feed(b"y" * 1000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100_000
    assert [e.data for e in decoder.feed(b"\ndata: a\n\n")] == ["a"]


def test_one_byte_pieces_of_a_large_event_take_little_memory() -> None:
    decoder = SSEDecoder()
    tracemalloc.start()
    decoder.feed(b"data: ")
    for _ in range(100_000):
        decoder.feed(b"x")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000
    assert len(decoder.feed(b"\n\n")[0].data) == 100_000


def pieces_of(kind: str, size: int) -> list[bytes]:
    if kind == "one event in pieces of 1 KB":
        return [b"data: ", *[b"x" * 1024] * (size * 16), b"\n\n"]
    if kind == "one event in single bytes":
        return [b"data: ", *[b"x"] * (size * 200), b"\n\n"]
    if kind == "comments":
        return [b": hello\n\n" * (size * 100)]
    if kind == "lines of one event":
        return [b"data: ab\n"] * (size * 100) + [b"\n"]
    return [b"data: ab\n\n" * (size * 50)]


@pytest.mark.parametrize(
    "kind",
    ["one event in pieces of 1 KB", "one event in single bytes", "comments", "lines of one event", "many events"],
)
def test_time_is_linear_in_the_bytes(kind: str) -> None:
    """Eight times the bytes take about eight times as long; quadratic work would take sixty-four times."""

    def seconds(size: int) -> float:
        pieces = pieces_of(kind, size)
        found = []
        for _ in range(3):
            started = time.process_time()
            decode(pieces)
            found.append(time.process_time() - started)
        return min(found)

    seconds(20)
    assert seconds(640) < 40 * max(seconds(80), 1e-3)
