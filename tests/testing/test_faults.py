"""Every fault of the local server does on the wire what its description says; a plain socket looks at the bytes."""

from __future__ import annotations

import json
import time
import zlib
from collections.abc import Callable, Iterator
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import pytest

from overlay.testing import FAULTS, LocalServer
from tests.support.raw_http import Seen, look

TEXT = "one two three four five six"
OPTIONS: dict[str, dict[str, Any]] = {
    "comments_only": {"pause": 0.005},
    "slow_headers": {"seconds": 0.05},
    "oversized_event": {"size": 200_000},
    "gzip_bomb": {"size": 5_000_000},
}
ENDLESS = frozenset({"stall", "comments_only"})


def inflated(seen: Seen) -> bytes:
    assert seen.headers["content-encoding"] == "gzip"
    return zlib.decompressobj(wbits=31).decompress(seen.body)


def finished(seen: Seen) -> bool:
    return b'"finish_reason":"stop"' in seen.body


def done(seen: Seen) -> bool:
    return b"[DONE]" in seen.body


def data_of(seen: Seen, index: int) -> Any:
    return json.loads(seen.events[index].partition(b"data: ")[2])


def retry_date(seen: Seen) -> float:
    return parsedate_to_datetime(seen.headers["retry-after"]).timestamp() - time.time()


NORMAL: Callable[[Seen], bool] = lambda s: s.ended == "complete" and finished(s) and done(s)  # noqa: E731

