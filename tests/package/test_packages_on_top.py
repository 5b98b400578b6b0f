"""What packages that run on the official `mistralai` import, read and check, so that they run on this one."""

from __future__ import annotations

import asyncio
import importlib
import shutil
import subprocess
import sys
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import pytest
from mistralai import Mistral, errors, models
from mistralai.testing import LocalServer
from pydantic import BaseModel

from tests.support.http_library import httpx
from tests.support.paths import ROOT

HELLO: Any = [{"role": "user", "content": "hi"}]
PATHS = {
    "mistralai.agents": "Agents",
    "mistralai.azure.client": "MistralAzure",
    "mistralai.chat": "Chat",
    "mistralai.client.chat": "Chat",
    "mistralai.client.models.assistantmessage": "AssistantMessageContent",
    "mistralai.client.models.conversationresponse": "ConversationResponse",
    "mistralai.client.types.basemodel": "Unset",
    "mistralai.client.utils.eventstreaming": "EventStreamAsync",
    "mistralai.embeddings": "Embeddings",
    "mistralai.extra": "response_format_from_pydantic_model",
    "mistralai.extra.realtime": "RealtimeConnection",
    "mistralai.extra.struct_chat": "ParsedChatCompletionResponse",
    "mistralai.fim": "Fim",
    "mistralai.types.basemodel": "BaseModel",
    "mistralai.utils.eventstreaming": "EventStream",
    "mistralai.utils.retries": "RetryConfig",
}


@pytest.mark.parametrize("path", PATHS)
def test_the_paths_of_both_generations(path: str) -> None:
    assert getattr(importlib.import_module(path), PATHS[path]) is not None


def test_one_class_by_all_paths() -> None:
    from mistralai.chat import Chat as by_the_older
    from mistralai.client import Chat as by_the_newer
    from mistralai.resources import Chat

    assert by_the_older is by_the_newer is Chat
    assert isinstance(Mistral(api_key="k").chat, Chat)


@pytest.mark.parametrize("module", ["mistralai.models", "mistralai.client.models", "mistralai"])
def test_a_class_of_another_api_can_be_named_and_says_so_when_it_is_used(module: str) -> None:
    cls = importlib.import_module(module).OCRResponse
    assert isinstance(cls, type) and not isinstance(models.UserMessage(content="x"), cls)
    with pytest.raises(errors.ConfigurationError, match="has no OCRResponse"):
        cls(pages=[])
    assert not hasattr(importlib.import_module(module), "OCRRespons")


def test_a_client_of_another_api_says_so() -> None:
    from mistralai.azure.client import MistralAzure

    with pytest.raises(errors.ConfigurationError, match="MistralAzure"):
        MistralAzure(azure_api_key="k")


def test_settings_of_a_client(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MISTRAL_API_KEY", "from the environment")
    with httpx.Client() as http:
        client = Mistral(server_url="https://example.test/v1/", client=http, timeout_ms=5)
        found = client.chat.sdk_configuration
        assert found.get_server_details() == ("https://example.test/v1", {})
        assert found.security.api_key == "from the environment"
        assert (found.client, found.async_client, found.timeout_ms) == (http, None, 5)
    assert Mistral(api_key=lambda: "k").sdk_configuration.security.api_key == "k"
    assert Mistral(server="eu").sdk_configuration.get_server_details()[0] == "https://api.eu.mistral.ai"
    assert "k" not in repr(Mistral(api_key="k").sdk_configuration.security).lower().replace("<security>", "")


def test_an_asynchronous_stream_is_a_coroutine_and_a_generator_to_those_who_ask() -> None:
    async def main(url: str) -> None:
        client = Mistral(api_key="k", server_url=url)
        stream = client.chat.stream_async(model="m", messages=HELLO)
        assert asyncio.iscoroutine(stream) and isinstance(stream, AsyncGenerator)
        opened = await asyncio.create_task(stream)  # pyright: ignore
        assert opened is stream
        assert (await opened.asend(None)).data.id
        with pytest.raises(KeyError):
            await opened.athrow(KeyError("x"))
        assert [chunk async for chunk in opened] == []
        assert sum([1 async for _ in await client.chat.stream_async(model="m", messages=HELLO)]) > 1

    with LocalServer(pace_ms=0) as server:
        asyncio.run(main(server.url))
        assert server.connections <= 2


def test_errors_have_a_status_that_is_a_number() -> None:
    with pytest.raises(errors.MistralError) as caught:
        Mistral(api_key="k", server_url="http://127.0.0.1:1", retry_config=None).models.list()
    assert caught.value.status_code == 0
    body = models.HTTPValidationErrorData(detail=[])
    reply = httpx.Response(422, text="{}")
    for made in (
        errors.HTTPValidationError(data=body, raw_response=reply, body="{}"),
        errors.HTTPValidationError(body, reply, "{}"),
    ):
        assert (made.status_code, made.data, made.body) == (422, body, "{}")


def test_structured_output_by_the_older_path() -> None:
    from mistralai.extra import convert_to_parsed_chat_completion_response, response_format_from_pydantic_model

    class Book(BaseModel):
        title: str

    wanted = response_format_from_pydantic_model(Book)
    assert isinstance(wanted, models.ResponseFormat)
    with LocalServer(pace_ms=0) as server:
        server.answer('{"title": "Dune"}')
        client = Mistral(api_key="k", server_url=server.url)
        response = client.chat.complete(model="m", messages=HELLO, response_format=wanted)
    choice = convert_to_parsed_chat_completion_response(response, Book).choices[0]
    assert choice.message.parsed == Book(title="Dune")


@pytest.mark.parametrize(
    "value",
    [
        models.ThinkChunk(thinking=[], signature="s"),
        models.DeltaMessage(tool_call_id="1", index=0, metadata={"a": 1}),
        models.ResourceChunk(uri="file:///a", content=models.TextChunk(text="x")),
        models.ResourceLinkChunk(uri="file:///a", metadata={"size": 1}),
    ],
    ids=lambda value: type(value).__name__,
)
def test_fields_that_packages_read(value: Any) -> None:
    assert type(value).from_dict(value.to_dict()) == value
    assert models.ChatCompletionChoice.from_dict({"index": 0, "finish_reason": "stop"}).messages is None


def test_another_distribution_in_the_same_folder_is_reported(tmp_path: Path) -> None:
    copy = tmp_path / "mistralai"
    shutil.copytree(ROOT / "generated" / "mistralai", copy, ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-W", "always", "-c", "import mistralai"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, text=True).stderr == ""
    (copy / "client" / "basesdk.py").touch()
    told = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True).stderr
    assert "pip uninstall mistralai" in told and "pip install --force-reinstall mistral-chat-sdk" in told
