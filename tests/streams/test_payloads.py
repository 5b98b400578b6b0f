"""What one event says, and whether a stream was complete: decisions without I/O."""

from __future__ import annotations

from typing import Any

import pytest

from overlay.requests.route import StreamPolicy
from overlay.sse.event import ServerSentEvent
from overlay.streams.completeness import completeness, declares_end, missing, observe, observe_last
from overlay.streams.payloads import ASIDE, chunk_of, is_end, is_whole, line_text, meaning_of, parse_json

CHAT = StreamPolicy(sentinel="[DONE]", finished_when=("choices", "*", "finish_reason"))
NAMED = StreamPolicy(last=("message_stop", "bye"))
BARE = StreamPolicy()


@pytest.mark.parametrize(
    ("policy", "finished", "by_sentinel", "events", "found"),
    [
        *((CHAT, {0: True}, True, 1, "whole"), (CHAT, {0: True}, False, 1, "whole"), (CHAT, {}, True, 1, "cut")),
        *((CHAT, {0: False}, True, 1, "cut"), (CHAT, {0: True, 1: False}, True, 2, "declared")),
        *(
            (CHAT, {0: True, 1: False}, False, 2, "cut"),
            (CHAT, {0: True}, True, 0, "cut"),
            (BARE, {}, False, 0, "whole"),
        ),
        *((BARE, {}, True, 0, "whole"), (BARE, {}, False, 3, "whole"), (NAMED, {None: True}, False, 3, "whole")),
        *((NAMED, {None: False}, False, 3, "cut"), (NAMED, {}, False, 3, "cut"), (NAMED, {}, False, 0, "cut")),
        *(
            (StreamPolicy(sentinel="[DONE]"), {}, False, 3, "cut"),
            (StreamPolicy(sentinel="[DONE]"), {}, True, 3, "whole"),
        ),
    ],
)
def test_whole_declared_or_cut(
    policy: StreamPolicy, finished: dict[Any, bool], by_sentinel: bool, events: int, found: str
) -> None:
    assert completeness(policy, finished, by_sentinel=by_sentinel, events=events) == found


def test_what_declares_an_end() -> None:
    assert [declares_end(policy) for policy in (CHAT, NAMED, BARE)] == [True, True, False]
    assert declares_end(StreamPolicy(sentinel="x")) and declares_end(StreamPolicy(finished_when=("done",)))


@pytest.mark.parametrize(
    ("policy", "finished", "said"),
    [
        (CHAT, {0: True, 1: False}, "choices[1].finish_reason"),
        (CHAT, {0: False, 2: False}, "choices[0].finish_reason and choices[2].finish_reason"),
        (CHAT, {0: True}, ""),
        (CHAT, {}, ""),
        (NAMED, {None: False}, "message_stop or bye"),
        (StreamPolicy(finished_when=("done",)), {(): False}, "done"),
        (StreamPolicy(finished_when=("a", "*", "b", "*", "c")), {(3, 4): False, (1, 2): True}, "a[3].b[4].c"),
    ],
)
def test_what_never_came(policy: StreamPolicy, finished: dict[Any, bool], said: str) -> None:
    assert missing(policy, finished) == said


@pytest.mark.parametrize(
    ("path", "payloads", "finished"),
    [
        ("choices.*.end", [{"choices": [{"index": 0}]}], {0: False}),
        ("choices.*.end", [{"choices": [{"index": 0, "end": None}, {"index": 1, "end": "stop"}]}], {0: False, 1: True}),
        ("choices.*.end", [{"choices": [{"end": "stop"}, {"index": "x", "end": ""}]}], {0: True, 1: False}),
        ("choices.*.end", [{"choices": [{"index": True, "end": "stop"}]}], {0: True}),
        ("choices.*.end", [{"choices": [{"index": 3, "end": "x"}]}, {"choices": [{"index": 3}]}], {3: True}),
        ("choices.*.end", [{"choices": [{"index": 3}]}, {"choices": [{"index": 3, "end": "x"}]}], {3: True}),
        ("choices.*.end", [{"choices": [1, None, {"index": 2}]}, {"choices": {}}, {}], {2: False}),
        ("done", [{"done": False}], {(): False}),
        ("done", [{"done": True}, {"done": False}], {(): True}),
        ("done", [{}], {(): False}),
        ("a.done", [{"a": 1}], {(): False}),
        ("a.done", [{"a": {"done": 1}}], {(): True}),
        ("a.*.b.*.c", [{"a": [{"b": [{"c": 1}, {"index": 7}]}, {"index": 5, "b": [{}]}]}], None),
        ("a.*.b.*.c", [{"a": 1}, {}, {"a": [{"b": 2}, {}]}], {}),
        ("*.end", [{}], {}),
    ],
)
def test_which_members_are_finished(path: str, payloads: list[Any], finished: dict[Any, bool] | None) -> None:
    found: dict[Any, bool] = {}
    for payload in payloads:
        observe(found, tuple(path.split(".")), payload)
    assert found == ({(0, 0): True, (0, 7): False, (5, 0): False} if finished is None else finished)


def test_the_types_that_come_last() -> None:
    finished: dict[Any, bool] = {}
    for payload, done in (
        ({"type": "message"}, False),
        ({"type": "bye"}, True),
        ({"type": "message"}, True),
        ({}, True),
    ):
        observe_last(finished, ("message_stop", "bye"), payload)
        assert finished == {None: done}


