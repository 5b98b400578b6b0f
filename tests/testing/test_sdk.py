"""The SDK against every fault of the testing kit: each ends as the kit says that it should, in threads and in tasks."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from mistralai import Mistral, RateLimitError, RetryConfig
from mistralai.testing import FAULTS, Gate, LocalServer, VirtualClock

TEXT = "one two three four five six"
ASK: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "count"}]}
OPTIONS: dict[str, dict[str, Any]] = {"slow_headers": {"seconds": 0.05}, "comments_only": {"pause": 0.01}}
SILENT = {"stall", "comments_only", "no_headers"}


@pytest.fixture(scope="module")
def running() -> Iterator[LocalServer]:
    with LocalServer() as server:
        yield server


@pytest.fixture
def server(running: LocalServer) -> LocalServer:
    running.reset()
    return running


def text_of(event: Any) -> str:
    deltas = [choice.delta for choice in event.data.choices or () if choice.delta]
    return "".join(delta.content for delta in deltas if isinstance(delta.content, str))


def stream(client: Mistral, mode: str) -> str:
    async def concurrent() -> str:
        async with client, client.chat.stream_async(**ASK) as events:
            return "".join([text_of(event) async for event in events])

    if mode == "async":
        return asyncio.run(concurrent())
    with client, client.chat.stream(**ASK) as events:
        return "".join(text_of(event) for event in events)


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("name", sorted(FAULTS))
def test_fault(server: LocalServer, name: str, mode: str) -> None:
    fault = FAULTS[name]
    server.answer(TEXT, fault=fault.bound(**OPTIONS.get(name, {})))
    timeout_ms = 150 if name in SILENT else 10_000
    client = Mistral(api_key="k", server_url=server.url, timeout_ms=timeout_ms, retry_config=RetryConfig("none"))
    try:
        outcome, text = ["normal"], stream(client, mode)
    except Exception as error:
        outcome, text = [kind.__name__ for kind in type(error).__mro__], TEXT
    assert fault.outcome in outcome
    if name == "split_surrogates":
        assert text.replace("😀", "") == TEXT
    elif name != "redirect":  # the target of the redirect gives the default answer
        assert text == TEXT


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_first_token_is_delivered_before_the_second_may_leave(server: LocalServer, mode: str) -> None:
    gate = Gate()
    server.answer(tokens=["one", " two", " three"], gate=gate)
    gate.release()
    client = Mistral(api_key="k", server_url=server.url)
    got: list[str] = []

    def take(event: Any) -> None:
        if text_of(event):
            got.append(text_of(event))
            gate.release()  # the next may leave only now

    async def concurrent() -> None:
        async with client, client.chat.stream_async(**ASK) as events:
            async for event in events:
                take(event)

    if mode == "async":
        asyncio.run(concurrent())
    else:
        with client, client.chat.stream(**ASK) as events:
            for event in events:
                take(event)
    assert got == ["one", " two", " three"]


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_a_virtual_clock_makes_retries_instant(server: LocalServer, mode: str) -> None:
    clock = VirtualClock()
    server.fault("rate_limited", seconds=30, times=2)
    server.answer("at last")
    client = Mistral(api_key="k", server_url=server.url, clock=clock)
    assert stream(client, mode) == "at last"
    assert [round(seconds) for seconds in clock.sleeps] == [30, 30]
    assert len(server.requests) == 3


def test_a_virtual_clock_and_no_more_retries(server: LocalServer) -> None:
    server.fault("rate_limited", seconds=30, times="always")
    with (
        Mistral(api_key="k", server_url=server.url, clock=VirtualClock()) as client,
        pytest.raises(RateLimitError),
    ):
        client.chat.complete(**ASK)
    assert len(server.requests) == 3


def test_requests_are_checked_against_the_specification(server: LocalServer) -> None:
    with (
        Mistral(api_key="k", server_url=server.url, retry_config=RetryConfig("none")) as client,
        pytest.raises(Exception, match="temperature") as caught,
    ):
        client.chat.complete(**ASK, extra_body={"temperature": "warm"})
    assert type(caught.value).__name__ == "HTTPValidationError"
    assert server.last.problems[0]["pointer"] == "/temperature"
