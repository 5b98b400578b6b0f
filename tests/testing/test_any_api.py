"""The local server of an API that is none for chat: it knows every operation of the document, in both directions."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.commands import generator
from tests.support.paths import ROOT

HEAD = {"X-Shop": "north", "X-Key": "k"}
Call = Callable[..., Any]


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("workshop")
    done = generator("generate", "--config", ROOT / "tests" / "data" / "kit" / "sdk.toml", "--output", folder)
    assert done.returncode == 0, done.stderr
    sys.path.insert(0, str(folder))
    yield importlib.import_module("workshop")
    sys.path.remove(str(folder))


@pytest.fixture(scope="module")
def running(workshop: Any) -> Iterator[Any]:
    with importlib.import_module("workshop.testing").LocalServer() as server:
        yield server


@pytest.fixture
def server(running: Any) -> Any:
    running.reset()
    return running


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, workshop: Any, server: Any) -> Call:
    """Calls a method by its path; a stream is read to its end."""

    def blocking(path: str, **arguments: Any) -> Any:
        with workshop.Workshop(api_key="k", server_url=server.url, strict_responses=True, retry_config=None) as client:
            result = method(client, path)(**arguments)
            if not hasattr(result, "events_received"):
                return result
            with result as stream:
                return [event.data for event in stream]

    async def concurrent(path: str, **arguments: Any) -> Any:
        async with workshop.Workshop(
            api_key="k", server_url=server.url, strict_responses=True, retry_config=None
        ) as client:
            result = method(client, f"{path}_async")(**arguments)
            if inspect.isawaitable(result) and not hasattr(result, "__aiter__"):
                return await result
            async with result as stream:
                return [event.data async for event in stream]

    def method(client: Any, path: str) -> Call:
        for name in path.split("."):
            client = getattr(client, name)
        found: Call = client
        return found

    return blocking if request.param == "sync" else lambda *a, **k: asyncio.run(concurrent(*a, **k))


def test_replies_are_the_examples_of_the_document(call: Call) -> None:
    first, second = call("tools.list", x_shop="north")
    assert (first.id, first.teeth, second.speed) == ("t-1", 12, 3.5)
    assert call("tools.get_best") == "the saw"


def test_replies_without_a_sound_example_are_made_of_the_schema(call: Call) -> None:
    tool = call("tools.get", id="a/b")
    assert (tool.kind, tool.teeth, tool.state, tool.id) == ("saw", 12, "sharp", "t-0")
    tree = call("plans.get_tree", id="1")
    assert (tree.inside, tree.parts, len(tree.name)) == (None, [], 6)
    assert call("plans.get_drawing", id="1") == b"Some bytes.\n"
    assert call("tools.delete", id="1") is None
    assert call("tools.create", kind="saw", made=date(2026, 1, 31), price=2.5).teeth == 12
    assert call("plans.upload_drawing", id="1", title="Plan", file=b"data") is None


def test_streams_have_an_event_of_each_kind_and_their_declared_end(call: Call, server: Any) -> None:
    begun, done = call("work.start_stream", what="a table")
    assert (begun.type, done.took) == ("begun", 1)
    assert call("work.start", what="a table").id
    assert [noise.loud for noise in call("work.listen")] == [True] * 5
    text = httpx.post(f"{server.url}/work", json={"what": "a", "stream": True}, headers=HEAD).text
    assert text.endswith("data: [DONE]\n\n")


def test_streams_end_with_an_event_that_makes_them_complete(call: Call, server: Any) -> None:
    assert [move.type for move in call("work.watch")] == ["begun", "sawn", "done"]
    assert [tick.type for tick in call("work.count")][-2:] == ["type", "tock"]
    text = httpx.get(f"{server.url}/moves", headers=HEAD).text
    assert [line for line in text.split("\n") if line.startswith("event")] == [
        "event: begun",
        "event: sawn",
        "event: done",
    ]


def test_answers_and_faults_are_scripted_as_for_chat(call: Call, server: Any, workshop: Any) -> None:
    server.answer(events=[{"type": "done", "took": 7}, "[DONE]"])
    assert [step.took for step in call("work.start_stream", what="a")] == [7]
    server.fault("cut_clean", after=1)
    with pytest.raises(workshop.StreamInterrupted):
        call("work.start_stream", what="a")
    server.fail(429, retry_after=0)
    with pytest.raises(workshop.RateLimitError):
        call("tools.get_best")
    server.respond({"id": "t-5", "kind": "drill", "speed": 1}, path="/tools/5")
    assert call("tools.get", id="4").kind == "saw"
    assert call("tools.get", id="5").speed == 1
    assert server.last.has_api_key("k")
    server.assert_called(method="GET", path="/tools/5", times=1)


COMPLAINTS: list[tuple[dict[str, Any], list[Any], str]] = [
    ({"method": "GET", "url": "/tools"}, ["header", "x-shop"], "field required"),
    ({"method": "GET", "url": "/tools?limit=many", "headers": HEAD}, ["query", "limit"], 'integer, not "many"'),
    ({"method": "GET", "url": "/tools?limit=51", "headers": HEAD}, ["query", "limit"], "at most 50"),
    ({"method": "GET", "url": "/tools?state=rusty", "headers": HEAD}, ["query", "state"], "'sharp', 'blunt'"),
    ({"method": "POST", "url": "/tools", "json": {"kind": "Saw", "made": "2026-01-31"}}, ["body", "kind"], "match"),
    ({"method": "POST", "url": "/tools", "json": {"kind": "saw"}}, ["body", "made"], "field required"),
    ({"method": "POST", "url": "/tools"}, ["body"], "a body is required"),
    ({"method": "POST", "url": "/tools", "content": b"<a/>", "headers": {"content-type": "text/xml"}},
     ["header", "content-type"], "should be application/json, not text/xml"),
    ({"method": "PUT", "url": "/plans/1/drawing", "files": {"file": b"data"}}, ["body", "title"], "field required"),
]  # fmt: skip


@pytest.mark.parametrize(("request_", "loc", "sentence"), COMPLAINTS)
def test_what_breaks_the_document_gets_a_422_that_says_where(
    server: Any, request_: dict[str, Any], loc: list[Any], sentence: str
) -> None:
    response = httpx.request(**{**request_, "url": server.url + request_["url"]})
    assert response.status_code == 422
    (detail,) = response.json()["detail"]
    assert detail["loc"] == loc
    assert sentence in detail["msg"]


def test_what_the_document_does_not_have_is_not_there(server: Any) -> None:
    assert httpx.get(f"{server.url}/v1/models").status_code == 404
    assert httpx.patch(f"{server.url}/tools/1").status_code == 405


def test_the_check_can_be_turned_off(workshop: Any) -> None:
    with importlib.import_module("workshop.testing").LocalServer(schemas={}) as server:
        assert httpx.get(f"{server.url}/tools?limit=many").status_code == 200


def test_the_fixture_is_called_after_the_client(workshop: Any, tmp_path: Path) -> None:
    source = inspect.getsource(importlib.import_module("workshop.testing.plugin"))
    assert 'workshop_server = server_fixture("WORKSHOP_URL", ("WORKSHOP_API_KEY",))' in source


def test_the_pretend_model_answers_wherever_an_api_has_its_completions(tmp_path: Path) -> None:
    case = ROOT / "tests" / "cases" / "stream_named"
    settings = (case / "sdk.toml").read_text().replace('client = "Chatter"', 'features = ["chat", "testing"]')
    (tmp_path / "sdk.toml").write_text(settings.replace('"named"', '"named_kit"'))
    arguments = ("--spec", case / "openapi.yaml", "--config", tmp_path / "sdk.toml", "--output", tmp_path)
    assert generator("generate", *arguments).returncode == 0
    sys.path.insert(0, str(tmp_path))
    named = importlib.import_module("named_kit")
    sys.path.remove(str(tmp_path))
    with importlib.import_module("named_kit.testing").LocalServer() as server:
        server.answer("All is well.")
        client = named.Case(server_url=server.url)
        with client.chat.stream(model="m") as stream:
            assert len(list(stream)) == 5
        assert httpx.post(f"{server.url}/chat", json={}).status_code == 422
        assert httpx.get(f"{server.url}/v1/models").status_code == 200
