"""Streams that a document hides and the config declares, and those it tells of in an unusual way, over a socket."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from tests.support.http_server import HttpServer, reply
from tests.support.lowered import CASES
from tests.support.rendered import lowered, write_package

TICKS = b'data: {"n": 1}\n\ndata: {"n": 2}\n\n'
SSE = "text/event-stream"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("declared")


@pytest.fixture(params=["sync", "async"])
def run(request: pytest.FixtureRequest, folder: Path) -> Any:
    """The result of a method, or its events, and what the server was asked."""

    def call(case: str, method: str, answer: bytes, **arguments: Any) -> tuple[Any, Any]:
        root = write_package(CASES / case, folder)
        resource, _, name = method.partition(".")
        with HttpServer(answer) as server:
            client = getattr(root, lowered(CASES / case).client)(server_url=server.url, retry_config=0)
            if request.param == "sync":
                with client:
                    result = getattr(getattr(client, resource), name)(**arguments)
                    return (list(result) if hasattr(result, "events_received") else result), server.asked[0]

            async def main() -> Any:
                async with client:
                    result = getattr(getattr(client, resource), f"{name}_async")(**arguments)
                    if hasattr(result, "__aenter__"):
                        return [event async for event in result]
                    return await result

            return asyncio.run(main()), server.asked[0]

    return call


@pytest.mark.parametrize("method", ["list_ticks", "listen", "quiet", "typed", "get_told"])
def test_a_declared_stream(run: Any, method: str) -> None:
    events, asked = run("stream_declared", f"feed.{method}", reply(200, TICKS, {"content-type": SSE}))
    assert [event.data.n for event in events] == [1, 2]
    assert type(events[0].data).__name__ == "Tick"
    assert SSE in asked.header("accept")


def test_declared_lines_of_json(run: Any) -> None:
    answer = reply(200, b'{"n": 1}\n{"n": 2}\n', {"content-type": "application/x-ndjson"})
    events, asked = run("stream_declared", "feed.list_lines", answer)
    assert [event.data.n for event in events] == [1, 2]
    assert "application/x-ndjson" in asked.header("accept")


def test_an_operation_that_also_answers_whole(run: Any) -> None:
    answer, asked = run("stream_declared", "feed.ask", reply(200, {"text": "hi"}), prompt="p")
    assert answer.text == "hi"
    assert "stream" not in asked.json or asked.json["stream"] is False
    events, asked = run("stream_declared", "feed.talk", reply(200, TICKS, {"content-type": SSE}), prompt="p")
    assert [event.data.n for event in events] == [1, 2]
    assert asked.json == {"prompt": "p", "stream": True}


def test_no_event_is_named(run: Any) -> None:
    body = b'event: x\ndata: {"a": 1}\n\ndata: [2]\n\n'
    events, asked = run("stream_declared", "feed.bare", reply(200, body, {"content-type": SSE}))
    assert [(event.event, event.data) for event in events] == [("x", {"a": 1}), ("message", [2])]
    assert asked.path == "/plain"


def test_the_event_is_an_envelope(run: Any) -> None:
    body = b'event: tick\ndata: {"n": 5}\n\n'
    events, _ = run("stream_declared", "feed.list_parts", reply(200, body, {"content-type": SSE}))
    assert [(event.event, event.data.n) for event in events] == [("tick", 5)]


UNSAID = """
openapi: OPENAPI
info: {title: Sample, version: "1"}
paths:
  /feed:
    get: {operationId: ticks, tags: [feed]}
    put: {operationId: beats, tags: [feed], responses: {}}
    head: {operationId: peek, tags: [feed], responses: {"200": {description: d}}}
