"""The client that openapi-python-client generates for the same spec; it does not stream."""

from __future__ import annotations

import json
from typing import Any

from mistral_ai_api_client import AuthenticatedClient
from mistral_ai_api_client.models import ChatCompletionRequest, CompletionChunk
from samples import CHUNK, conversation, many

PROMPT = [{"role": "user", "content": "Write a short poem."}]
CLIENT: AuthenticatedClient


def setup(url: str) -> None:
    global CLIENT
    CLIENT = AuthenticatedClient(base_url=url, token="k")


def _complete(messages: list[dict[str, Any]], times: int) -> int:
    from mistral_ai_api_client.api.chat import chat_completion_v1_chat_completions_post as chat

    for _ in range(times):
        request = ChatCompletionRequest.from_dict({"model": "whole", "messages": messages})
        chat.sync(client=CLIENT, body=request)
    return times


def complete(times: int) -> int:
    return _complete(PROMPT, times)


def complete_many(times: int, messages: int) -> int:
    return _complete(many(messages), times)


def decode_chunk(times: int) -> int:
    for _ in range(times):
        CompletionChunk.from_dict(json.loads(CHUNK))
    return times


def decode_40(times: int, last: bool) -> int:
    text = json.dumps(conversation(last))
    for _ in range(times):
        ChatCompletionRequest.from_dict(json.loads(text))
    return times
