"""Whatever a caller gets wrong is a MistralError that says what to do, and nothing is sent."""

from __future__ import annotations

import asyncio
import math
import pickle
import re
import socket
from collections.abc import Callable, Iterator
from typing import Any, Literal, Optional

import pytest
from mistralai import Mistral, errors, models
from mistralai.errors import ConfigurationError, MistralError
from mistralai.testing import LocalServer
from mistralai.tools import function_tool
from pydantic import BaseModel

from tests.support.http_library import NAME, httpx

ASK: Any = [{"role": "user", "content": "Hello?"}]


class Book(BaseModel):
    title: str


def weather(city: str) -> str:
    """The weather."""
    return city


@pytest.fixture(scope="module")
def server() -> Iterator[LocalServer]:
    with LocalServer(pace_ms=0) as server:
        yield server


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MISTRAL_API_KEY", "MISTRAL_SERVER_URL", "HTTP_PROXY", "ALL_PROXY", "http_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


def refused(call: Callable[[], Any]) -> MistralError:
    with pytest.raises(MistralError) as caught:
        call()
    assert pickle.loads(pickle.dumps(caught.value)).message == caught.value.message
    return caught.value


def short(value: object) -> str:
    """A name for a case, the same in every process."""
    return re.sub(r" at 0x\w+", "", str(value))[:40]


CALLS: list[tuple[dict[str, Any], str]] = [
    ({"timeout_ms": "5"}, "timeout_ms is a number of milliseconds, not '5'"),
    ({"timeout_ms": httpx.Timeout(5)}, r"timeout_ms=5000"),
    ({"timeout_ms": True}, "timeout_ms is a number of milliseconds"),
    ({"timeout_ms": math.nan}, "timeout_ms must be more than 0"),
    ({"deadline_ms": "soon"}, "deadline_ms is a number of milliseconds, not 'soon'"),
    ({"deadline_ms": -1}, "deadline_ms must be more than 0"),
    ({"retries": -1}, "retries is a number from 0 on, a RetryConfig or None, not -1"),
    ({"retries": "2"}, "retries is a number from 0 on, a RetryConfig or None, not '2'"),
    ({"http_headers": ["a"]}, r"http_headers is a mapping from names to values, not \['a'\]"),
    ({"http_headers": {"a": 5}}, "'a' must be text, not int"),
    ({"http_headers": {7: "x"}}, "http_headers"),
    ({"extra_query": 5}, "extra_query is a mapping"),
    ({"extra_body": [1]}, "extra_body is a mapping"),
    ({"server_url": "localhost:8000"}, "server_url='http://localhost:8000'"),
    ({"server_url": 5}, "server_url"),
    ({"temperature": math.nan}, "temperature is nan, which JSON has no number for"),
    ({"top_p": math.inf}, "top_p is inf"),
    ({"messages": [{"role": "user", "content": -math.inf}]}, r"messages\[0\].content is -inf"),
    ({"metadata": {"a": [1, math.nan]}}, r"metadata.a\[1\] is nan"),
    ({"messages": [object()]}, "messages: object has no JSON form"),
    ({"messages": [models.UserMessage]}, "messages: UserMessage is a class"),
    ({"response_format": Book}, r"response_format: Book is a class: parse\(Book, …\)"),
    ({"response_format": list[int]}, r"response_format: list\[int\] is a type: parse\(list\[int\], …\)"),
    ({"response_format": Optional[Book]}, r"response_format: .*(Optional|None).* is a type: parse\("),
    ({"response_format": list}, r"response_format: list is a class: parse\(list, …\)"),
    ({"tools": [list[int]]}, r"tools: list\[int\] is a type, not a value"),
    ({"metadata": {"a": Literal["x"]}}, r"metadata: .*Literal\['x'\] is a type, not a value"),
    ({"server_url": "http://127.0.0.1:99999"}, "'http://127.0.0.1:99999' is not a server's address"),
    ({"server_url": "http://[::1"}, "is not a server's address"),
    ({"response_format": {"type": "json_schema", "json_schema": Book}}, r"response_format.*parse\(Book"),
    ({"tools": [weather]}, r"tools: weather is a function: run_tools\(\[weather\], …\).*function_tool\(weather\)"),
    ({"tools": [weather, {"type": "function"}]}, "run_tools"),
    ({"stop": weather}, "stop: function has no JSON form"),
]


