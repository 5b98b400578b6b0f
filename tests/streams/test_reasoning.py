"""Text and reasoning of messages and streams, in every place where servers put them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from mistralai import Mistral, models

from tests.support.chat_wire import ASK
from tests.support.http_server import HttpServer, reply
from tests.support.raw_server import chunked, raw_server
from tests.support.user_streams import DONE, event

THOUGHT = [{"type": "thinking", "thinking": [{"type": "text", "text": "hm"}, {"type": "text", "text": "!"}]}]
BESIDE: list[tuple[dict[str, Any], str]] = [
    ({"reasoning_content": "hm!"}, "llama.cpp, SGLang, litellm"),
    ({"reasoning": "hm!"}, "vLLM"),
    ({"reasoning": "hm!", "reasoning_content": "hm!"}, "gateways that write both"),
    ({"reasoning": "hm!", "reasoning_details": [{"text": "hm!"}], "content": None}, "OpenRouter"),
    ({"content": THOUGHT}, "Mistral"),
]
MODES = pytest.mark.parametrize("mode", ["sync", "async"])


def chunk(delta: dict[str, Any], finish: str | None = None) -> bytes:
    return event({"id": "c", "model": "m", "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]})


@MODES
@pytest.mark.parametrize("delta", [delta for delta, _ in BESIDE], ids=[server for _, server in BESIDE])
def test_streamed(mode: str, delta: dict[str, Any]) -> None:
    async def main(client: Mistral) -> Any:
        async with client, client.chat.stream_async(**ASK) as stream:
            return [piece async for piece in stream.pieces], await stream.collect()

    body = chunk({"role": "assistant", "content": ""}) + chunk(delta) + chunk({"content": "yes"}, "stop") + DONE
    with raw_server(chunked(body)) as server:
        client = Mistral(api_key="k", server_url=server.url)
        if mode == "async":
            pieces, whole = asyncio.run(main(client))
        else:
            with client, client.chat.stream(**ASK) as stream:
                pieces, whole = list(stream.pieces), stream.collect()
        with Mistral(api_key="k", server_url=server.url) as other, other.chat.stream(**ASK) as events:
            deltas = [one.data.choices[0].delta for one in events]
    assert [kind for kind, _ in pieces[:-1]] == ["reasoning"] * (len(pieces) - 1)
    assert "".join(text for _, text in pieces[:-1]) == "hm!"
    assert pieces[-1] == ("text", "yes")
    assert (whole.choices[0].message.text, whole.choices[0].message.reasoning) == ("yes", "hm!")
    assert [(one.text, one.reasoning) for one in deltas] == [("", ""), ("", "hm!"), ("yes", "")]


@pytest.mark.parametrize("message", [{**m, "content": m.get("content") or "yes"} for m, _ in BESIDE[:4]])
def test_answered(message: dict[str, Any]) -> None:
    choice = {"index": 0, "message": {"role": "assistant", **message}, "finish_reason": "stop"}
    with (
        HttpServer(reply(200, {"id": "c", "model": "m", "choices": [choice]})) as server,
        Mistral(api_key="k", server_url=server.url) as client,
    ):
        found = client.chat.complete(**ASK).choices[0].message
    assert (found.text, found.reasoning) == ("yes", "hm!")


@pytest.mark.parametrize(
    ("message", "text", "reasoning"),
    [
        (models.AssistantMessage(content="a"), "a", ""),
        (models.AssistantMessage(), "", ""),
        (models.AssistantMessage(content=None), "", ""),
        (models.UserMessage(content=[{"type": "text", "text": "a"}, models.TextChunk(text="b")]), "ab", ""),
        (models.UserMessage(content=[{"type": "image_url", "image_url": "u"}]), "", ""),
        (models.AssistantMessage.from_dict({"content": [*THOUGHT, {"type": "text", "text": "a"}, "b"]}), "ab", "hm!"),
        (models.AssistantMessage.from_dict({"content": [{"type": "new", "text": 5}, None]}), "", ""),
        (models.DeltaMessage(reasoning="x"), "", "x"),
        (models.DeltaMessage.from_dict({"reasoning": {"a": 1}, "content": 7}), "", ""),
        (models.SystemMessage(content="s"), "s", ""),
        (models.ToolMessage(content="t"), "t", ""),
    ],
)
def test_of_any_message(message: Any, text: str, reasoning: str) -> None:
    assert (message.text, message.reasoning) == (text, reasoning)
