"""Metrics, spans of tools, the trace that requests carry on, and content: as the SDK of OpenTelemetry exports them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import opentelemetry.semconv._incubating as conventions
import pytest
from mistralai import errors
from mistralai.otel import instrument
from opentelemetry import trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import HistogramDataPoint, InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from tests.support.paths import ROOT
from tests.support.twins import Twin, server_fixture, twin_fixture  # noqa: F401

ASK: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "a secret"}]}
USAGE = {"prompt_tokens": 30, "completion_tokens": 2, "total_tokens": 32, "num_cached_tokens": 16}


class Observed:
    def __init__(self, twin: Twin, content: bool) -> None:
        self.twin = twin
        self.exporter = InMemorySpanExporter()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self.exporter))
        self.reader = InMemoryMetricReader()
        self.meters = MeterProvider([self.reader])
        instrument(twin.client, tracer_provider=self.provider, meter_provider=self.meters, content=content)

    @property
    def spans(self) -> list[ReadableSpan]:
        return list(self.exporter.get_finished_spans())

    def points(self, name: str) -> list[HistogramDataPoint]:
        """The values of a histogram, one for each set of attributes."""
        data = self.reader.get_metrics_data()
        if data is None:
            return []
        found = [m for r in data.resource_metrics for s in r.scope_metrics for m in s.metrics if m.name == name]
        points: list[Any] = [point for metric in found for point in metric.data.data_points]
        return points


def told(span: ReadableSpan) -> dict[str, Any]:
    return dict(span.attributes or {})


@pytest.fixture(name="observed")
def observed_fixture(twin: Twin, request: pytest.FixtureRequest) -> Iterator[Observed]:
    made = Observed(twin, content="content" in request.node.name)
    yield made
    made.provider.shutdown()
    made.meters.shutdown()


@pytest.mark.parametrize("how", ["complete", "stream"])
def test_a_call_adds_to_the_metrics(observed: Observed, how: str) -> None:
    observed.twin.server.answer("one two three", usage=USAGE)
    call = observed.twin.call if how == "complete" else observed.twin.collect
    call(f"chat.{how}", **ASK)
    shared = {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "mistral_ai",
        "gen_ai.request.model": "m",
        "gen_ai.response.model": "m",
        "server.address": "127.0.0.1",
        "server.port": observed.twin.server.port,
    }
    (duration,) = observed.points("gen_ai.client.operation.duration")
    assert dict(duration.attributes or {}) == shared
    assert duration.explicit_bounds[:3] == (0.01, 0.02, 0.04)
    tokens = {(p.attributes or {})["gen_ai.token.type"]: p for p in observed.points("gen_ai.client.token.usage")}
    assert {kind: point.sum for kind, point in tokens.items()} == {"input": 30, "output": 2}
    assert dict(tokens["input"].attributes or {}) == {**shared, "gen_ai.token.type": "input"}
    first = observed.points("gen_ai.client.operation.time_to_first_chunk")
    rest = observed.points("gen_ai.client.operation.time_per_output_chunk")
    # A chunk with the role, three of text, and the last one.
    assert [p.count for p in first + rest] == ([1, 4] if how == "stream" else [])
    (span,) = observed.spans
    assert (span.attributes or {})["gen_ai.usage.cache_read.input_tokens"] == 16


def test_a_failure_adds_to_the_metrics(observed: Observed) -> None:
    observed.twin.server.answer("one two three four", fault="cut", after=2)
    with pytest.raises(errors.StreamInterrupted):
        observed.twin.collect("chat.stream", **ASK)
    (duration,) = observed.points("gen_ai.client.operation.duration")
    assert (duration.attributes or {})["error.type"] == "StreamInterrupted"


def test_requests_carry_the_trace_on(observed: Observed) -> None:
    observed.twin.call("chat.complete", **ASK)
    observed.twin.collect("chat.stream", **ASK)
    sent = [call.headers["traceparent"].split("-")[1:3] for call in observed.twin.server.requests]
    assert sent == [[f"{span.context.trace_id:032x}", f"{span.context.span_id:016x}"] for span in observed.spans]
    observed.twin.call("chat.complete", http_headers={"Traceparent": "mine"}, **ASK)
    assert observed.twin.server.last.headers["traceparent"] == "mine"


def weather(city: str) -> str:
    """The weather in a city."""
    if city == "Atlantis":
        raise LookupError("under water")
    assert trace.get_current_span().is_recording()  # What it does itself belongs to it.
    return f"sunny in {city}"


async def weather_async(city: str) -> str:
    """The weather in a city."""
    return weather(city)


@pytest.mark.parametrize("how", ["run_tools", "stream_tools"])
def test_tools_have_spans(observed: Observed, how: str) -> None:
    calls = [{"name": "weather", "arguments": {"city": c}, "id": f"call-{c}"} for c in ("Paris", "Atlantis")]
    observed.twin.server.answer(tool_calls=calls)
    observed.twin.server.answer("Sunny.")
    with observed.provider.get_tracer("app").start_as_current_span("outer") as outer:
        if how == "run_tools":
            observed.twin.call("chat.run_tools", [weather], **ASK)
        else:
            observed.twin.collect("chat.stream_tools", [weather], **ASK)
    tools = {(s.attributes or {})["gen_ai.tool.call.id"]: s for s in observed.spans if s.name == "execute_tool weather"}
    assert set(tools) == {"call-Paris", "call-Atlantis"}
    for span in tools.values():
        assert span.kind is SpanKind.INTERNAL
        assert span.parent is not None and span.parent.span_id == outer.get_span_context().span_id
    assert dict(tools["call-Paris"].attributes or {}) == {
        "gen_ai.operation.name": "execute_tool",
        "gen_ai.tool.name": "weather",
        "gen_ai.tool.type": "function",
        "gen_ai.tool.description": "The weather in a city.",
        "gen_ai.tool.call.id": "call-Paris",
    }
    assert (tools["call-Atlantis"].attributes or {})["error.type"] == "LookupError"
    assert tools["call-Atlantis"].status.status_code is StatusCode.ERROR
    assert "under water" not in tools["call-Atlantis"].to_json()


def test_a_coroutine_function_is_awaited_within_its_span(observed: Observed) -> None:
    if observed.twin.mode == "sync":
        pytest.skip("refused there")
    observed.twin.server.answer(tool_calls=[{"name": "weather_async", "arguments": {"city": "Rome"}}])
    observed.twin.call("chat.run_tools", [weather_async], **ASK)
    assert "execute_tool weather_async" in [span.name for span in observed.spans]


@pytest.mark.parametrize("how", ["run_tools", "stream_tools"])
def test_content_is_told_to_those_who_ask(observed: Observed, how: str) -> None:
    observed.twin.server.answer(tool_calls=[{"name": "weather", "arguments": {"city": "Paris"}, "id": "c"}])
    observed.twin.server.answer("Sunny.", thinking="Hm.")
    (observed.twin.call if how == "run_tools" else observed.twin.collect)(f"chat.{how}", [weather], **ASK)
    chats = [told(span) for span in observed.spans if span.name == "chat m"]
    (tool,) = [told(span) for span in observed.spans if span.name.startswith("execute_tool")]
    asked = {"role": "user", "parts": [{"type": "text", "content": "a secret"}]}
    call = {"type": "tool_call", "id": "c", "name": "weather", "arguments": {"city": "Paris"}}
    result = {"type": "tool_call_response", "id": "c", "response": "sunny in Paris"}
    assert json.loads(chats[0]["gen_ai.input.messages"]) == [asked]
    assert json.loads(chats[0]["gen_ai.output.messages"]) == [
        {"role": "assistant", "parts": [call], "finish_reason": "tool_calls"}
    ]
    assert json.loads(chats[1]["gen_ai.input.messages"]) == [
        asked,
        {"role": "assistant", "parts": [call]},
        {"role": "tool", "parts": [result]},
    ]
    parts = [{"type": "reasoning", "content": "Hm."}, {"type": "text", "content": "Sunny."}]
    assert json.loads(chats[1]["gen_ai.output.messages"])[0]["parts"] == parts
    assert json.loads(tool["gen_ai.tool.call.arguments"]) == {"city": "Paris"}
    assert json.loads(tool["gen_ai.tool.call.result"]) == "sunny in Paris"


def test_content_of_arguments_that_are_nested_deeply_is_text(observed: Observed) -> None:
    deep = "[" * 2000 + "]" * 2000
    call = {"id": "c", "type": "function", "function": {"name": "weather", "arguments": deep}}
    message = {"role": "assistant", "content": "", "tool_calls": [call]}
    choice = {"index": 0, "finish_reason": "tool_calls", "message": message}
    observed.twin.server.respond({"id": "x", "object": "chat.completion", "model": "m", "choices": [choice]})
    observed.twin.call("chat.complete", **ASK)
    (span,) = observed.spans
    (part,) = json.loads(told(span)["gen_ai.output.messages"])[0]["parts"]
    assert part["arguments"] == deep


def test_every_name_is_one_of_the_conventions() -> None:
    """Those that opentelemetry-semantic-conventions has, and none that they have deprecated for another."""
    folder = Path(conventions.__path__[0])
    texts = [path.read_text("utf-8") for kind in ("attributes", "metrics") for path in (folder / kind).glob("gen_ai_*")]
    known = dict(re.findall(r'^GEN_AI_\w+: Final = "(.*?)"\n"""\n(.*?)\n"""', "\n".join(texts), re.M | re.S))
    sources = (ROOT / "overlay" / "telemetry").glob("*.py")
    used = set(re.findall(r'"(gen_ai\.[a-z_.]+[a-z])"', "\n".join(path.read_text("utf-8") for path in sources)))
    assert len(used) > 30
    assert {name for name in used if name not in known or "eplaced by" in known[name]} == set()
