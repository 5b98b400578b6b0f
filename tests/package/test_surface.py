"""What users import and call: both import layouts, every operation, and arguments by the names that people know."""

from __future__ import annotations

import asyncio
import importlib
import inspect
from collections.abc import Iterator
from typing import Any

import mistralai
import pytest
from mistralai import Mistral, models
from mistralai.testing import LocalServer

ASK = [{"role": "user", "content": "Hello?"}]
PER_CALL = ["retries", "server_url", "timeout_ms", "http_headers"]
CHAT = {
    *(
        "model",
        "messages",
        "stream",
        "temperature",
        "top_p",
        "max_tokens",
        "stop",
        "random_seed",
        "metadata",
        "response_format",
    ),
    *("tools", "tool_choice", "presence_penalty", "frequency_penalty", "min_tokens", "repetition_penalty", "top_k"),
    *("logprobs", "top_logprobs", "prompt_logprobs", "top_prompt_logprobs", "n", "prediction", "parallel_tool_calls"),
    *("reasoning_effort", "prompt_mode", "guardrails", "prompt_cache_key", "service_tier", "safe_prompt"),
}
FIM = {"model", "prompt", "stream", "suffix", "temperature", "top_p", "max_tokens", "stop", "random_seed", "metadata"}
NAMES = {
    "chat.complete": CHAT,
    "chat.stream": CHAT,
    "fim.complete": FIM | {"min_tokens", "prompt_cache_key"},
    "fim.stream": FIM | {"min_tokens", "prompt_cache_key"},
    "agents.complete": CHAT - {"model", "temperature", "top_p", "safe_prompt"} | {"agent_id"},
    "agents.stream": CHAT - {"model", "temperature", "top_p", "safe_prompt"} | {"agent_id"},
    "embeddings.create": {"model", "inputs", "metadata", "output_dimension", "output_dtype", "encoding_format"},
    "models.list": {"provider", "model"},
    "models.retrieve": {"model_id"},
    "models.delete": {"model_id"},
}


@pytest.fixture(scope="module")
def server() -> Iterator[LocalServer]:
    with LocalServer(pace_ms=0) as server:
        yield server


def method(client: Mistral, name: str) -> Any:
    resource, _, attribute = name.partition(".")
    return getattr(getattr(client, resource), attribute)


def call(server: LocalServer, mode: str, name: str, **arguments: Any) -> Any:
    """The result of a method or of its async twin; for a stream, the list of its events."""
    client = Mistral(api_key="k", server_url=server.url)
    if mode == "sync":
        with client:
            result = method(client, name)(**arguments)
            return list(result) if name.endswith("stream") else result

    async def main() -> Any:
        async with client:
            result = method(client, name + "_async")(**arguments)
            return [event async for event in result] if name.endswith("stream") else await result

    return asyncio.run(main())


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize(
    ("name", "arguments", "result", "sent"),
    [
        ("chat.complete", {"model": "m", "messages": ASK}, models.ChatCompletionResponse, {"stream": False}),
        ("fim.complete", {"model": "m", "prompt": "def f("}, models.FIMCompletionResponse, {"prompt": "def f("}),
        ("agents.complete", {"agent_id": "a", "messages": ASK}, models.ChatCompletionResponse, {"agent_id": "a"}),
        ("embeddings.create", {"model": "m", "inputs": ["a"]}, models.EmbeddingResponse, {"input": ["a"]}),
        ("models.list", {}, models.ModelList, None),
        ("models.retrieve", {"model_id": "mistral-small-latest"}, models.BaseModelCard, None),
        ("models.delete", {"model_id": "ft:m:1"}, models.DeleteModelOut, None),
    ],
)
def test_every_operation_answers(
    server: LocalServer, mode: str, name: str, arguments: dict[str, Any], result: type, sent: dict[str, Any] | None
) -> None:
    server.reset()
    assert isinstance(call(server, mode, name, **arguments), result)
    assert server.last.has_api_key("k")
    if sent is not None:
        assert {key: server.last.json.get(key, False) for key in sent} == sent


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("chat.stream", {"model": "m", "messages": ASK}),
        ("fim.stream", {"model": "m", "prompt": "def f("}),
        ("agents.stream", {"agent_id": "a", "messages": ASK}),
    ],
)
def test_every_stream_yields_events(server: LocalServer, mode: str, name: str, arguments: dict[str, Any]) -> None:
    events = call(server, mode, name, **arguments)
    assert {type(event) for event in events} == {models.CompletionEvent}
    assert events[-1].data.choices[0].finish_reason == "stop"
    assert server.last.json["stream"] is True


@pytest.mark.parametrize("name", NAMES)
def test_arguments_are_keywords_with_the_names_people_know(name: str) -> None:
    client = Mistral(api_key="k")
    parameters = inspect.signature(method(client, name)).parameters
    assert {parameter.kind for parameter in parameters.values()} == {inspect.Parameter.KEYWORD_ONLY}
    names = list(parameters)
    at = names.index("retries")
    assert set(names[:at]) == NAMES[name]
    assert names[at : at + 4] == PER_CALL


@pytest.mark.parametrize("name", NAMES)
def test_twins_take_the_same_arguments(name: str) -> None:
    client = Mistral(api_key="k")
    twins = [inspect.signature(method(client, twin)).parameters for twin in (name, name + "_async")]
    assert list(twins[0].values()) == list(twins[1].values())


def test_both_import_layouts_are_one_package() -> None:
    from mistralai.client import Mistral as Current
    from mistralai.client import models as current_models
    from mistralai.client.errors import SDKError
    from mistralai.client.utils import BackoffStrategy, RetryConfig

    assert Current is Mistral
    assert current_models.UserMessage is models.UserMessage
    assert SDKError is mistralai.SDKError
    assert RetryConfig("backoff", BackoffStrategy(1, 2, 1.5, 3), True) is not None


def test_with_options_takes_what_the_constructor_takes(server: LocalServer) -> None:
    made = set(inspect.signature(Mistral).parameters)
    copied = set(inspect.signature(Mistral.with_options).parameters) - {"self", "credentials"}
    fixed = {"server", "url_params", "client", "async_client", "http2", "aiohttp", "fast_path", "max_connections"}
    fixed.add("max_header_bytes")
    assert copied == made - fixed
    server.reset()
    with Mistral(api_key="k", server_url=server.url) as client:
        client.with_options(api_key="other").models.list()
    assert server.last.has_api_key("other")


@pytest.mark.parametrize("name", ["mistralai", "mistralai.models", "mistralai.errors", "mistralai.client"])
def test_everything_public_is_there_and_sorted(name: str) -> None:
    module = importlib.import_module(name)
    assert module.__all__ == sorted(module.__all__)
    assert [public for public in module.__all__ if not hasattr(module, public)] == []
    assert set(module.__all__) <= set(dir(module))
