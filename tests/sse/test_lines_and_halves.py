"""JSON lines to events, and characters that were cut in two."""

from __future__ import annotations

import time
from typing import Any

import pytest

from overlay.core.errors import EventTooLargeError
from overlay.sse.event import DEFAULT_MAX_EVENT_BYTES, ServerSentEvent
from overlay.sse.json_lines import JSONLinesDecoder
from overlay.sse.surrogates import join_halves

LINES = b'{"a":1}\n\n \t\r\x1e{"a":2} \r\n"\xff"\n\x1e\n3'


@pytest.mark.parametrize("size", [1, 2, 3, 5, 100])
def test_lines(size: int) -> None:
    one = JSONLinesDecoder()
    events = [event for at in range(0, len(LINES), size) for event in one.feed(LINES[at : at + size])]
    assert events == [ServerSentEvent("message", text) for text in ('{"a":1}', '{"a":2}', '"\ufffd"')]
    assert one.unfinished() == ServerSentEvent("message", "3") and one.unfinished() is None
    assert (one.last_event_id, one.error_field, one.max_event_bytes) == ("", None, DEFAULT_MAX_EVENT_BYTES)


def test_blanks_after_the_last_line_are_none() -> None:
    one = JSONLinesDecoder()
    assert [event.data for event in one.feed(b"1\n \x1e\r\t")] == ["1"] and one.unfinished() is None


def test_an_unfinished_line_of_bad_bytes() -> None:
    one = JSONLinesDecoder()
    assert one.feed(b" \xff ") == [] and one.unfinished() == ServerSentEvent("message", "\ufffd")


@pytest.mark.parametrize("size", [1, 3, 4, 5, 100])
@pytest.mark.parametrize("end", [b"", b"\n"])
def test_the_limit_on_a_line(size: int, end: bytes) -> None:
    data = b"12\n1234\n12345" + end
    one, events = JSONLinesDecoder(4), []
    with pytest.raises(EventTooLargeError, match="a line is larger than max_event_bytes, 4 bytes") as caught:
        for at in range(0, len(data), size):
            events += one.feed(data[at : at + size])
    assert [event.data for event in events + caught.value.events] == ["12", "1234"]
    assert one.unfinished() is None or size < 100


def test_what_broke_the_limit_is_dropped() -> None:
    one = JSONLinesDecoder(4)
    with pytest.raises(EventTooLargeError):
        one.feed(b"12345")
    assert one.unfinished() is None and [event.data for event in one.feed(b"1\n")] == ["1"]


def test_time_is_linear_in_the_bytes_of_a_line() -> None:
    def seconds(size: int) -> float:
        one, started = JSONLinesDecoder(), time.process_time()
        for _ in range(size):
            one.feed(b"x")
        return time.process_time() - started

    seconds(1000)
    assert min(seconds(80_000) for _ in range(2)) < 10 * max(seconds(20_000), 1e-2)


HIGH, LOW = "\ud83d", "\ude00"


@pytest.mark.parametrize(
    ("payloads", "joined"),
    [
        ([{"a": HIGH}, {"a": LOW}], [{"a": ""}, {"a": "\U0001f600"}]),
        ([{"a": "x" + HIGH}, {"a": LOW + "y"}], [{"a": "x"}, {"a": "\U0001f600y"}]),
        ([{"a": HIGH}, {"b": LOW}, {"a": LOW}], [{"a": ""}, {"b": "\ufffd"}, {"a": "\U0001f600"}]),
        ([{"a": HIGH}, {"a": ""}, {"a": LOW}], [{"a": ""}, {"a": ""}, {"a": "\U0001f600"}]),
        ([{"a": HIGH}, {"a": "z"}], [{"a": ""}, {"a": "\ufffdz"}]),
        ([{"a": HIGH}, {"a": HIGH}, {"a": LOW}], [{"a": ""}, {"a": "\ufffd"}, {"a": "\U0001f600"}]),
        ([{"a": LOW}], [{"a": "\ufffd"}]),
        ([HIGH, LOW], ["", "\U0001f600"]),
        ([["a", HIGH], [LOW, LOW]], [["a", ""], ["\ufffd", "\U0001f600"]]),
        (
            [[{"index": 1, "t": HIGH}], [{"index": 0, "t": LOW}, {"index": 1, "t": LOW}]],
            [[{"index": 1, "t": ""}], [{"index": 0, "t": "\ufffd"}, {"index": 1, "t": "\U0001f600"}]],
        ),
        (
            [[{"index": "1", "t": HIGH}], [{"index": 7.5, "t": LOW}]],
            [[{"index": "1", "t": ""}], [{"index": 7.5, "t": "\U0001f600"}]],
        ),
        (
            [[{"t": "x"}, {"t": HIGH}], [{"t": ""}, {"t": LOW}]],
            [[{"t": "x"}, {"t": ""}], [{"t": ""}, {"t": "\U0001f600"}]],
        ),
        ([{"a": {"b": HIGH}}, {"a": {"b": LOW}}], [{"a": {"b": ""}}, {"a": {"b": "\U0001f600"}}]),
        ([{"a": "\ud7ff"}, {"a": "\ue000"}], [{"a": "\ud7ff"}, {"a": "\ue000"}]),
        ([{"a": "\ud800"}, {"a": "\udc00"}], [{"a": ""}, {"a": "\U00010000"}]),
        ([{"a": "\udbff"}, {"a": "\udfff"}], [{"a": ""}, {"a": "\U0010ffff"}]),
        ([{"a": "é", "b": 1, "c": None, "d": [True]}], [{"a": "é", "b": 1, "c": None, "d": [True]}]),
    ],
)
def test_halves_become_whole(payloads: list[Any], joined: list[Any]) -> None:
    held: dict[tuple[Any, ...], str] = {}
    assert [join_halves(payload, held) for payload in payloads] == joined


def test_a_half_that_found_its_other_is_not_held() -> None:
    held: dict[tuple[Any, ...], str] = {}
    join_halves({"a": HIGH}, held)
    assert held == {("a",): HIGH}
    join_halves({"a": LOW}, held)
    assert held == {}
