# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from functools import cached_property

from .._overlay.client.resource import Resource
from .chat_completions import ChatCompletions


class Chat(Resource):
    @cached_property
    def completions(self) -> ChatCompletions:
        return ChatCompletions(self._client)
