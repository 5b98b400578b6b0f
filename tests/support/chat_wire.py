"""Chat completions as JSON: a request, and what the events of a reply say."""

from __future__ import annotations

import json
from typing import Any

ASK: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "Write a short poem about coding."}]}
CHAT = "/v1/chat/completions"


def payloads(text: str) -> list[Any]:
    datas = [event.removeprefix("data: ") for event in text.split("\n\n") if event]
    assert datas[-1] == "[DONE]"
    return [json.loads(data) for data in datas[:-1]]


def text_of(chunks: list[Any]) -> str:
    return "".join(chunk["choices"][0]["delta"]["content"] for chunk in chunks)
