"""Spans: what each call says of itself, that a stream's ends with the stream, and that nothing is imported unasked."""

from __future__ import annotations

import gc
import pickle
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from mistralai import Mistral, errors
from mistralai.otel import instrument
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from tests.support.twins import Twin, server_fixture, twin_fixture  # noqa: F401

ASK: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "secret question"}]}


class Traced:
    def __init__(self, twin: Twin) -> None:
        self.twin = twin
        self.exporter = InMemorySpanExporter()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self.exporter))
        instrument(twin.client, tracer_provider=self.provider)

    @property
    def span(self) -> ReadableSpan:
        (span,) = self.exporter.get_finished_spans()
        return span

    @property
    def attributes(self) -> dict[str, Any]:
        return dict(self.span.attributes or {})


@pytest.fixture(name="traced")
def traced_fixture(twin: Twin) -> Iterator[Traced]:
    traced = Traced(twin)
    yield traced
    traced.provider.shutdown()


def test_a_whole_answer(traced: Traced) -> None:
    traced.twin.server.answer("forty two", usage={"prompt_tokens": 3, "completion_tokens": 2, "total_tokens": 5})
    traced.twin.call("chat.complete", temperature=0.5, max_tokens=9, stop="x", random_seed=1, **ASK)
    assert (traced.span.name, traced.span.kind) == ("chat m", SpanKind.CLIENT)
    assert traced.span.status.status_code is StatusCode.UNSET
    assert traced.attributes == {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "mistral_ai",
        "gen_ai.request.model": "m",
        "gen_ai.request.temperature": 0.5,
        "gen_ai.request.max_tokens": 9,
        "gen_ai.request.seed": 1,
        "gen_ai.request.stop_sequences": ("x",),
        "server.address": "127.0.0.1",
        "server.port": traced.twin.server.port,
        "gen_ai.response.id": "local-1",
        "gen_ai.response.model": "m",
        "gen_ai.response.finish_reasons": ("stop",),
        "gen_ai.usage.input_tokens": 3,
        "gen_ai.usage.output_tokens": 2,
    }


@pytest.mark.parametrize("how", ["iterate", "collect"])
def test_a_stream_ends_its_span(traced: Traced, how: str) -> None:
    traced.twin.server.answer("forty two", usage={"prompt_tokens": 3, "completion_tokens": 2, "total_tokens": 5})
    if how == "collect":
        traced.twin.collect("chat.stream", **ASK)
    elif traced.twin.mode == "sync":
        stream = traced.twin.client.chat.stream(**ASK)
        next(stream)
        assert traced.exporter.get_finished_spans() == ()
        list(stream)
    else:
        import asyncio

        async def iterate() -> None:
            async for _ in traced.twin.client.chat.stream_async(**ASK):
                assert traced.exporter.get_finished_spans() == ()

        asyncio.run(iterate())
    found = traced.attributes
    assert found["gen_ai.response.finish_reasons"] == ("stop",)
    assert (found["gen_ai.usage.input_tokens"], found["gen_ai.usage.output_tokens"]) == (3, 2)
    assert found["gen_ai.response.id"] == "local-1"
    assert found["gen_ai.response.time_to_first_chunk"] > 0
    assert traced.span.status.status_code is StatusCode.UNSET


def test_a_failure(traced: Traced) -> None:
    traced.twin.server.fail(429)
    with pytest.raises(errors.RateLimitError):
        traced.twin.call("chat.complete", **ASK)
    assert traced.attributes["error.type"] == "429"
    assert traced.span.status.status_code is StatusCode.ERROR


def test_a_stream_that_is_refused(traced: Traced) -> None:
    traced.twin.server.fail(500)
    with pytest.raises(errors.InternalServerError):
        traced.twin.collect("chat.stream", **ASK)
    assert traced.attributes["error.type"] == "500"


def test_a_stream_that_breaks_off(traced: Traced) -> None:
    traced.twin.server.answer("one two three four", fault="cut", after=2)
    with pytest.raises(errors.StreamInterrupted):
        traced.twin.collect("chat.stream", **ASK)
    assert traced.attributes["error.type"] == "StreamInterrupted"
    assert traced.attributes["gen_ai.response.id"] == "local-1"


@pytest.mark.parametrize("how", ["close", "drop"])
def test_a_stream_that_is_left(traced: Traced, how: str) -> None:
    if traced.twin.mode == "async":
        pytest.skip("the shells share this")
    stream = traced.twin.client.chat.stream(**ASK)
    next(stream)
    gc.disable()
    try:
        if how == "close":
            stream.close()
        else:
            del stream
        assert traced.span.status.status_code is StatusCode.UNSET
    finally:
        gc.enable()


def test_no_text_is_recorded(traced: Traced) -> None:
    traced.twin.server.answer("secret answer")
    traced.twin.call("chat.complete", **ASK)
    assert "secret" not in str(traced.span.to_json())


def test_spans_of_other_calls(traced: Traced) -> None:
    traced.twin.call("embeddings.create", model="e", inputs="x")
    assert traced.span.name == "embeddings e"
    traced.twin.call("models.list")
    assert len(traced.exporter.get_finished_spans()) == 1


def test_inside_another_span(traced: Traced) -> None:
    with traced.provider.get_tracer("app").start_as_current_span("outer") as outer:
        traced.twin.call("chat.complete", **ASK)
    inner = traced.exporter.get_finished_spans()[0]
    assert inner.parent is not None
    assert inner.parent.span_id == outer.get_span_context().span_id


def test_copies_and_pickles_are_traced(traced: Traced) -> None:
    client = traced.twin.client
    assert instrument(client) is client
    assert isinstance(client, Mistral)
    assert repr(client).startswith("<Mistral ")
    with client.with_options(timeout_ms=5000) as copy:
        copy.chat.complete(**ASK)
    assert traced.span.name == "chat m"
    with pickle.loads(pickle.dumps(client)) as again:
        assert type(again) is not Mistral
        assert again.chat.complete(**ASK).choices


def test_raw_responses(traced: Traced) -> None:
    raw = traced.twin.client.chat.with_raw_response
    if traced.twin.mode == "sync":
        assert raw.complete(**ASK).parse().choices
        assert traced.attributes["gen_ai.response.id"] == "local-1"


def test_nothing_is_imported_unasked() -> None:
    code = "import sys; from mistralai import Mistral; Mistral(api_key='k').chat; import mistralai.models\n"
    code += "assert not [name for name in sys.modules if name.startswith('opentelemetry')]"
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": "generated"})
