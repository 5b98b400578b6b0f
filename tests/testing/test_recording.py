"""Recordings: what a real exchange leaves in the file, and how it comes back."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from overlay.testing import FAULTS, Gate, LocalServer, Recorder
from tests.support.http_library import httpx

CHAT = "/v1/chat/completions"
KEY = "sk-very-secret-123"
ASK: dict[str, Any] = {"model": "m", "stream": True, "messages": [{"role": "user", "content": "a poem, api_key"}]}
HEADERS = {"authorization": f"Bearer {KEY}", "cookie": "session=crumbs"}


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with LocalServer() as server:
        yield server


def record(path: Path, url: str, mode: str, body: dict[str, Any] = ASK) -> bytes:
    """Make one exchange through a recorder; return the body as received, up to its cut if it is cut."""
    received = b""

    async def concurrent(recorder: Recorder) -> None:
        nonlocal received
        async with (
            httpx.AsyncClient(transport=recorder.async_transport(), headers=HEADERS) as client,
            client.stream("POST", url + CHAT, json=body) as response,
        ):
            async for piece in response.aiter_raw():
                received += piece

    with Recorder(path) as recorder:
        try:
            if mode == "async":
                asyncio.run(concurrent(recorder))
            else:
                with (
                    httpx.Client(transport=recorder.transport(), headers=HEADERS) as client,
                    client.stream("POST", url + CHAT, json=body) as response,
                ):
                    for piece in response.iter_raw():
                        received += piece
        except httpx.RemoteProtocolError:
            pass
    return received


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_round_trip(server: LocalServer, tmp_path: Path, mode: str) -> None:
    file = tmp_path / "poem.jsonl"
    server.answer(tokens=["été ", "🎉"])
    received = record(file, server.url, mode)
    assert "🎉" in received.decode()
    assert [line["kind"] for line in lines(file)][:2] == ["request", "response"]
    assert lines(file)[-1] == {"n": 1, "kind": "end", "error": None}

    server.reset()
    server.replay(file)
    again = httpx.post(server.url + CHAT, json=ASK)
    assert again.content == received
    assert again.headers["content-type"].startswith("text/event-stream")
    assert again.headers["transfer-encoding"] == "chunked"
    afterwards = httpx.post(server.url + CHAT, json={**ASK, "stream": False})
    assert afterwards.json()["object"] == "chat.completion"  # the recording is used up; the default answers


def test_secrets_are_scrubbed(server: LocalServer, tmp_path: Path) -> None:
    file = tmp_path / "secrets.jsonl"
    server.respond({"echo": f"you sent {KEY}", "access_token": "t-1"}, headers={"set-cookie": "id=crumbs2"})
    record(file, server.url, "sync", {**ASK, "api_key": "other-secret", "password": 'quo"ted'})
    text = file.read_text("utf-8")
    for secret in (KEY, "crumbs", "other-secret", "t-1", "quo"):
        assert secret not in text
    assert "a poem, api_key" in text


def test_a_cut_is_replayed_as_a_cut(server: LocalServer, tmp_path: Path) -> None:
    file = tmp_path / "cut.jsonl"
    server.answer("one two three four", fault="cut")
    received = record(file, server.url, "sync")
    assert lines(file)[-1]["error"] == "RemoteProtocolError"
    server.replay(file)
    replayed = b""
    with httpx.stream("POST", server.url + CHAT, json=ASK) as response, pytest.raises(httpx.RemoteProtocolError):
        for piece in response.iter_raw():
            replayed += piece
    assert replayed == received


def test_bytes_that_are_not_text(server: LocalServer, tmp_path: Path) -> None:
    file = tmp_path / "gzip.jsonl"
    server.answer("one two", fault="gzip")
    record(file, server.url, "sync")
    assert any("base64" in line for line in lines(file))
    server.replay(file)
    replayed = httpx.post(server.url + CHAT, json=ASK)
    assert replayed.headers["content-encoding"] == "gzip"
    assert replayed.text.endswith("data: [DONE]\n\n")


def test_no_reply_is_replayed_as_none(server: LocalServer, tmp_path: Path) -> None:
    file = tmp_path / "nothing.jsonl"
    server.answer(fault=FAULTS["no_reply"].bound())
    record(file, server.url, "sync")
    server.replay(file)
    with pytest.raises(httpx.RemoteProtocolError):
        httpx.post(server.url + CHAT, json=ASK)


def test_recorded_pauses_can_be_kept(server: LocalServer, tmp_path: Path) -> None:
    file = tmp_path / "slow.jsonl"
    server.answer(tokens=["a", "b"], pace_ms=40)
    record(file, server.url, "sync")
    spans = []
    for speed in (None, 1.0):
        server.reset()
        server.replay(file, speed=speed)
        spans.append(httpx.post(server.url + CHAT, json=ASK).elapsed.total_seconds())
    assert spans[1] >= 0.07 > spans[0]


def test_a_proxy_records_what_other_programs_do(server: LocalServer, tmp_path: Path) -> None:
    file = tmp_path / "proxy.jsonl"
    gate = Gate()
    server.answer(tokens=["one", " two"], gate=gate)
    with LocalServer() as proxy:
        proxy.record(file, server.url)
        received = ""
        with httpx.stream(
            "POST", proxy.url + CHAT, json=ASK, headers=HEADERS, params={"a": "b"}, timeout=5
        ) as response:
            assert response.headers["x-request-id"] == "local-1"
            for piece in response.iter_text():
                received += piece
                gate.release()  # what was recorded has already been handed on
        missing = httpx.get(proxy.url + "/v1/models/none")
        assert missing.status_code == 404
    assert server.requests[0].has_api_key(KEY)
    assert server.requests[0].query == {"a": "b"}
    assert KEY not in file.read_text("utf-8")
    with LocalServer() as again:
        again.replay(file)
        assert httpx.post(again.url + CHAT, json=ASK).text == received
        assert httpx.get(again.url + "/v1/models/none").json() == missing.json()


def test_a_proxy_tells_of_failures(server: LocalServer, tmp_path: Path) -> None:
    with LocalServer() as proxy:
        proxy.record(tmp_path / "cut.jsonl", server.url)
        server.fault("cut")
        with pytest.raises(httpx.RemoteProtocolError):
            httpx.post(proxy.url + CHAT, json=ASK)
        server.stop()
        assert httpx.post(proxy.url + CHAT, json=ASK).status_code == 502
        server.start()


def test_a_client_that_leaves_ends_the_proxied_stream(server: LocalServer, tmp_path: Path) -> None:
    server.answer("never said", gate=Gate())
    with LocalServer() as proxy:
        proxy.record(tmp_path / "left.jsonl", server.url)
        with httpx.stream("POST", proxy.url + CHAT, json=ASK) as response:
            next(response.iter_bytes())
        proxy.stop()
        assert server.last.disconnected.wait(30)
        proxy.start()


def test_a_request_gets_what_was_recorded_for_it(server: LocalServer, tmp_path: Path) -> None:
    """Whatever the order, and however the same JSON is written; equal requests in the recorded order."""
    file = tmp_path / "three.jsonl"
    one, two = ({**ASK, "messages": [{"role": "user", "content": text}], "api_key": "k"} for text in ("one", "two"))
    with Recorder(file) as recorder, httpx.Client(transport=recorder.transport()) as client:
        for body, answer in ((one, "first"), (two, "second"), (one, "third")):
            server.answer(answer)
            client.post(server.url + CHAT, json=body)
        for number in (1, 2):
            server.respond({"n": number}, path="/upload")
            client.post(server.url + "/upload", files={"file": f"part {number}".encode()})
    server.reset()
    replay = server.replay(file)
    assert replay.left[0] == "exchange 1: POST /v1/chat/completions"
    again = json.dumps({**dict(reversed(two.items())), "api_key": "other"}, indent=2)
    assert '"second"' in httpx.post(server.url + CHAT, content=again).text
    assert httpx.post(server.url + "/upload", files={"file": b"part 2"}).json() == {"n": 2}
    assert ['"first"' in httpx.post(server.url + CHAT, json=one).text for _ in range(2)] == [True, False]
    assert replay.left == ["exchange 4: POST /upload"]


def test_a_request_that_was_not_recorded_is_told_what_is_nearest(server: LocalServer, tmp_path: Path) -> None:
    file = tmp_path / "poem.jsonl"
    with Recorder(file) as recorder, httpx.Client(transport=recorder.transport()) as client:
        client.post(server.url + CHAT, json={**ASK, "temperature": 0.1})
        client.post(server.url + CHAT, json={"model": "other", "messages": [{"role": "user", "content": "x"}] * 2})
    server.reset()
    replay = server.replay(file)
    missed = httpx.post(server.url + CHAT, json={**ASK, "messages": [{"role": "user", "content": "a novel"}]})
    assert missed.status_code == 404
    assert missed.json()["detail"] == (
        "no recording of POST /v1/chat/completions with this body is left in poem.jsonl; the nearest, exchange 1, "
        "differs: messages[0].content is 'a novel', 'a poem, api_key' was recorded; temperature is missing, 0.1 was "
        "recorded"
    )
    assert len(replay.left) == 2