CHECKS: dict[str, Callable[[Seen], object]] = {
    "cut": lambda s: s.ended == "fin" and len(s.events) == 4 and not s.raw.endswith(b"\r\n\r\n"),
    "cut_clean": lambda s: s.ended == "complete" and len(s.events) == 3 and not done(s),
    "cut_unframed": lambda s: s.ended == "fin" and len(s.events) == 3 and "transfer-encoding" not in s.headers,
    "half_event": lambda s: s.ended == "complete" and len(s.events) == 4 and not s.body.endswith(b"\n\n"),
    "reset": lambda s: s.ended == "rst" and len(s.events) == 3,
    "stall": lambda s: s.ended == "open" and len(s.events) == 3,
    "comments_only": lambda s: s.ended == "open" and s.events[3:] and set(s.events[3:-1]) == {b": keep-alive"},
    "done_without_finish": lambda s: s.ended == "complete" and done(s) and not finished(s),
    "done_only": lambda s: s.events == [b"data: [DONE]"],
    "null_finish": lambda s: done(s) and not finished(s) and len(s.events) == 9,
    "empty_body": lambda s: s.status == 200 and s.ended == "complete" and not s.body,
    "gzip_cut": lambda s: s.ended == "complete" and inflated(s).count(b"\n\n") == 3,
    "broken_chunk": lambda s: b"not a chunk size\r\n" in s.raw and s.ended == "fin",
    "error_event": lambda s: s.events[3].startswith(b"event: error\ndata: {") and len(s.events) == 4,
    "error_text": lambda s: s.events[3] == b"event: error\ndata: the model went away",
    "error_payload": lambda s: data_of(s, 3)["error"]["code"] == "500",
    "error_object": lambda s: data_of(s, 3)["object"] == "error",
    "error_field": lambda s: s.events[3].startswith(b'error: {"message"'),
    "no_content_type": lambda s: "content-type" not in s.headers and NORMAL(s),
    "wrong_content_type": lambda s: s.headers["content-type"] == "text/plain" and NORMAL(s),
    "bom": lambda s: s.chunks[0] == b"\xef\xbb\xbf" and NORMAL(s),
    "bom_split": lambda s: s.chunks[:3] == [b"\xef", b"\xbb", b"\xbf"] and NORMAL(s),
    "gzip": lambda s: inflated(s).endswith(b"data: [DONE]\n\n") and len(s.chunks) >= 9,
    "byte_by_byte": lambda s: {len(chunk) for chunk in s.chunks[:-1]} == {1} and NORMAL(s),
    "all_at_once": lambda s: len(s.chunks) == 2 and NORMAL(s),
    "crlf": lambda s: s.body.endswith(b"data: [DONE]\r\n\r\n") and len(s.body.split(b"\r\n\r\n")) == 10,
    "cr": lambda s: s.body.endswith(b"data: [DONE]\r\r") and b"\n" not in s.body,
    "no_done": lambda s: finished(s) and not done(s) and s.ended == "complete",
    "spaced_done": lambda s: s.events[-1] == b"data:   [DONE]  " and finished(s),
    "after_done": lambda s: s.events[-2:] == [b": goodbye", b"data: {not json}"],
    "no_last_blank": lambda s: s.body.endswith(b"data: [DONE]") and finished(s),
    "named_events": lambda s: s.events[1].startswith(b"event: message\nid: 2\ndata: {") and NORMAL(s),
    "done_event": lambda s: s.events[-1] == b"event: done\ndata: {}" and finished(s),
    "keep_alives": lambda s: (
        s.events[1:5] == [b": OPENROUTER PROCESSING", b"event: ping\ndata: {}", b"data:", b"data: null"] and NORMAL(s)
    ),
    "retry_first": lambda s: s.events[0] == b"retry: 3000" and NORMAL(s),
    "invalid_utf8": lambda s: b": \xff\xfe" in s.events[1] and NORMAL(s),
    "malformed_json": lambda s: s.events[3] == b'data: {"id": "x", "choices": [}' and NORMAL(s),
    "oversized_event": lambda s: 190_000 < len(s.events[3]) < 200_100 and NORMAL(s),
    "gzip_bomb": lambda s: len(s.body) < 50_000 and len(zlib.decompress(s.body, 31)) > 4_900_000,
    "json_as_stream": lambda s: s.headers["content-type"].startswith("text/event-stream") and json.loads(s.body),
    "late_finish": lambda s: s.body.count(b"finish_reason") == 1 and NORMAL(s),
    "null_delta": lambda s: b'"delta":null' in s.events[0] and b'"delta"' not in s.events[-2] and NORMAL(s),
    "usage_chunk": lambda s: b'"choices":[]' in s.events[-3] and b'"choices":null' in s.events[-2] and NORMAL(s),
    "extra_keys": lambda s: b"flavour" in s.body and b"system_fingerprint" in s.body and NORMAL(s),
    "sparse_chunks": lambda s: b'"id"' not in s.body and b'"model"' not in s.body and NORMAL(s),
    "nameless_tool_call": lambda s: NORMAL(s),  # the text has no tool call; see below
    "unknown_values": lambda s: b"tired" in s.body and b"hologram" in s.body and done(s),
    "split_surrogates": lambda s: rb'"\ud83d"' in s.events[1] and rb'"\ude00"' in s.events[2] and NORMAL(s),
    "html_page": lambda s: s.status == 200 and s.headers["content-type"] == "text/html" and b"<html>" in s.body,
    "bad_gateway": lambda s: s.status == 502 and b"nginx" in s.body,
    "gateway_timeout": lambda s: s.status == 504 and b"nginx" in s.body,
    "unavailable": lambda s: s.status == 503 and s.ended == "fin" and s.headers["connection"] == "close",
    "too_large": lambda s: s.status == 413,
    "json_body": lambda s: s.status == 200 and json.loads(s.body) == {"status": "ok"},
    "no_content": lambda s: s.status == 204 and not s.body and "content-length" not in s.headers,
    "rate_limited": lambda s: s.status == 429 and s.headers["retry-after"] == "1",
    "rate_limited_ms": lambda s: s.status == 429 and s.headers["retry-after-ms"] == "50",
    "rate_limited_date": lambda s: s.status == 429 and 0 < retry_date(s) <= 2,
    "rate_limited_bare": lambda s: s.status == 429 and "retry-after" not in s.headers,
    "unauthorized": lambda s: s.status == 401,
    "server_error": lambda s: s.status == 500 and json.loads(s.body)["object"] == "error",
    "invalid_request": lambda s: s.status == 422 and json.loads(s.body)["detail"][0]["loc"] == ["body", "model"],
    "no_reply": lambda s: s.raw == b"" and s.ended == "fin",
    "reset_before_reply": lambda s: s.raw == b"" and s.ended == "rst",
    "not_http": lambda s: s.raw == b"SSH-2.0-OpenSSH_9.6\r\n" and s.ended == "fin",
    "slow_headers": NORMAL,
    "long_header": lambda s: len(s.headers["x-long"]) == 120_000 and NORMAL(s),
    "early_hints": lambda s: s.raw.startswith(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 2),
    "redirect": lambda s: s.status == 307 and s.headers["location"].endswith("?redirected=1"),
    "deprecated_model": lambda s: "x-model-deprecation-timestamp" in s.headers and NORMAL(s),
}


