"""The generated client against llmock, a mock server with faults that judges the clients which call it."""

from __future__ import annotations

import asyncio
import json
import pathlib
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from mistralai import BackoffStrategy, Mistral, RetryConfig, errors

pytestmark = pytest.mark.skipif(
    shutil.which("llmock", path=str(pathlib.Path(sys.executable).parent)) is None, reason="llmock is not installed"
)

FAST = RetryConfig("backoff", BackoffStrategy(100, 1000, 2.0, 60_000), max_retries=3)
MESSAGES = [{"role": "user", "content": "Say something, please."}]
TOOL = {"type": "function", "function": {"name": "get_weather", "parameters": {"type": "object", "properties": {}}}}


@pytest.fixture(scope="module")
def llmock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a running server."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    program = pathlib.Path(sys.executable).parent / "llmock"
    log = (tmp_path_factory.mktemp("llmock") / "log").open("wb")
    process = subprocess.Popen(
        [program, "serve", "--host", "127.0.0.1", "--port", str(port)], stdout=log, stderr=subprocess.STDOUT
    )
    url = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                httpx.get(url + "/_llmock/verdict", trust_env=False)
                break
            except httpx.TransportError:
                assert process.poll() is None
                time.sleep(0.1)
        yield url
    finally:
        process.terminate()
        process.wait(10)
        log.close()


def scenario(url: str, *behaviours: dict[str, Any]) -> None:
    httpx.post(url + "/_llmock/reset", trust_env=False).raise_for_status()
    if behaviours:
        body = {"behaviors": behaviours}
        httpx.post(url + "/_llmock/scenario", json=body, trust_env=False).raise_for_status()


def verdict(url: str) -> list[tuple[str, str]]:
    """What the server finds wrong with its caller, as severity and code."""
    found = httpx.get(url + "/_llmock/verdict", trust_env=False).json()
    return [(finding["severity"], finding["code"]) for finding in found["findings"]]


def fault(kind: str, after: int = 2, **more: Any) -> dict[str, Any]:
    return {"type": "stream_fault", "kind": kind, "after_chunks": after, **more}


STALL = fault("stall", stall_seconds=30)
SCENARIOS: dict[str, tuple[list[dict[str, Any]], type[Exception] | None]] = {
    "nothing": ([], None),
    "delay": ([{"type": "delay", "seconds": 0.2}], None),
    "slow first token": ([{"type": "slow_first_token", "seconds": 0.2}], None),
    "429 with retry-after": ([{"type": "fail", "status": 429, "retry_after": 0.5}], None),
    "503 twice": ([{"type": "fail", "status": 503, "times": 2}], None),
    "500 always": ([{"type": "fail", "status": 500, "times": None}], errors.InternalServerError),
    "400": ([{"type": "fail", "status": 400}], errors.BadRequestError),
    "401": ([{"type": "fail", "status": 401}], errors.AuthenticationError),
    "404": ([{"type": "fail", "status": 404}], errors.NotFoundError),
    "422": ([{"type": "fail", "status": 422}], errors.UnprocessableEntityError),
    "disconnect": ([fault("disconnect")], errors.StreamInterrupted),
    "disconnect at once": ([fault("disconnect", 0)], None),
    "truncate": ([fault("truncate")], errors.StreamInterrupted),
    "truncate at once": ([fault("truncate", 0)], None),
    "malformed": ([fault("malformed")], errors.ResponseValidationError),
    "stall": ([STALL], errors.StreamInterrupted),
}


def stream_once(url: str, mode: str, **more: Any) -> Any:
    sdk = Mistral(api_key="k", server_url=url + "/mistral", retry_config=FAST, timeout_ms=1500)
    arguments: dict[str, Any] = {"model": "mistral-small-latest", "messages": MESSAGES, **more}
    if mode == "sync":
        with sdk, sdk.chat.stream(**arguments) as stream:
            return stream.collect()

    async def main() -> Any:
        async with sdk, sdk.chat.stream_async(**arguments) as stream:
            return await stream.collect()

    return asyncio.run(main())


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("name", SCENARIOS)
def test_scenario(llmock: str, name: str, mode: str) -> None:
    """A stream that broke is asked for again, as a service would: that is what the judge wants to see."""
    behaviours, expected = SCENARIOS[name]
    scenario(llmock, *behaviours)
    if expected is not None:
        with pytest.raises(expected) as caught:
            stream_once(llmock, mode)
        if isinstance(caught.value, errors.StreamInterrupted):
            assert caught.value.events_received > 0
            assert caught.value.partial.choices[0].message.content
    if expected is None or issubclass(expected, (errors.StreamInterrupted, errors.ResponseValidationError)):
        response = stream_once(llmock, mode)
        assert response.choices[0].message.content
        assert response.choices[0].finish_reason == "stop"
    assert [finding for finding in verdict(llmock) if finding[0] == "error"] == []
    assert "gave_up" not in json.dumps(verdict(llmock))


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_tool_calls(llmock: str, mode: str) -> None:
    call = {"name": "get_weather", "arguments": {"city": "Paris", "days": list(range(40))}}
    scenario(llmock, {"type": "reply", "tool_calls": [call]})
    response = stream_once(llmock, mode, tools=[TOOL])
    (found,) = response.choices[0].message.tool_calls
    assert found.function.name == "get_weather"
    assert json.loads(found.function.arguments) == call["arguments"]
    assert response.choices[0].finish_reason == "tool_calls"
    assert verdict(llmock) == []
