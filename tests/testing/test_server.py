"""The local server over real sockets: what it answers, how it streams, and what it remembers of the requests."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import threading
from collections.abc import Iterator

import httpx
import pytest

from overlay.testing import Gate, LocalServer
from tests.support.chat_wire import ASK, CHAT, payloads, text_of


@pytest.fixture(scope="module")
def running() -> Iterator[LocalServer]:
    with LocalServer() as server:
        yield server


@pytest.fixture
def server(running: LocalServer) -> LocalServer:
    running.reset()
    return running


@pytest.fixture
def client(server: LocalServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, timeout=5) as client:
        yield client


def test_stream_and_whole_answer_say_the_same(client: httpx.Client) -> None:
    whole = client.post(CHAT, json=ASK).json()
    streamed = payloads(client.post(CHAT, json={**ASK, "stream": True}).text)
    text = whole["choices"][0]["message"]["content"]
    assert text.startswith("In quiet rooms the cursor blinks")
    assert text_of(streamed) == text
    assert len(streamed) > 40
    assert streamed[-1]["choices"][0]["finish_reason"] == "stop"
    assert streamed[-1]["usage"] == whole["usage"]


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_first_token_arrives_before_the_second_may_leave(server: LocalServer, mode: str) -> None:
    gate = Gate()
    server.answer(tokens=["one", " two", " three"], gate=gate)
    body = {**ASK, "stream": True}

    def seen(piece: str) -> list[str]:
        return [chunk["choices"][0]["delta"]["content"] for chunk in map(json.loads, piece.split("data: ")[1:])]

    def sync() -> list[str]:
        texts: list[str] = []
        with httpx.stream("POST", server.url + CHAT, json=body, timeout=5) as response:
            for piece in response.iter_text():
                texts += seen(piece.replace("data: [DONE]", ""))
                gate.release()  # the next token may leave only now
        return texts

    async def concurrent() -> list[str]:
        texts: list[str] = []
        async with (
            httpx.AsyncClient(timeout=5) as client,
            client.stream("POST", server.url + CHAT, json=body) as response,
        ):
            async for piece in response.aiter_text():
                texts += seen(piece.replace("data: [DONE]", ""))
                gate.release()
        return texts

    texts = sync() if mode == "sync" else asyncio.run(concurrent())
    assert [text for text in texts if text] == ["one", " two", " three"]


def test_a_gate_holds_the_stream(server: LocalServer, client: httpx.Client) -> None:
    gate = Gate()
    server.answer("never said", gate=gate)
    with client.stream("POST", CHAT, json={**ASK, "stream": True}) as response:
        first = next(response.iter_bytes())
        assert b'"role":"assistant"' in first
        assert server.last.sent <= 1
        assert not server.last.finished.is_set()
    assert server.last.disconnected.wait(5)
    assert not server.last.finished.is_set()


def test_pace_separates_tokens(server: LocalServer) -> None:
    server.answer(tokens=["a", "b"], pace_ms=20)
    with httpx.stream("POST", server.url + CHAT, json={**ASK, "stream": True}) as response:
        list(response.iter_bytes())
        assert response.elapsed.total_seconds() >= 0.04


def test_connections_are_reused(server: LocalServer, client: httpx.Client) -> None:
    before = server.connections
    for _ in range(5):
        payloads(client.post(CHAT, json={**ASK, "stream": True}).text)
    client.get("/v1/models").raise_for_status()
    assert server.connections == before + 1
    assert len({call.connection for call in server.requests}) == 1


def test_many_streams_at_once(server: LocalServer) -> None:
    gate = Gate()
    server.answer("together", gate=gate, times=8)
    done: list[str] = []

    def run() -> None:
        response = httpx.post(server.url + CHAT, json={**ASK, "stream": True}, timeout=10)
        done.append(text_of(payloads(response.text)))

    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    server.wait_for_requests(8)  # all are being answered, and none can be done
    assert not done
    gate.open()
    for thread in threads:
        thread.join(10)
    assert done == ["together"] * 8


def test_other_operations(client: httpx.Client) -> None:
    fim = client.post("/v1/fim/completions", json={"model": "codestral-latest", "prompt": "def add(a, b):"}).json()
    assert fim["choices"][0]["message"]["content"] == "\n    return a + b\n"
    agents = client.post("/v1/agents/completions", json={**ASK, "agent_id": "ag:1", "stream": True})
    assert text_of(payloads(agents.text)).startswith("In quiet rooms")
    embeddings = client.post("/v1/embeddings", json={"model": "mistral-embed", "input": ["a", "b", "a"]}).json()
    vectors = [item["embedding"] for item in embeddings["data"]]
    assert vectors[0] == vectors[2] != vectors[1]
    assert all(-1 <= number <= 1 for number in vectors[0])
    names = [card["id"] for card in client.get("/v1/models").json()["data"]]
    assert client.get(f"/v1/models/{names[0]}").json()["capabilities"]["completion_chat"] is True
    assert client.delete("/v1/models/ft:mine").json() == {"id": "ft:mine", "object": "model", "deleted": True}
    assert client.get("/v1/models/none").status_code == 404
    assert client.get("/v1/chat/completions").status_code == 405
    assert client.post("/v2/poems").status_code == 404


def test_handlers_of_pytest_httpserver_come_first(server: LocalServer, client: httpx.Client) -> None:
    server.expect_request("/v1/files").respond_with_json({"data": ["mine"]})
    assert client.get("/v1/files").json() == {"data": ["mine"]}
    assert client.get("/v1/models").status_code == 200
    assert client.get("/v1/files").json() == {"data": ["mine"]}


def test_stopping_ends_live_streams_and_frees_the_port() -> None:
    server = LocalServer()
    server.start()
    server.answer("never said", gate=Gate())
    with httpx.stream("POST", server.url + CHAT, json={**ASK, "stream": True}, timeout=5) as response:
        pieces = response.iter_bytes()
        next(pieces)
        server.stop()
        with pytest.raises(httpx.RemoteProtocolError):
            next(pieces)
    with LocalServer(port=server.port) as again:
        assert again.port == server.port
        with pytest.raises(RuntimeError):
            again.start()


def test_odd_requests_are_answered_and_leave_the_connection_usable(server: LocalServer, client: httpx.Client) -> None:
    parts = (part.encode() for part in ('{"model": "m", ', '"messages": []}'))
    assert client.post(CHAT, content=parts).status_code == 200
    assert server.last.json == {"model": "m", "messages": []}
    assert client.post(CHAT, content=b"not json").status_code == 200
    head = client.head("/v1/models")
    assert head.content == b""
    assert int(head.headers["content-length"]) > 0
    waiting = {"expect": "100-continue"}
    assert client.post(CHAT, json=ASK, headers=waiting).status_code == 200
    for odd in (
        [1],
        {"messages": [1, None]},
        {"messages": {"a": 1}, "stop": 3},
        {"n": "x", "prompt": None},
        None,
        "text",
    ):
        assert client.post(CHAT, json=odd).status_code == 200
    failed = client.post(CHAT, json={"messages": [], "tools": [1]})
    assert failed.status_code == 500
    with pytest.raises(AttributeError):
        server.check()
    assert len({call.connection for call in server.requests}) == 1


def test_nothing_heavy_is_loaded_before_it_is_used() -> None:
    heavy = "{'werkzeug', 'pytest_httpserver', 'pytest'} & set(sys.modules)"
    program = f"import sys, overlay.testing as t; t.Gate; assert not {heavy}, {heavy}"
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_missing_extra_is_named() -> None:
    program = "import sys; sys.modules['pytest_httpserver'] = None\nfrom overlay.testing import LocalServer"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert "pip install pytest-httpserver" in result.stderr.splitlines()[-1]


@pytest.mark.parametrize("stream", [False, True])
def test_half_a_surrogate_pair_goes_through(server: LocalServer, client: httpx.Client, stream: bool) -> None:
    """JSON can say it (RFC 8259 §8.2), UTF-8 can't: it comes in as an escape, and goes out as one."""
    body = json.dumps({**ASK, "stream": stream, "messages": [{"role": "user", "content": "half \ud83d"}]})
    for answer in (None, "\ud83d"):
        if answer:
            server.answer(tokens=[answer])
        reply = client.post(CHAT, content=body, headers={"content-type": "application/json"})
        assert (reply.status_code, rb"\ud83d" in reply.content) == (200, True)
    server.respond("\ud83d", 400)
    assert client.post(CHAT, json=ASK).status_code == 400
    assert client.post("/v1/embeddings", content=b'{"model": "m", "input": "\\ud83d"}').status_code == 200
    server.check()


def test_without_its_extra_the_command_says_what_to_install() -> None:
    code = "import sys; sys.modules['werkzeug'] = None; from overlay.testing.command import main; sys.exit(main([]))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("comes with the extra [testing]: pip install pytest-httpserver\n")
    assert done.stderr.count("\n") == 1
