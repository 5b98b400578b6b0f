"""The environment turns the fast path off, for the client's own connections and for those of a client passed in."""

from __future__ import annotations

import asyncio
from typing import Any

import mistralai
import pytest
from mistralai import Mistral

from tests.support.http_library import httpx
from tests.support.raw_server import chunked, raw_server
from tests.support.stream_support import ANSWER

CASES = [(None, True), ("", True), ("1", True), ("On", True), ("0", False), ("false", False), ("never", False)]


def is_fast(reply: Any) -> bool:
    return type(reply.extensions["network_stream"]).__module__.startswith("mistralai.")


@pytest.mark.parametrize(("value", "fast"), CASES)
@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("injected", [False, True])
def test_the_environment_turns_it_off(
    value: str | None, fast: bool, mode: str, injected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MISTRAL_FAST_PATH", raising=False)
    if value is not None:
        monkeypatch.setenv("MISTRAL_FAST_PATH", value)
    arguments: Any = {"model": "m", "messages": [{"role": "user", "content": "Hi"}]}

    def sync(url: str) -> bool:
        own = httpx.Client(transport=mistralai.transport(verify=False)) if injected else None
        with Mistral(api_key="k", server_url=url, client=own) as sdk, sdk.chat.stream(**arguments) as stream:
            assert len([*stream]) == 2
            found = is_fast(stream.response)
        if own is not None:
            own.close()
        return found

    async def asynchronous(url: str) -> bool:
        own = httpx.AsyncClient(transport=mistralai.transport_async(verify=False)) if injected else None
        sdk = Mistral(api_key="k", server_url=url, async_client=own)
        async with sdk, sdk.chat.stream_async(**arguments) as stream:
            assert len([chunk async for chunk in stream]) == 2
            found = is_fast(stream.response)
        if own is not None:
            await own.aclose()
        return found

    with raw_server(chunked(ANSWER)) as server:
        assert (sync(server.url) if mode == "sync" else asyncio.run(asynchronous(server.url))) is fast
