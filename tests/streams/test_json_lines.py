"""Streams of JSON lines, through the same shells."""

from __future__ import annotations

import pytest

from overlay.core import errors
from overlay.requests.route import StreamPolicy
from tests.support.raw_server import chunked, raw_server, sized
from tests.support.stream_support import (
    client,
    read,
)

MODES = pytest.mark.parametrize("mode", ["sync", "async"])


LINES = b'{"a":1}\n\n{"a":2}\r\n\x1e{"a":3}'


@MODES
@pytest.mark.parametrize("kind", ["application/jsonl", "application/x-ndjson", "application/json"])
@pytest.mark.parametrize("size", [1, 3, 100])
def test_lines_of_json(kind: str, mode: str, size: int) -> None:
    policy = StreamPolicy(format="jsonl")
    pieces = chunked(*(LINES[i : i + size] for i in range(0, len(LINES), size)))
    with raw_server(pieces.replace(b"text/event-stream", kind.encode())) as server:
        outcome = read(client(server.url), mode, policy=policy)
    assert outcome.error is None
    assert outcome.events == [{"a": 1}, {"a": 2}, {"a": 3}]


@MODES
@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b'{"a":1}\n{"a":', errors.StreamInterrupted),
        (b'{"a":1}\n{"error":{"code":429}}\n', errors.RateLimitError),
        (b'{"a":1}\n{nope}\n', errors.ResponseValidationError),
        (b'{"a":1}\n"' + b"x" * 5000, errors.ResponseValidationError),
        (b"<html>", errors.ResponseValidationError),
    ],
)
def test_faults_in_lines_of_json(body: bytes, error: type[Exception], mode: str) -> None:
    with raw_server(sized(body)) as server:
        outcome = read(client(server.url, max_event_bytes=4000), mode, policy=StreamPolicy(format="jsonl"))
    assert isinstance(outcome.error, error)
    assert outcome.events == ([{"a": 1}] if body.startswith(b"{") else [])


def test_an_empty_file_of_lines_is_no_fault() -> None:
    with raw_server(sized(b"")) as server:
        assert read(client(server.url), "sync", policy=StreamPolicy(format="jsonl")).error is None