"""


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_a_declared_stream_says_what_the_document_does_not(
    version: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "spec.yaml").write_text(UNSAID.replace("OPENAPI", version))
    arguments = ["--spec", str(tmp_path / "spec.yaml"), "--package", "made", "--output", str(tmp_path / "out")]
    settings = "[tool.sdk.operations]\nticks = { stream = true }\nbeats = { stream = 'feed.beats', format = 'jsonl' }\n"
    (tmp_path / "sdk.toml").write_text(settings)
    assert main(["generate", *arguments, "--config", str(tmp_path / "sdk.toml"), "--strict"]) == 0
    assert "warning" not in capsys.readouterr().err
    (tmp_path / "sdk.toml").write_text("[tool.sdk.operations]\npeek = { stream = true }\n")
    assert main(["generate", *arguments, "--config", str(tmp_path / "sdk.toml")]) == 2
    assert "replies to HEAD have no body" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("setting", "complaint"),
    [
        ('tickz = { stream = true, event = "Tick" }', "no operation is called 'tickz'"),
        ('"GET /nowhere" = "feed.ticks"', "no operation is called 'GET /nowhere'"),
        ('ticks = { stream = true, event = "Tock" }', "no schema is called 'Tock'"),
        ('ticks = { method = "feed.ticks", event = "Tick" }', "has no stream that this could be about"),
        ('ticks = { method = "feed.ticks", format = "jsonl" }', "has no stream that this could be about"),
        ('ticks = { method = "feed.ask", stream = "feed.ticks" }', "has no stream that this could be about"),
        ("ticks = { stream = false }", "stream"),
        ('ticks = { stream = true, format = "xml" }', "'xml' is no valid operations.ticks.format"),
    ],
)
def test_a_declaration_that_fits_nothing_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], setting: str, complaint: str
) -> None:
    (tmp_path / "sdk.toml").write_text(f"[tool.sdk]\n[tool.sdk.operations]\n{setting}\n")
    spec = CASES / "stream_declared" / "openapi.yaml"
    arguments = ["--spec", str(spec), "--config", str(tmp_path / "sdk.toml"), "--output", str(tmp_path / "out")]
    assert main(["generate", "--package", "made", *arguments]) == 2
    shown = capsys.readouterr().err
    assert "sdk.toml:3:" in shown and ": error: " in shown and complaint in shown
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("method", ["either", "named"])
def test_a_constant_in_a_union_says_whether_to_stream(run: Any, method: str) -> None:
    answer, asked = run("stream_shared_route", f"chat.{method}", reply(200, {"text": "hi"}), prompt="p")
    assert (answer.text, asked.json["prompt"], asked.json.get("stream", False)) == ("hi", "p", False)
    body = reply(200, b'data: {"delta": "h"}\n\n', {"content-type": SSE})
    events, asked = run("stream_shared_route", f"chat.{method}_stream", body, prompt="p")
    assert [event.data.delta for event in events] == ["h"]
    assert asked.json == {"prompt": "p", "stream": True}


def test_events_without_a_name(run: Any) -> None:
    body = b'event: tick\ndata: {"n": 1}\n\ndata: {"text": "hi"}\n\nevent: new\ndata: {"text": "x"}\n\ndata: [END]\n\n'
    events, _ = run("stream_unnamed_events", "events.watch", reply(200, body, {"content-type": SSE}))
    assert [type(event.data).__name__ for event in events] == ["Tick", "Note", "Note"]
    assert (events[0].data.n, events[1].data.text) == (1, "hi")


def test_text_among_payloads(run: Any) -> None:
    body = b'data: {"n": 1}\n\nevent: said\ndata: hello\n\nevent: said\ndata: 12\n\nevent: count\ndata: 12\n\n'
    events, _ = run("stream_unnamed_events", "events.get_mixed", reply(200, body, {"content-type": SSE}))
    assert type(events[0].data).__name__ == "Tick"
    assert [event.data for event in events[1:]] == ["hello", "12", 12]


def test_the_name_tells_payloads_apart_that_look_alike(run: Any) -> None:
    body = b'event: tock\ndata: {"n": 1}\n\nevent: tick\ndata: {"n": 2}\n\n'
    events, _ = run("stream_unnamed_events", "events.get_alike", reply(200, body, {"content-type": SSE}))
    assert [type(event.data).__name__ for event in events] == ["Tock", "Tick"]
