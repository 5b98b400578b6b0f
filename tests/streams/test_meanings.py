"""What the bytes of a stream mean: payloads, the end, failures; whole and in single bytes alike."""

from __future__ import annotations

from typing import Any

import pytest

from overlay.core import errors
from overlay.requests.route import StreamPolicy
from tests.support.stream_core import CUT, HALF_A, HALF_B, NAMED, PLAIN, STOP, A, core_of, fed
from tests.support.stream_support import DONE, POLICY, data, delta

TEXTS = StreamPolicy(text="always", sentinel="[DONE]")
MIXED = StreamPolicy(text="else")
LINES = StreamPolicy(format="jsonl")
NO_JSON = "ResponseValidationError: an event is not JSON: "
NO_STREAM = "ResponseValidationError: expected an event stream, got text/event-stream: "
ROWS: dict[str, tuple[StreamPolicy, bytes, list[Any], str]] = {
    "whole": (POLICY, data(A) + data(STOP) + DONE, [A, STOP], ""),
    "without its sentinel": (POLICY, data(A) + data(STOP), [A, STOP], ""),
    "without its finish": (POLICY, data(A), [A], f"{CUT}, after 1 events"),
    "sentinel only": (
        POLICY,
        DONE,
        [],
        "StreamInterrupted: the stream declared its end before its answer was complete",
    ),
    "sentinel without finish": (
        *(POLICY, data(A) + DONE, [A]),
        "StreamInterrupted: the stream declared its end before its answer was complete: "
        "choices[0].finish_reason never came, after 1 events",
    ),
    "two answers, none finished": (
        *(POLICY, data(A) + data(delta("b", index=1)), [A, delta("b", index=1)]),
        f"{CUT}: choices[0].finish_reason and choices[1].finish_reason never came, after 2 events",
    ),
    "the second answer first": (
        *(POLICY, data(delta("b", index=1)) + data(A), [delta("b", index=1), A]),
        f"{CUT}: choices[1].finish_reason and choices[0].finish_reason never came, after 2 events",
    ),
    "nothing": (POLICY, b"", [], "StreamInterrupted: nothing was streamed (status 200), after 0 events"),
    "comments only": (
        POLICY,
        b": hi\n\n",
        [],
        "StreamInterrupted: nothing was streamed (status 200): : hi, after 0 events",
    ),
    "nothing where nothing is declared": (PLAIN, b"", [], ""),
    "sentinel as a string": (POLICY, data(STOP) + b'data: "[DONE]"\n\n', [STOP], ""),
    "after the sentinel": (POLICY, data(STOP) + DONE + data(A), [STOP], ""),
    "an event named done": (POLICY, data(A) + b"event: done\ndata: {}\n\n" + data(A), [A], ""),
    "keep-alives": (POLICY, b"event: ping\ndata: {}\n\ndata: \n\ndata: null\n\ndata: : c\n\n" + data(STOP), [STOP], ""),
    "an error by its name": (
        POLICY,
        data(A) + b'event: error\ndata: {"a": 1}\n\n' + data(A),
        [A],
        "SDKError: reported {'a': 1}",
    ),
    "an error that is text": (POLICY, b"event: error\ndata: oops\n\n", [], "SDKError: reported oops"),
    "an error in a payload": (
        POLICY,
        data(A) + data({"error": {"code": 1}}),
        [A],
        "SDKError: reported {'error': {'code': 1}}",
    ),
    "an error beside an answer": (POLICY, data(A) + data({**A, "error": "x"}), [A], "SDKError: reported"),
    "no error in a payload": (POLICY, data({**STOP, "error": None}) + DONE, [{**STOP, "error": None}], ""),
    "an object that is an error": (POLICY, data({"object": "error"}), [], "SDKError: reported {'object': 'error'}"),
    "errors that are none": (StreamPolicy(error_field=False), data({"error": 1}), [{"error": 1}], ""),
    "a field named error": (POLICY, data(A) + b'error: {"code": 5}\n\n', [A], "SDKError: reported {'code': 5}"),
    "a field named error at the end": (POLICY, data(A) + b"error: x", [A], "SDKError: reported x"),
    "no json": (POLICY, data(A) + b"data: {nope}\n\n" + data(A), [A], NO_JSON),
    "text where it is allowed": (MIXED, b"data: hi\n\ndata: 1\n\n", ["hi", 1], ""),
    "no text where it begins an object": (MIXED, b"data: hi\n\ndata: {a\n\n", ["hi"], NO_JSON),
    "texts": (
        TEXTS,
        b'data: hi\n\ndata: {"a": 1}\n\ndata: \n\ndata: [DONE]\n\ndata: x\n\n',
        ["hi", '{"a": 1}', ""],
        "",
    ),
    "texts with spaces around the sentinel": (TEXTS, b"data: a\n\ndata:   [DONE]  \n\n", ["a"], ""),
    "texts with a ping": (
        TEXTS,
        b"data: a\n\nevent: ping\ndata: x\n\nevent: done\ndata: x\n\ndata: [DONE]\n\n",
        ["a", "x"],
        "",
    ),
    "texts with an error": (TEXTS, b"data: a\n\nevent: error\ndata: x\n\ndata: b\n\n", ["a"], "SDKError: reported x"),
    "texts that are cut": (TEXTS, b"data: a\n\n", ["a"], CUT),
    "texts on lines": (StreamPolicy(format="jsonl", text="always"), b'"a"\nb\n', ["a", "b"], ""),
    "lines": (LINES, b'{"a": 1}\n[2]\n3', [{"a": 1}, [2], 3], ""),
    "lines that are cut": (
        LINES,
        b'{"a": 1}\n[2',
        [{"a": 1}],
        "StreamInterrupted: the stream ended within an event: [2, after 1",
    ),
    "cut within an event": (
        POLICY,
        data(A) + data(STOP)[:-20],
        [A],
        "StreamInterrupted: the stream ended within an event: {",
    ),
    "the blank line is missing": (POLICY, data(A) + data(STOP)[:-1], [A, STOP], ""),
    "the sentinel's blank line is missing": (POLICY, data(STOP) + DONE[:-2], [STOP], ""),
    "too large": (
        POLICY,
        data(A) + b"data: " + b"x" * 3000,
        [A],
        "EventTooLargeError: an event is larger than max_event_bytes, 2000 bytes",
    ),
    "too large after the end": (POLICY, data(STOP) + DONE + b"data: " + b"x" * 3000, [STOP], ""),
    "a page": (POLICY, b"<html>no</html>", [], NO_STREAM + "<html>"),
    "json": (POLICY, b'{"a": 1}', [], NO_STREAM + "{"),
    "json that is an error": (POLICY, b'{"error": "x"}', [], "SDKError: reported {'error': 'x'}"),
    "json that is an error by its object": (
        POLICY,
        b'{"object": "error"}',
        [],
        "SDKError: reported {'object': 'error'}",
    ),
    "a page without end": (POLICY, b"<" * 70_000, [], NO_STREAM),
    "halves of a character": (
        POLICY,
        data(HALF_A) + data(HALF_B) + data(STOP),
        [delta(""), delta("\U0001f600"), STOP],
        "",
    ),
    "half a character": (
        *(POLICY, data(A) + data(HALF_A) + data(delta("x")) + data(STOP)),
        *([A, delta(""), delta("\ufffdx"), STOP], ""),
    ),
    "the last by its type": (
        NAMED,
        data({"type": "hi"}) + data({"type": "bye"}),
        [{"type": "hi"}, {"type": "bye"}],
        "",
    ),
    "the last by its type is missing": (
        NAMED,
        data({"type": "hi"}),
        [{"type": "hi"}],
        f"{CUT}: bye never came, after 1 events",
    ),
    "payloads that are no objects": (PLAIN, b'data: 1\n\ndata: [2]\n\ndata: "x"\n\n', [1, [2], "x"], ""),
    "answers of other numbers": (
        *(POLICY, data(A) + data(delta("x", index=7)) + data(STOP) + data(delta("", "stop", index=7))),
        *([A, delta("x", index=7), STOP, delta("", "stop", index=7)], ""),
    ),
    "usage after the answer": (
        POLICY,
        data(STOP) + data({"choices": [], "usage": 1}) + DONE,
        [STOP, {"choices": [], "usage": 1}],
        "",
    ),
    "answers that are no objects": (POLICY, data({"choices": [1]}) + data(STOP), [{"choices": [1]}, STOP], ""),
}


@pytest.mark.parametrize("size", [1, 7, 1_000_000])
@pytest.mark.parametrize("name", ROWS)
def test_streams(name: str, size: int) -> None:
    policy, body, payloads, said = ROWS[name]
    core = core_of(policy)
    found, failure = fed(core, body, size)
    assert found == payloads and (failure.startswith(said) if said else not failure)
    assert core.ended == ("sentinel" if b"[DONE]" in body[:-1] and not said else core.ended)
    if core.failure is not None:
        assert core.ended == "over" and getattr(core.failure, "raw_response", None) is core.response
        if isinstance(core.failure, errors.StreamInterrupted):
            assert core.failure.events_received == len(payloads)