@pytest.mark.parametrize("mode", ["sync", "async", "stream"])
@pytest.mark.parametrize(("arguments", "message"), CALLS, ids=short)
def test_a_wrong_argument(server: LocalServer, mode: str, arguments: dict[str, Any], message: str) -> None:
    server.reset()
    client = Mistral(api_key="k", server_url=server.url)
    given: Any = {"model": "m", "messages": ASK, **arguments}
    if mode == "sync":
        error = refused(lambda: client.chat.complete(**given))
    elif mode == "stream":
        error = refused(lambda: client.chat.stream(**given))
    else:
        error = refused(lambda: asyncio.run(client.chat.complete_async(**given)))
    assert isinstance(error, ConfigurationError) and isinstance(error, ValueError)
    assert re.search(message, str(error)), str(error)
    assert server.requests == []
    client.close()


def test_where_there_are_no_helpers(server: LocalServer) -> None:
    client = Mistral(api_key="k", server_url=server.url)
    given: Any = {"agent_id": "a", "messages": ASK}
    assert "response_format_for(Book)" in str(refused(lambda: client.agents.complete(**given, response_format=Book)))
    assert "function_tool(weather)" in str(refused(lambda: client.agents.complete(**given, tools=[weather])))
    server.answer("ok")
    client.agents.complete(**given, tools=[function_tool(weather)])
    assert server.last.json["tools"][0]["function"]["name"] == "weather"
    client.close()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"timeout_ms": "5"}, "timeout_ms is a number of milliseconds, not '5'"),
        ({"timeout_ms": httpx.Timeout(3)}, "timeout_ms=3000"),
        ({"timeout_ms": 0}, "timeout_ms must be more than 0, not 0"),
        ({"deadline_ms": {}}, "deadline_ms is a number of milliseconds"),
        ({"max_event_bytes": "1"}, "max_event_bytes is a number of bytes from 1 on, not '1'"),
        ({"retry_config": -1}, "retries"),
        ({"retry_config": "no"}, "retries"),
        ({"server_url": "api.example.com/v1"}, "server_url='https://api.example.com/v1'"),
        ({"server_url": "//x"}, "server_url"),
        ({"server_url": 8000}, "server_url"),
        ({"server": "mars"}, "there is no server 'mars'"),
        ({"http_headers": "a: b"}, "http_headers is a mapping"),
        ({"url_params": ["x"]}, "url_params is a mapping"),
        ({"event_hooks": {"request": print}}, "event_hooks"),
        ({"event_hooks": {"request": ["x"]}}, "event_hooks"),
        ({"on_retry": "x"}, "on_retry"),
        ({"on_incomplete": "explode"}, "on_incomplete is 'raise', 'warn' or 'ignore', not 'explode'"),
        ({"debug_logger": "x"}, "debug_logger"),
        ({"client": object()}, f"client must work like an {NAME}.Client"),
        ({"async_client": httpx.Client}, f"async_client must work like an {NAME}.AsyncClient"),
    ],
    ids=short,
)
def test_a_wrong_setting(arguments: dict[str, Any], message: str) -> None:
    error = refused(lambda: Mistral(api_key="k", **arguments))
    assert isinstance(error, ConfigurationError)
    assert message in str(error)
    if not {"client", "async_client", "server", "url_params"} & arguments.keys():
        assert message in str(refused(lambda: Mistral(api_key="k").with_options(**arguments)))


