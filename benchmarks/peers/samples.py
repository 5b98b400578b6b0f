"""The payloads that the in-memory cases decode and encode; the same for every peer."""

from __future__ import annotations

import functools
import json
from typing import Any

CHUNK = json.dumps(
    {
        "id": "cmpl-e5cc70bb28c444948073e77776eb30ef",
        "object": "chat.completion.chunk",
        "created": 1702256327,
        "model": "mistral-large-latest",
        "choices": [{"index": 0, "delta": {"role": "assistant", "content": " word"}, "finish_reason": None}],
    },
    separators=(",", ":"),
).encode()


@functools.cache
def many(messages: int) -> list[dict[str, Any]]:
    """A conversation of so many messages."""
    roles = ("user", "assistant")
    return [
        {"role": roles[number % 2], "content": f"Message {number}: explain it again, please."}
        for number in range(messages)
    ]


def conversation(last: bool) -> dict[str, Any]:
    """A request with forty messages: every kind in turn, or forty of the union's last variant."""
    user = {"role": "user", "content": [{"type": "text", "text": "Look at this."}]}
    tool = {"role": "tool", "content": "42", "tool_call_id": "call_1", "name": "answer"}
    system = {"role": "system", "content": "Be brief."}
    assistant = {"role": "assistant", "content": "Certainly.", "prefix": False}
    messages = [user] * 40 if last else [system, user, assistant, tool] * 10
    return {"model": "mistral-large-latest", "messages": messages}


def big_event(megabytes: int) -> list[bytes]:
    """One event of that size in pieces of one kibibyte."""
    data = b'data: {"content":"' + b"x" * (megabytes * 1024 * 1024) + b'"}\n\n'
    return [data[start : start + 1024] for start in range(0, len(data), 1024)]