@pytest.fixture(scope="module")
def running() -> Iterator[LocalServer]:
    with LocalServer() as server:
        yield server


@pytest.fixture
def server(running: LocalServer) -> LocalServer:
    running.reset()
    return running


def test_every_fault_is_checked_and_described() -> None:
    assert set(FAULTS) == set(CHECKS) | {"no_headers"}
    for fault in FAULTS.values():
        assert fault.description.endswith("."), fault
        assert "\n" not in fault.description


@pytest.mark.parametrize("name", sorted(CHECKS))
def test_fault(server: LocalServer, name: str) -> None:
    server.answer(TEXT)
    plain = look(server.url, {"stream": True})
    assert NORMAL(plain)
    assert len(plain.events) == 9
    server.answer(TEXT, fault=FAULTS[name].bound(**OPTIONS.get(name, {})))
    seen = look(server.url, {"stream": True}, patience=0.1 if name in ENDLESS else 5)
    assert CHECKS[name](seen), seen


def test_tokens_before_the_fault_can_be_counted(server: LocalServer) -> None:
    for after in (0, 1, 5):
        server.answer(TEXT, fault="cut_clean", after=after)
        assert len(look(server.url, {"stream": True}).events) == after


def test_no_headers_ends_when_the_client_leaves(server: LocalServer) -> None:
    server.fault("no_headers")
    with pytest.raises(httpx.ReadTimeout):
        httpx.post(server.url + "/v1/chat/completions", json={}, timeout=0.05)
    assert server.last.disconnected.wait(5)


@pytest.mark.parametrize("name", ["cut", "reset", "stall"])
def test_whole_answers_can_be_cut_too(server: LocalServer, name: str) -> None:
    server.answer(TEXT, fault=name)
    seen = look(server.url, {}, patience=0.1 if name == "stall" else 5)
    assert seen.ended == {"cut": "fin", "reset": "rst", "stall": "open"}[name]
    assert int(seen.headers["content-length"]) > len(seen.body)


def test_faults_of_streams_leave_whole_answers_alone(server: LocalServer) -> None:
    server.answer(TEXT, fault="error_event")
    assert json.loads(look(server.url, {}).body)["choices"][0]["message"]["content"] == TEXT


def test_later_tool_call_deltas_lose_their_name(server: LocalServer) -> None:
    server.answer(tool_calls=[{"name": "f", "arguments": {"a": 1}}], fault="nameless_tool_call")
    seen = look(server.url, {"stream": True})
    calls = [c for i in range(3) for c in data_of(seen, i)["choices"][0]["delta"].get("tool_calls", [])]
    assert [("id" in call, "name" in call["function"]) for call in calls] == [(True, True), (False, False)]


def test_a_redirect_leads_to_the_answer(server: LocalServer) -> None:
    server.fault("redirect")
    with httpx.Client(base_url=server.url, follow_redirects=True) as client:
        response = client.post("/v1/chat/completions", json={"messages": [{"role": "user", "content": "hello"}]})
    assert response.json()["choices"][0]["message"]["content"].endswith("You said: hello")
    assert [call.query for call in server.requests] == [{}, {"redirected": "1"}]


def test_options_and_names_are_checked(server: LocalServer) -> None:
    with pytest.raises(KeyError):
        server.fault("bad luck")
    with pytest.raises(TypeError, match="no `after`"):
        server.fault("rate_limited", after=2)


def test_a_lasting_fault_meets_every_request(server: LocalServer) -> None:
    server.fault("server_error", times="always")
    assert [look(server.url, {}).status for _ in range(3)] == [500] * 3
