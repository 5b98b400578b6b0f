"""Streams that an extension or a setting declares: what a call then asks for, and what is said where there is none."""

from __future__ import annotations

import pytest

from tests.support.small import JSON, STRING, lowered, model, post, ref, reply

SSE = "text/event-stream"
SCHEMAS: JSON = {"One": model(a=STRING), "Two": model(b=STRING), "U": {"oneOf": [ref("One"), ref("Two")]},
                 "a_class": model(c=STRING)}  # fmt: skip
ONE: JSON = {"application/json": {"schema": ref("One")}}
TWO: JSON = {"schema": ref("Two")}
NO_STREAM = "operation 'op' has no stream that this could be about"


@pytest.mark.parametrize(
    ("extension", "media", "accepts", "lines"),
    [
        ({"format": "sse", "stream-condition": "$request.a.live"}, ONE, SSE,
         ["op -> json One (application/json) [live=False]", "op_stream -> sse bare One live=True"]),
        (True, {**ONE, "application/hal+json": TWO}, "application/json", ["op -> jsonl bare One stream=True"]),
        (True, {"text/plain": {"schema": STRING}}, "application/json",
         ["op -> text string (text/plain) [stream=False]", "op_stream -> jsonl bare any stream=True"]),
        ({"format": "sse"}, {**ONE, SSE: TWO}, SSE,
         ["op -> json One (application/json) [stream=False]", "op_stream -> sse bare Two stream=True"]),
        ({"format": "sse"}, {**ONE, "application/x-ndjson": TWO}, "application/x-ndjson",
         ["op -> json One (application/json) [stream=False]", "op_stream -> jsonl bare Two stream=True"]),
    ],
)  # fmt: skip
def test_streams_of_an_extension(extension: object, media: JSON, accepts: str, lines: list[str]) -> None:
    boolean = {"type": "boolean"}
    path = post(model(live=boolean, stream=boolean), responses={"200": {"description": "", "content": media}},
                **{"x-fern-streaming": extension})  # fmt: skip
    made = lowered({"/x": path}, SCHEMAS)
    assert [line.removeprefix("def ") for line in made.operation() if line.startswith("def ")] == lines
    assert made.operations["op"].methods[-1].accept == accepts


def test_a_stream_that_a_media_type_of_speakeasy_ends() -> None:
    media = {"application/json": {"schema": ref("One"), "x-speakeasy-sse-sentinel": "[END]"}}
    made = lowered({"/x": post(model(), responses={"200": {"description": "", "content": media}})}, SCHEMAS)
    (method,) = made.operations["op"].methods
    assert (method.accept, method.stream and method.stream.format) == (SSE, "sse")


@pytest.mark.parametrize(
    ("text", "schema", "media", "lines"),
    [
        ("method = 's.go', stream = 's.live', event = 'One'", ref("Two"), "application/json",
         ["go -> json Two (application/json)", "live -> sse bare One"]),
        ("stream = 's.live', format = 'jsonl'", ref("Two"), "application/json", ["live -> jsonl bare Two"]),
        ("stream = 's.live', event = 'One'", STRING, "application/json", ["live -> sse bare One"]),
        ("stream = 's.live', format = 'sse'", STRING, "application/json", ["live -> sse bare any"]),
        ("stream = 's.live', format = 'sse'", {**STRING, "nullable": True}, "application/json",
         ["live -> sse bare any"]),
        ("stream = 's.live', event = 'Two'", ref("One"), SSE, ["live -> sse bare Two"]),
        ("stream = 's.live', format = 'jsonl'", ref("One"), SSE, ["live -> jsonl bare One"]),
        ("stream = 's.live', event = 'U'", STRING, "application/json", ["live -> sse bare U"]),
        ("stream = 's.live', event = 'AClass'", STRING, "application/json", ["live -> sse bare AClass"]),
        ("stream = 's.live', event = 'a_class'", STRING, "application/json", ["live -> sse bare AClass"]),
    ],
)  # fmt: skip
def test_streams_of_the_settings(text: str, schema: JSON, media: str, lines: list[str]) -> None:
    path = {"get": {"operationId": "op", "responses": reply(schema, media)}}
    made = lowered({"/x": path}, SCHEMAS, f"[tool.sdk.operations]\nop = {{ {text} }}")
    assert [line.removeprefix("def ") for line in made.operation() if line.startswith("def ")] == lines
    assert made.said == []


@pytest.mark.parametrize(
    ("text", "message", "hint", "column"),
    [
        ("method = 's.go', stream = 's.live'", NO_STREAM, "`event` or `format` says that there is one", 25),
        ("method = 's.go', event = 'One'", NO_STREAM, "`stream` says that there is one", 25),
        ("method = 's.go', format = 'sse'", NO_STREAM, "`stream` says that there is one", 25),
        ("stream = 's.live', event = 'Tow'", "no schema is called 'Tow'", "did you mean 'Two'?", 27),
    ],
)
def test_what_is_said_of_streams_of_the_settings(text: str, message: str, hint: str, column: int) -> None:
    path = {"get": {"operationId": "op", "responses": reply()}}
    made = lowered({"/x": path}, SCHEMAS, f"[tool.sdk.operations]\nop = {{ {text} }}")
    (one,) = made.diagnostics
    assert one.place is not None
    assert (one.message, one.hint, one.place.line, one.place.column) == (message, hint, 4, column)
