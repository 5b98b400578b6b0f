"""How the payloads of a chat stream add up: text, thinking, tool calls, several choices, in linear time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from overlay.helpers.accumulate import Accumulator
from overlay.models.message import parts, texts
from overlay.sse.surrogates import join_halves
from tests.support.stream_support import delta


def added(*payloads: Any) -> Any:
    whole = Accumulator()
    for payload in payloads:
        whole.add(payload)
    return whole.result()


def message(*deltas: dict[str, Any]) -> Any:
    return added(*({"choices": [{"index": 0, "delta": part}]} for part in deltas))["choices"][0]["message"]


def call(arguments: Any = None, **more: Any) -> dict[str, Any]:
    name = more.pop("name", None)
    return {**more, "function": {"arguments": arguments, **({"name": name} if name else {})}}


def thinking(text: str) -> list[dict[str, Any]]:
    return [{"type": "thinking", "thinking": [{"type": "text", "text": text}]}]


X: dict[str, Any] = {"id": "x", "name": "f"}
G: dict[str, Any] = {"id": "y", "name": "g"}
F = call("1", index=0, **X)


def test_nothing() -> None:
    assert added() is None
    assert added(None, [], 3) is None


def test_top_level() -> None:
    first = {"id": "1", "object": "chat.completion.chunk", "created": 5, "model": "m", "new": None, "choices": None}
    last = {"id": "1", "object": "chat.completion.chunk", "usage": {"total_tokens": 1}, "new": {"x": 1}}
    assert added(first, last, {"usage": None}) == {
        "id": "1",
        "object": "chat.completion",
        "created": 5,
        "model": "m",
        "new": {"x": 1},
        "usage": {"total_tokens": 1},
        "choices": [],
    }


def test_several_choices() -> None:
    result = added(
        delta("b", index=1), delta("a"), delta("B", "stop", index=1), delta("A", "length"), {"choices": [None, 3]}
    )
    assert [(c["index"], c["message"]["content"], c["finish_reason"]) for c in result["choices"]] == [
        (0, "aA", "length"),
        (1, "bB", "stop"),
    ]


@pytest.mark.parametrize(
    ("deltas", "content"),
    [
        ([{"content": None}, {}], None),
        ([{"content": ""}, {"content": None}], ""),
        ([{"content": "a"}, {"content": "b"}], "ab"),
        ([{"content": thinking("h")}, {"content": thinking("m")}], thinking("hm")),
        (
            [{"content": ""}, {"content": thinking("h")}, {"content": "a"}, {"content": "b"}, {"content": ""}],
            [*thinking("h"), {"type": "text", "text": "ab"}],
        ),
        (
            [{"content": "a"}, {"content": [{"type": "reference", "reference_ids": [1]}]}, {"content": "b"}],
            [{"type": "text", "text": "a"}, {"type": "reference", "reference_ids": [1]}, {"type": "text", "text": "b"}],
        ),
        ([{"content": ["a", "b", 3]}], [{"type": "text", "text": "ab"}]),
    ],
)
def test_content(deltas: list[dict[str, Any]], content: Any) -> None:
    found = message(*deltas)
    assert found.get("content") == content
    assert found["role"] == "assistant"


def test_other_fields_of_a_delta() -> None:
    found = message(
        {"role": "assistant", "reasoning_content": "a", "prefix": False, "refusal": None, "citations": [1]},
        {"role": "assistant", "reasoning_content": "b", "prefix": True, "refusal": "no", "citations": [2]},
    )
    assert found == {
        "role": "assistant",
        "reasoning_content": "ab",
        "prefix": True,
        "refusal": "no",
        "citations": [1, 2],
    }


def test_logprobs() -> None:
    result = added(
        {"choices": [{"index": 0, "delta": {}, "logprobs": {"content": [1], "refusal": None}}]},
        {"choices": [{"index": 0, "delta": {}, "logprobs": None}]},
        {"choices": [{"index": 0, "delta": {}, "logprobs": {"content": [2]}}]},
    )
    assert result["choices"][0]["logprobs"] == {"content": [1, 2], "refusal": None}


@pytest.mark.parametrize(
    ("deltas", "expected"),
    [
        # Pieces by index, the id and the name in the first only.
        ([[call('{"a', index=0, id="x", name="f")], [call('":1}', index=0)]], [("x", "f", '{"a":1}')]),
        # Two calls in turns.
        (
            [
                [F, call("2", index=1, **G)],
                [call("3", index=1)],
                [call("4", index=0)],
            ],
            [("x", "f", "14"), ("y", "g", "23")],
        ),
        # The same index for every call, told apart by the id.
        (
            [[F], [call("2", index=0, **G)]],
            [("x", "f", "1"), ("y", "g", "2")],
        ),
        # No index: by id, and a piece without either belongs to the last.
        (
            [[call("1", **X)], [call("2", **G)], [call("3", id="x")]],
            [("x", "f", "13"), ("y", "g", "2")],
        ),
        ([[call("1", **X)], [call("2")]], [("x", "f", "12")]),
        # Several at once without index and id.
        ([[call("1", name="f"), call("2", name="g")]], [(None, "f", "1"), (None, "g", "2")]),
        # A whole call at once, its arguments an object; the id that stands for none; an empty id later.
        ([[call({"a": 1}, index=0, id="null", name="f")]], [("null", "f", {"a": 1})]),
        ([[call("1", index=0, id="null", name="f")], [call("2", index=0, id="x")]], [("x", "f", "12")]),
        ([[F], [call("2", index=0, id="", name="f")]], [("x", "f", "12")]),
        # No arguments, no name, nonsense.
        (
            [[{"index": 0, "id": "x", "function": None}, None, 3], None, [{"index": 0, "function": {"name": "f"}}]],
            [("x", "f", None)],
        ),
    ],
)
def test_tool_calls(deltas: list[Any], expected: list[Any]) -> None:
    calls = message(*({"tool_calls": part} for part in deltas))["tool_calls"]
    found = [(c.get("id"), c.get("function", {}).get("name"), c.get("function", {}).get("arguments")) for c in calls]
    assert found == expected


def test_pieces_of_text() -> None:
    payloads = [
        delta("a"),
        delta(thinking("hm")),
        delta([{"type": "text", "text": "b"}, "c"]),
        delta("other", index=1),
        delta(""),
        {"choices": [{"delta": None}]},
        {"choices": None},
        [],
    ]
    assert [piece for payload in payloads for piece in texts(payload)] == [
        ("text", "a"),
        ("reasoning", "hm"),
        ("text", "b"),
        ("text", "c"),
    ]


def test_no_delta_is_copied_twice() -> None:
    """Linear in the deltas: until the result is asked for, each string is held as it came."""
    whole = Accumulator()
    piece = "x" * 1000
    for _ in range(2000):
        whole.add({"choices": [{"index": 0, "delta": {"tool_calls": [call(piece, index=0, id="x", name="f")]}}]})
    parts = whole._choices[0]["message"]["tool_calls"].calls[0]["function"]["arguments"].parts
    assert len(parts) == 2000
    assert all(part is piece for part in parts)
    assert len(message({"content": "a"})["content"]) == 1


def test_halves_of_characters() -> None:
    held: dict[Any, str] = {}
    assert join_halves({"a": ["x\ud83d", "y"]}, held) == {"a": ["x", "y"]}
    assert join_halves({"a": ["", "z\ud83d"]}, held) == {"a": ["", "z"]}
    assert join_halves({"a": ["\ude00!", "\ude00"]}, held) == {"a": ["😀!", "😀"]}
    assert join_halves("\ude00\ud83d!é", held) == "\ufffd\ufffd!é"


def nested(levels: int, outer: Callable[[Any], Any]) -> Any:
    value: Any = "a"
    for _ in range(levels):
        value = outer(value)
    return value


DEEP = 50_000
"""Levels that the reader of JSON lets pass in some Pythons, and that no function of Python's can go down."""


@pytest.mark.parametrize("place", ["new", "content", "function"])
def test_an_object_that_is_nested_deeply_is_kept_as_it_is(place: str) -> None:
    deep = nested(DEEP, lambda value: {"a": value})
    delta = {"tool_calls": [call(deep, **X)]} if place == "function" else {place: deep}
    found = message({"content": "b"}, delta)
    found = found["tool_calls"][0]["function"]["arguments"] if place == "function" else found[place]
    for _ in range(DEEP):
        found = found["a"]
    assert found == "a"


THOUGHT = {"type": "thinking"}


@pytest.mark.parametrize(
    ("outer", "joined"),
    [(lambda value: [value], []), (lambda value: [{**THOUGHT, "thinking": value}], ["aa"])],
    ids=["lists", "thoughts"],
)
def test_contents_in_contents_end_somewhere(outer: Callable[[Any], Any], joined: list[str]) -> None:
    few, many = (nested(levels, outer) for levels in (5, DEEP))
    assert [text for _, text in parts(few)] == ["a"]
    assert [text for _, text in parts(many)] == []
    assert [text for _, text in parts(message({"content": few}, {"content": few})["content"])] == joined
    assert [text for _, text in parts(message({"content": many}, {"content": many})["content"])] == []
