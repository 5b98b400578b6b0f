"""What was said, as the semantic conventions write messages down: for those who ask for it.

https://opentelemetry.io/docs/specs/semconv/gen-ai/: the JSON schemas of `gen_ai.input.messages` and its like.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from typing import Any, cast

from ..core.helper_errors import WrongTypeError
from ..core.json_types import is_array, is_object, object_or_empty
from ..models.chat.message import parts
from ..models.encoding import encode, to_json

_VARIABLE = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"


def is_wanted() -> bool:
    """Whether the environment asks for content on spans."""
    return os.environ.get(_VARIABLE, "").lower() in ("true", "1", "span_only", "span_and_event")


def as_text(value: Any) -> str:
    """Return a value as JSON text, empty where it has no JSON form."""
    try:
        return to_json(encode(value)).decode()
    except (WrongTypeError, ValueError, TypeError):
        return ""


def asked(body: Mapping[str, Any]) -> str:
    """Return the messages of a request. An iterator is left alone: it can be read once, by the request itself."""
    messages = body.get("messages", body.get("prompt"))
    if isinstance(messages, str):
        messages = [{"role": "user", "content": messages}]
    if not isinstance(messages, (list, tuple)):
        return ""
    encoded: list[Any] = [encode(message) for message in cast("list[Any]", messages)]
    return as_text([_message(message) for message in encoded if is_object(message)])


def _message(message: Mapping[str, Any]) -> dict[str, Any]:
    role = str(message.get("role", "user"))
    if role == "tool":
        result = {"type": "tool_call_response", "id": message.get("tool_call_id"), "response": message.get("content")}
        return {"role": role, "parts": [result]}
    called = [_whole(_call(call)) for call in _calls(message)]
    return {"role": role, "parts": [*_parts(message.get("content")), *called]}


def _parts(content: Any) -> Iterator[dict[str, Any]]:
    for chunk in content if is_array(content) else [content]:
        said = list(parts([chunk] if is_object(chunk) else chunk))
        yield from ({"type": kind, "content": text} for kind, text in said)
        if not said and is_object(chunk):
            yield {"type": str(chunk.get("type", "unknown"))}  # An image's bytes have no place in a span.


def _calls(message: Mapping[str, Any]) -> list[dict[str, Any]]:
    calls = message.get("tool_calls")
    return [call for call in calls if is_object(call)] if is_array(calls) else []


def _call(call: Mapping[str, Any]) -> dict[str, Any]:
    function = object_or_empty(call.get("function"))
    return {
        "type": "tool_call",
        "id": call.get("id"),
        "name": function.get("name"),
        "arguments": function.get("arguments"),
    }


def _whole(call: dict[str, Any]) -> dict[str, Any]:
    """Return a call with its arguments as what they are; those that are no JSON, as text."""
    try:
        return {**call, "arguments": json.loads(call["arguments"])}
    except (TypeError, ValueError):
        return call


class Answers:
    """The answers of a reply, whole or in chunks, by the index of their choice."""

    def __init__(self) -> None:
        self._texts: dict[int, dict[str, str]] = {}
        self._calls: dict[int, dict[int, dict[str, Any]]] = {}
        self._reasons: dict[int, str] = {}

    def add(self, payload: Mapping[str, Any]) -> None:
        """Take in a reply, or a chunk of one."""
        choices = payload.get("choices")
        for at, choice in enumerate(filter(is_object, choices if is_array(choices) else ())):
            index: Any = choice.get("index", at)
            message = object_or_empty(choice.get("message") or choice.get("delta"))
            texts = self._texts.setdefault(index, {})
            for kind, text in parts(message.get("content")):
                texts[kind] = texts.get(kind, "") + text
            for place, call in enumerate(_calls(message)):
                self._add_call(self._calls.setdefault(index, {}), call.get("index", place), _call(call))
            if isinstance(choice.get("finish_reason"), str):
                self._reasons[index] = choice["finish_reason"]

    def _add_call(self, calls: dict[int, dict[str, Any]], place: Any, call: dict[str, Any]) -> None:
        before = calls.setdefault(place, call)
        if before is not call:
            before["arguments"] = f"{before['arguments'] or ''}{call['arguments'] or ''}"

    def written(self) -> str:
        """Return the messages that they are."""
        made: list[dict[str, Any]] = []
        for index, texts in sorted(self._texts.items()):
            said = [{"type": kind, "content": texts[kind]} for kind in ("reasoning", "text") if kind in texts]
            called = [_whole(call) for _, call in sorted(self._calls.get(index, {}).items())]
            made.append({"role": "assistant", "parts": [*said, *called], "finish_reason": self._reasons.get(index, "")})
        return as_text(made)
