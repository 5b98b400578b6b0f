"""`client.get`, `post`, `put`, `patch` and `delete`, for endpoints that the document does not tell of."""

from __future__ import annotations

import asyncio
import inspect
import pickle
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import httpx2
import pydantic
import pytest
from attrs import evolve
from mistralai import ConfigurationError, Mistral, RetryConfig, errors, models
from mistralai.types import BackoffStrategy

from generator.document.diagnostics import Diagnostics
from generator.settings.config import load_config
from tests.support.documented import undescribed
from tests.support.http_server import HttpServer, reply
from tests.support.made import make

CARD = {"id": "m", "capabilities": {}}
VERBS = ("get", "post", "put", "patch", "delete")


class Pet(pydantic.BaseModel):
    name: str


@dataclass
class Toy:
    name: str
    count: int = 1


def ask(url: str, verb: str, asynchronous: bool, *args: Any, **arguments: Any) -> Any:
    """What a call gives; a stream as a list of the data of its events."""
    settings: dict[str, Any] = {"api_key": "k", "server_url": url, **arguments.pop("settings", {})}

    async def run() -> Any:
        async with Mistral(**settings) as client:
            result = getattr(client, f"{verb}_async")(*args, **arguments)
            return [event.data async for event in result] if arguments.get("stream") else await result

    if asynchronous:
        return asyncio.run(run())
    with Mistral(**settings) as client:
        result = getattr(client, verb)(*args, **arguments)
        return [event.data for event in result] if arguments.get("stream") else result


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def asynchronous(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def test_a_reply_becomes_what_it_is_cast_to(asynchronous: bool) -> None:
    model = models.BaseModelCard.from_dict(CARD)
    casts: list[tuple[Any, Any, Any]] = [
        (models.BaseModelCard, CARD, model),
        (list[models.BaseModelCard], [CARD], [model]),
        (dict[str, models.BaseModelCard], {"a": CARD}, {"a": model}),
        (models.BaseModelCard | None, None, None),
        (dict, {"a": [1]}, {"a": [1]}),
        (list, [1, "a"], [1, "a"]),
        (int, 7, 7),
        (str, "plain text", "plain text"),
        (bytes, b"\x00\xff", b"\x00\xff"),
        (None, {"ignored": 1}, None),
        (Pet, {"name": "Rex"}, Pet(name="Rex")),
        (list[Toy], [{"name": "ball"}], [Toy("ball")]),
    ]
    for cast_to, sent, expected in casts:
        with HttpServer(reply(200, sent)) as server:
            assert ask(server.url, "get", asynchronous, "/v1/new", cast_to=cast_to) == expected, cast_to
    with HttpServer(reply(201, CARD, {"x-mark": "1"})) as server:
        for cast_to in (httpx.Response, httpx2.Response):
            response = ask(server.url, "post", asynchronous, "/v1/new", cast_to=cast_to)
            assert (response.status_code, response.headers["x-mark"], response.json()) == (201, "1", CARD)


@pytest.mark.parametrize("verb", VERBS)
def test_what_is_sent(verb: str, asynchronous: bool, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("file")
    with HttpServer(reply(200, {})) as server:

        def call(path: str, **more: Any) -> None:
            assert ask(server.url, verb, asynchronous, path, cast_to=dict, **more) == {}

        call("/v1/things?a=1", query={"b": ["x", "y z"]}, http_headers={"X-Own": "1"})
        asked = server.asked[-1]
        assert (asked.method, asked.path) == (verb.upper(), "/v1/things?a=1&b=x&b=y%20z")
        assert (asked.header("authorization"), asked.header("x-own"), asked.body) == ("Bearer k", "1", b"")
        call("v1/a b/%2Fü#x", body={"text": models.TextChunk(text="hi")})
        asked = server.asked[-1]
        assert asked.path == "/v1/a%20b/%2F%C3%BC"
        assert (asked.header("content-type"), asked.json) == (
            "application/json",
            {"text": {"text": "hi", "type": "text"}},
        )
        call("/v1/x", body=b"\x00", http_headers={"Content-Type": "image/png"})
        assert (server.asked[-1].header("content-type"), server.asked[-1].body) == ("image/png", b"\x00")
        call("/v1/x", body="words")
        assert (server.asked[-1].header("content-type"), server.asked[-1].body) == (
            "text/plain; charset=utf-8",
            b"words",
        )
        call("/v1/x", body={"file": tmp_path / "a.txt"})
        assert (server.asked[-1].header("content-type") or "").startswith("multipart/form-data")
    with HttpServer(reply(200, {})) as server:
        ask(server.url + "/v1", verb, asynchronous, "/v1/things", cast_to=dict)
        assert server.asked[-1].path == "/v1/things"


def test_a_stream(asynchronous: bool) -> None:
    chunk = {"id": "c", "model": "m", "choices": []}
    text = 'data: {"id": "c", "model": "m", "choices": []}\n\ndata: [DONE]\n\n'
    with HttpServer(reply(200, text, {"content-type": "text/event-stream"})) as server:
        got = ask(server.url, "post", asynchronous, "/v1/new", cast_to=models.CompletionChunk, body={}, stream=True)
        assert [data.to_dict() for data in got] == [chunk]
        assert server.asked[-1].header("accept") == "text/event-stream"
        with pytest.raises(ConfigurationError, match="not the event CompletionEvent"):
            ask(server.url, "post", asynchronous, "/v1/new", cast_to=models.CompletionEvent, stream=True)
    with HttpServer(reply(200, "data: one\n\ndata: two\n\n", {"content-type": "text/event-stream"})) as server:
        assert ask(server.url, "get", asynchronous, "/v1/new", cast_to=str, stream=True) == ["one", "two"]


def test_errors_retries_and_hooks_are_those_of_the_client(asynchronous: bool) -> None:
    seen: list[str] = []
    settings = {
        "retry_config": RetryConfig("backoff", BackoffStrategy(1, 1, 1, 1000)),
        "event_hooks": {"request": [lambda request: seen.append(request.method)]},
    }
    with HttpServer(reply(503, {}), reply(200, {"ok": 1})) as server:
        assert ask(server.url, "put", asynchronous, "/v1/x", cast_to=dict, body={}, settings=settings) == {"ok": 1}
        assert (len(server.asked), seen) == (2, ["PUT", "PUT"])
    with HttpServer(reply(404, {"detail": "gone"})) as server, pytest.raises(errors.NotFoundError):
        ask(server.url, "delete", asynchronous, "/v1/x", cast_to=None)
    with HttpServer(reply(200, "no JSON")) as server, pytest.raises(errors.ResponseValidationError):
        ask(server.url, "get", asynchronous, "/v1/x", cast_to=models.ModelList)
    with HttpServer(reply(200, {"name": 1})) as server, pytest.raises(errors.ResponseValidationError):
        ask(server.url, "get", asynchronous, "/v1/x", cast_to=Toy)


@pytest.mark.parametrize("path", ["https://evil.example/v1", "//evil.example/x", "@evil.example/", "/\\evil.example"])
def test_a_key_never_goes_to_another_host(path: str, asynchronous: bool) -> None:
    with HttpServer(reply(200, {})) as server:
        if "://" in path:
            with pytest.raises(ConfigurationError, match="server_url"):
                ask(server.url, "get", asynchronous, path, cast_to=dict)
        else:
            ask(server.url, "get", asynchronous, path, cast_to=dict)
            assert server.asked[-1].path.startswith("/")
    with pytest.raises(ConfigurationError):
        ask("http://127.0.0.1:9", "get", asynchronous, 7, cast_to=dict)
    with pytest.raises(ConfigurationError):
        ask("http://127.0.0.1:9", "get", asynchronous, "/x", cast_to=7)


def test_they_are_told_of_and_keep_nothing() -> None:
    client = Mistral(api_key="k")
    assert {*VERBS, *(f"{verb}_async" for verb in VERBS)} <= set(dir(client))
    for verb in VERBS:
        assert undescribed(getattr(client, verb)) == undescribed(getattr(client, f"{verb}_async")) == []
    assert "cast_to" in inspect.signature(client.get).parameters
    assert pickle.loads(pickle.dumps(client)).get is not None
    with HttpServer(reply(200, {})) as server, Mistral(api_key="k", server_url=server.url) as local:
        for number in range(5):
            local.get(f"/v1/{number}", cast_to=dict)
        assert len(local.call_settings.route_headers) == 1


def test_a_resource_of_the_name_of_a_verb_keeps_it(tmp_path: Path) -> None:
    responses = {"200": {"description": "Fine.", "content": {"application/json": {"schema": {"type": "string"}}}}}
    names = {"get": "/gets", "patch": "/patches"}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "security": [{"key": [], "app": []}],
        "paths": {
            path: {"post": {"operationId": f"{tag}_it", "tags": [tag], "responses": responses}}
            for tag, path in names.items()
        },
        "components": {
            "securitySchemes": {
                name: {"type": "apiKey", "in": "header", "name": f"x-{name}"} for name in ("key", "app", "other")
            }
        },
    }
    (tmp_path / "sdk.toml").write_text('[tool.sdk.operations]\nget_it = "get.it"\npatch_it = "patch.it"\n')
    config = load_config(tmp_path / "sdk.toml", Diagnostics())
    assert config is not None
    made = make(document, tmp_path, "verbs_shop", evolve(config, package="verbs_shop"))
    taken = {resource.name for resource in made.package.resources} & set(VERBS)
    keys = {scheme.parameter: scheme.name for scheme in made.package.security}
    with HttpServer(reply(200, {})) as server:
        client = getattr(made.root, made.package.client)(server_url=server.url, **keys)
        with client:
            assert client.delete("/x", cast_to=dict) == {}
            assert (server.asked[-1].header("x-key"), server.asked[-1].header("x-app")) == ("key", "app")
            assert server.asked[-1].header("x-other") is None
            for name in taken:
                assert not callable(getattr(client, name))
                assert not hasattr(client, f"{name}_async")
    assert taken == {"get", "patch"}
