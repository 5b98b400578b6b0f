"""Streams of every dialect through generated methods, over a socket."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from tests.support.http_server import HttpServer, reply
from tests.support.lowered import CASES
from tests.support.rendered import write_package

CASE = CASES / "stream_of_text"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("streams")


@pytest.fixture(params=["sync", "async"])
def streamed(request: pytest.FixtureRequest, folder: Path) -> Any:
    """The events of one method, and the client's error classes."""
    root: Any = write_package(CASE, folder)

    def stream(method: str, body: bytes, kind: str = "text/event-stream") -> list[Any]:
        with HttpServer(reply(200, body, {"content-type": kind})) as server:
            client = root.TextStreams(server_url=server.url, retry_config=0)
            if request.param == "sync":
                with client, getattr(client.streams, method)() as events:
                    return list(events)

            async def main() -> list[Any]:
                async with client, getattr(client.streams, f"{method}_async")() as events:
                    return [event async for event in events]

            return asyncio.run(main())

    return stream


def test_text_is_the_data_as_it_stands(streamed: Any) -> None:
    body = b'data: Hi\n\ndata:  you\n\ndata: 5\n\ndata: {"a": 1}\n\ndata: null\n\ndata: a\ndata: b\n\ndata: [DONE]\n\n'
    events = streamed("stream_text", body)
    assert [event.data for event in events] == ["Hi", " you", "5", '{"a": 1}', "null", "a\nb"]


def test_text_in_an_envelope(streamed: Any) -> None:
    events = streamed("stream_wrapped", b"event: token\nid: 7\ndata: 12\n\n: ping\n\ndata: {\n\n")
    assert [(event.event, event.id, event.data) for event in events] == [("token", "7", "12"), ("message", "7", "{")]
    assert events[0].retry is None


def test_text_or_objects(streamed: Any) -> None:
    events = streamed("stream_mixed", b'data: Hello\n\ndata: "quoted"\n\ndata: {"tokens": 3}\n\n')
    assert [event.data for event in events[:2]] == ["Hello", "quoted"]
    assert events[2].data.tokens == 3


def test_events_of_which_nothing_is_said(streamed: Any) -> None:
    events = streamed("stream_untyped", b'data: Hello\n\ndata: {"a": 1}\n\ndata: [1]\n\ndata: [DONE]\n\n')
    assert [event.data for event in events] == ["Hello", {"a": 1}, [1]]


def test_done_ends_a_stream_that_does_not_declare_it(streamed: Any) -> None:
    events = streamed("stream_chunks", b'data: {"n": 1, "at": "2026-01-02T03:04:05Z"}\n\ndata: [DONE]\n\ndata: x\n\n')
    assert [event.data.n for event in events] == [1]
    assert events[0].data.at == dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)


def test_a_stream_without_done_ends_with_its_body(streamed: Any) -> None:
    assert [event.data.n for event in streamed("stream_chunks", b'data: {"n": 1}\n\ndata: {"n": 2}\n\n')] == [1, 2]


def test_done_as_a_variant(streamed: Any) -> None:
    events = streamed("stream_together", b'data: {"n": 1}\n\ndata: {"n": 2}\n\ndata: [DONE]\n\n')
    assert [(type(event).__name__, event.data.n) for event in events] == [("ChunkEvent", 1), ("ChunkEvent", 2)]


def test_text_in_one_of_several_envelopes(streamed: Any) -> None:
    body = b'event: token\ndata: 12\n\nevent: token\ndata: Hello\n\nevent: total\ndata: {"tokens": 2}\n\n'
    events = streamed("stream_steps", body)
    assert [event.data for event in events[:2]] == ["12", "Hello"]
    assert events[2].data.tokens == 2


def test_json_lines(streamed: Any) -> None:
    events = streamed("stream_lines", b'{"n": 1}\n\n{"n": 2}\n{"n": 3}', "application/x-ndjson")
    assert [event.data.n for event in events] == [1, 2, 3]
