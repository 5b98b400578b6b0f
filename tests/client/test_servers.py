"""Which server is asked: by its address as people write it, and named as it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from mistralai import Mistral, errors
from mistralai.otel import instrument
from mistralai.testing import LocalServer
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

ASK: Any = [{"role": "user", "content": "Hello?"}]


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with LocalServer(pace_ms=0) as server:
        yield server


@pytest.mark.parametrize("ending", ["", "/", "/v1", "/v1/"])
def test_an_address_with_the_version_in_it(server: LocalServer, ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with Mistral(api_key="k", server_url=server.url + ending) as client:
        client.chat.complete(model="m", messages=ASK)
        assert server.last.path == "/v1/chat/completions"
        client.models.list()
        assert server.last.path == "/v1/models"
        with client.chat.stream(model="m", messages=ASK) as stream:
            assert list(stream)
        assert server.last.path == "/v1/chat/completions"
    with Mistral(api_key="k") as client:
        client.chat.complete(model="m", messages=ASK, server_url=server.url + ending)
        monkeypatch.setenv("MISTRAL_SERVER_URL", server.url + ending)
        client.chat.complete(model="m", messages=ASK)
        assert [call.path for call in server.requests[-2:]] == ["/v1/chat/completions"] * 2


def test_other_paths_stay(server: LocalServer) -> None:
    with Mistral(api_key="k", server_url=server.url + "/proxy/v2", retry_config=None) as client:
        with pytest.raises(errors.NotFoundError):
            client.models.list()
        assert server.last.path == "/proxy/v2/v1/models"


def test_the_address_stands_in_the_message_of_a_404(server: LocalServer) -> None:
    authority = server.url.partition("//")[2]
    client = Mistral(api_key="k", server_url=f"http://me:secret@{authority}/x")
    with client, pytest.raises(errors.NotFoundError) as caught:
        client.chat.complete(model="m", messages=ASK, extra_query={"token": "t"})
    assert f"Status 404. Asked for: POST {server.url}/x/v1/chat/completions. Body:" in str(caught.value)
    assert "secret" not in str(caught.value) and "token" not in str(caught.value)


def test_the_client_shows_the_server_that_it_asks(server: LocalServer, monkeypatch: pytest.MonkeyPatch) -> None:
    assert repr(Mistral(api_key="k")) == "<Mistral https://api.mistral.ai>"
    assert repr(Mistral(api_key="k", server="eu")) == "<Mistral https://api.eu.mistral.ai>"
    monkeypatch.setenv("MISTRAL_SERVER_URL", server.url)
    assert repr(Mistral(api_key="k")) == f"<Mistral {server.url}>"
    assert repr(Mistral(api_key="k", server_url="http://me:secret@x/v1")) == "<Mistral http://[secret]@x/v1>"


def test_spans_name_the_server_that_is_asked(server: LocalServer, monkeypatch: pytest.MonkeyPatch) -> None:
    spans = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(spans))
    monkeypatch.setenv("MISTRAL_SERVER_URL", server.url + "/v1")
    with instrument(Mistral(api_key="k"), tracer_provider=provider) as client:
        client.chat.complete(model="m", messages=ASK)
    (span,) = spans.get_finished_spans()
    assert span.attributes is not None
    assert span.attributes["server.address"] == "127.0.0.1"
    assert span.attributes["server.port"] == int(server.url.rpartition(":")[2])