@pytest.mark.parametrize(
    ("text", "value"),
    [('{"a": 1}', {"a": 1}), ("null", None), ('"\\ud83d"', "\ud83d"), ("[1, 2]", [1, 2]), ("-Infinity", float("-inf"))],
)
def test_json_as_servers_write_it(text: str, value: Any) -> None:
    assert parse_json(text) == value == parse_json(text, or_text=True)


@pytest.mark.parametrize("text", ["hello", "[1, 2", "", " {"])
def test_text_that_is_no_json(text: str) -> None:
    assert parse_json(text, or_text=True) == text
    with pytest.raises(ValueError):
        parse_json(text)


@pytest.mark.parametrize("text", ['{"a": ', "{nope}"])
def test_a_broken_object_is_no_text(text: str) -> None:
    with pytest.raises(ValueError):
        parse_json(text, or_text=True)


@pytest.mark.parametrize("or_text", [True, False])
def test_json_that_is_nested_too_deeply(or_text: bool) -> None:
    with pytest.raises(ValueError, match="nested more deeply than max_json_depth, 500 levels"):
        parse_json("[" * 100_000 + "]" * 100_000, or_text=or_text)
    with pytest.raises(ValueError, match="nested more deeply than this Python can read") as caught:
        parse_json("[NaN," + "[" * 3_000_000, 4_000_000, or_text=or_text)
    assert caught.value.__suppress_context__ and caught.value.__cause__ is None


@pytest.mark.parametrize(
    ("line", "text"),
    [('"a\\nb"', "a\nb"), ("a", "a"), ('"a', '"a'), ("1", "1"), ("", ""), ('""', ""), ('"a" "b"', '"a" "b"')],
)
def test_lines_that_are_texts(line: str, text: str) -> None:
    assert line_text(line) == text


@pytest.mark.parametrize(
    ("text", "sentinel", "end"),
    [
        *(
            ("[DONE]", "", True),
            ('"[DONE]"', "", True),
            ("bye", "bye", True),
            ('"bye"', "bye", True),
            ("[DONE]", "bye", True),
        ),
        *(("[done]", "", False), ('"[DONE]', "", False), ('[DONE]"', "", False), ('"', '"', True), ("bye", "", False)),
        *(("x[DONE]x", "", False), ('"[DONE]x', "", False), ('x[DONE]"', "", False), ('""', "", True), ("", "", True)),
    ],
)
def test_the_last_payload(text: str, sentinel: str, end: bool) -> None:
    assert is_end(text, StreamPolicy(sentinel=sentinel)) is end


@pytest.mark.parametrize(
    ("payload", "event", "chunk"),
    [
        ({"choices": [1]}, "message", {"choices": [1]}),
        ({"choices": []}, "other", {"choices": []}),
        ({"usage": 1}, "message", {"usage": 1, "choices": []}),
        ({"choices": None, "usage": 1}, "message", {"usage": 1, "choices": []}),
        ({"progress": 1}, "progress", ASIDE),
        ({"type": "ping"}, "message", None),
        ({"type": "ping"}, "ping", None),
        ({"type": "pong"}, "message", {"type": "pong", "choices": []}),
        (ASIDE, "message", ASIDE),
        ([1], "other", [1]),
        (None, "other", None),
    ],
)
def test_chunks(payload: Any, event: str, chunk: Any) -> None:
    found = chunk_of(payload, ServerSentEvent(event, "x"), "choices")
    assert found is chunk if chunk is ASIDE else found == chunk


@pytest.mark.parametrize(
    ("event", "data", "meaning"),
    [
        *(
            ("error", "{}", "failure"),
            ("error", "[DONE]", "failure"),
            ("message", "[DONE]", "end"),
            ("x", " [DONE] ", "end"),
        ),
        *(("done", "", "done"), ("done", "{}", "done"), ("done", "null", "done"), ("done", '{"a": 1}', "payload")),
        *(
            ("message", "{}", "payload"),
            ("ping", "{}", "nothing"),
            ("message", " ", "nothing"),
            ("message", "null", "nothing"),
        ),
        *(("message", ": keep-alive", "nothing"), ("message", "{:", "payload"), ("message", "hi", "payload")),
    ],
)
def test_meanings(event: str, data: str, meaning: str) -> None:
    assert meaning_of(ServerSentEvent(event, data), StreamPolicy(sentinel="[DONE]")) == meaning


@pytest.mark.parametrize(
    ("data", "event", "text", "whole"),
    [
        *(
            ('{"a": 1}', "message", "never", True),
            ('{"a": ', "message", "never", False),
            ("abc", "message", "never", False),
        ),
        *(("abc", "message", "else", True), ('{"a', "message", "else", False), (" [1", "message", "else", False)),
        *(('{"a', "message", "always", True), ("", "message", "never", True), (" \n", "message", "never", True)),
        *(("[DONE]", "message", "never", True), ("oops", "error", "never", True), ("x", "ping", "never", True)),
        *(("x", "done", "never", True), ("x", "other", "never", False), ("[DONE", "message", "never", False)),
    ],
)
def test_a_last_event_without_its_blank_line(data: str, event: str, text: Any, whole: bool) -> None:
    assert is_whole(ServerSentEvent(event, data), StreamPolicy(sentinel="[DONE]", text=text)) is whole