class TestKey:
    @pytest.mark.parametrize("mode", ["sync", "async", "stream"])
    def test_a_missing_key_is_named_before_anything_is_sent(self, server: LocalServer, mode: str) -> None:
        server.reset()
        client = Mistral(server_url=server.url)
        given: Any = {"model": "m", "messages": ASK}
        if mode == "sync":
            error = refused(lambda: client.chat.complete(**given))
        elif mode == "stream":
            error = refused(lambda: client.chat.stream(**given))
        else:
            error = refused(lambda: asyncio.run(client.chat.complete_async(**given)))
        assert "MISTRAL_API_KEY" in str(error) and "api_key" in str(error) and isinstance(error, errors.MissingKeyError)
        assert server.requests == []
        client.close()

    def test_a_credential_of_another_kind_will_do(self, server: LocalServer, monkeypatch: pytest.MonkeyPatch) -> None:
        given: Any = {"model": "m", "messages": ASK}
        authority = server.url.partition("//")[2]
        with (
            Mistral(server_url=server.url) as plain,
            Mistral(server_url=f"http://me:secret@{authority}") as user,
            httpx.Client(auth=("me", "secret")) as own,
            Mistral(server_url=server.url, client=own) as injected,
        ):
            plain.chat.complete(**given, http_headers={"authorization": "Bearer x"})
            plain.with_options(http_headers={"Authorization": "Bearer x"}).chat.complete(**given)
            user.chat.complete(**given)
            injected.chat.complete(**given)
            monkeypatch.setenv("MISTRAL_API_KEY", "k")
            plain.chat.complete(**given)


class TestConnections:
    def test_host_and_port_are_named(self) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            port = taken.getsockname()[1]
        client = Mistral(api_key="k", server_url=f"http://127.0.0.1:{port}", retry_config=None)
        for call in (
            lambda: client.chat.complete(model="m", messages=ASK),
            lambda: asyncio.run(client.chat.complete_async(model="m", messages=ASK)),
        ):
            error = refused(call)
            assert isinstance(error, errors.APIConnectionError)
            assert f"127.0.0.1:{port}" in str(error)
            assert "proxy" not in str(error)
        client.close()

    def test_the_proxy_of_the_environment_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            port = taken.getsockname()[1]
        monkeypatch.setenv("HTTP_PROXY", f"http://me:secret@127.0.0.1:{port}")
        client = Mistral(api_key="k", server_url="http://chat.example", retry_config=None)
        error = refused(lambda: client.chat.complete(model="m", messages=ASK))
        assert "chat.example:80" in str(error)
        assert f"127.0.0.1:{port}" in str(error) and "HTTP_PROXY" in str(error)
        assert "secret" not in str(error)
        client.close()


class TestModels:
    def test_text_that_is_no_json(self) -> None:
        for text in ("{", "", "nonsense", b"\xff", "[]", "5"):
            assert isinstance(refused(lambda: models.UserMessage.model_validate_json(text)), ValueError)  # noqa: B023

    def test_another_structure(self) -> None:
        error = refused(lambda: models.ChatCompletionResponse.model_validate({"choices": {}}))
        assert isinstance(error, errors.DecodeError)
        assert "ChatCompletionResponse.choices: expected an array" in str(error)
        refused(lambda: models.UserMessage.model_validate([1]))
        refused(lambda: models.ChatCompletionChoice(index=0, finish_reason="stop", message=[{}]))  # type: ignore[arg-type]
        refused(lambda: models.UserMessage(content=[object()]).to_dict())  # type: ignore[list-item]

    def test_a_role_that_contradicts_the_class(self) -> None:
        error = refused(lambda: models.UserMessage(content="x", role="assistant"))  # type: ignore[arg-type]
        assert str(error) == "UserMessage.role is always 'user', not 'assistant'"
        refused(lambda: models.TextChunk(text="x", type="image_url"))  # type: ignore[arg-type]
        assert models.UserMessage(content="x", role="user").role == "user"


def test_the_errors_are_at_home() -> None:
    assert errors.MistralError.__name__ == "MistralError"
    for name in errors.__all__:
        cls = getattr(errors, name)
        assert (cls.__module__, cls.__qualname__) == ("mistralai.errors", name)
        assert issubclass(cls, MistralError)
