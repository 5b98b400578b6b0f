# Copied from overlay/telemetry/attributes.py; edit it there.
"""The attributes of a span, by OpenTelemetry's semantic conventions for generative AI, and what was said, as these
conventions write messages down: for those who ask for it.

https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/, and the JSON schemas of `gen_ai.input.messages` and
its like.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from ..core.describe import check_depth
from ..core.errors import SDKError
from ..core.helper_errors import WrongTypeError
from ..core.types import is_array, is_object, object_or_empty
from ..models.encoding import encode, to_json
from ..models.message import parts

if TYPE_CHECKING:
    from opentelemetry.trace import Span

_LIMITS = {
    "temperature": "gen_ai.request.temperature",
    "top_p": "gen_ai.request.top_p",
    "top_k": "gen_ai.request.top_k",
    "max_tokens": "gen_ai.request.max_tokens",
    "max_completion_tokens": "gen_ai.request.max_tokens",
    "presence_penalty": "gen_ai.request.presence_penalty",
    "frequency_penalty": "gen_ai.request.frequency_penalty",
    "random_seed": "gen_ai.request.seed",
    "seed": "gen_ai.request.seed",
}
_COUNTS = {
    "num_cached_tokens": "gen_ai.usage.cache_read.input_tokens",
    "prompt_tokens": "gen_ai.usage.input_tokens",
    "input_tokens": "gen_ai.usage.input_tokens",
    "completion_tokens": "gen_ai.usage.output_tokens",
    "output_tokens": "gen_ai.usage.output_tokens",
}

_VARIABLE = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"


def operation_of(path: str, body: Mapping[str, Any]) -> str | None:
    """Return `gen_ai.operation.name` of a request, judged by its body; None for a request that is not about text."""
    if body.get("messages"):
        return "chat"
    if body.get("prompt"):
        return "text_completion"
    return "embeddings" if "/embeddings" in path else None


def request_attributes(operation: str, provider: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is known before the request is sent."""
    made: dict[str, Any] = {"gen_ai.operation.name": operation, "gen_ai.provider.name": provider}
    if isinstance(body.get("model"), str):
        made["gen_ai.request.model"] = body["model"]
    if isinstance(body.get("agent_id"), str):
        made["gen_ai.agent.id"] = body["agent_id"]
    for key, name in _LIMITS.items():
        if _is_number(body.get(key)):
            made[name] = body[key]
    if body.get("stream"):
        made["gen_ai.request.stream"] = True
    if operation == "embeddings":
        if _is_number(body.get("output_dimension")):
            made["gen_ai.embeddings.dimension.count"] = body["output_dimension"]
        if isinstance(body.get("encoding_format"), str):
            made["gen_ai.request.encoding_formats"] = [body["encoding_format"]]
    count = body.get("n")
    if _is_number(count) and count != 1:
        made["gen_ai.request.choice.count"] = count
    stop = body.get("stop")
    if isinstance(stop, str) and stop:
        made["gen_ai.request.stop_sequences"] = [stop]
    elif is_array(stop):
        made["gen_ai.request.stop_sequences"] = [text for text in stop if isinstance(text, str)]
    wanted = body.get("response_format")
    kind = wanted.get("type") if is_object(wanted) else getattr(wanted, "type", None)
    if kind in ("json_object", "json_schema"):
        made["gen_ai.output.type"] = "json"
    return made


def response_attributes(payload: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a response tells: its id, its model, the number of tokens, why it finished."""
    made: dict[str, Any] = {}
    for key in ("id", "model"):
        if isinstance(payload.get(key), str):
            made[f"gen_ai.response.{key}"] = payload[key]
    reasons = [reason for _, reason in finish_reasons(payload)]
    if reasons:
        made["gen_ai.response.finish_reasons"] = reasons
    usage = payload.get("usage")
    if is_object(usage):
        made.update({name: usage[key] for key, name in _COUNTS.items() if _is_number(usage.get(key))})
    return made


def finish_reasons(payload: Mapping[str, Any]) -> list[tuple[int, str]]:
    """Return why each finished choice has finished, by the choice's index."""
    choices = payload.get("choices")
    found: list[tuple[int, str]] = []
    for at, choice in enumerate(choices if is_array(choices) else ()):
        if is_object(choice) and isinstance(choice.get("finish_reason"), str):
            index: Any = choice.get("index")
            found.append((index if isinstance(index, int) else at, choice["finish_reason"]))
    return found


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def error_type(error: BaseException) -> str:
    """Return `error.type`: the HTTP status, or the error's class."""
    return str(error.status_code) if isinstance(error, SDKError) else type(error).__qualname__


def mark_failed(span: Span, error: BaseException) -> None:
    """Mark a span as failed. The error's text may quote content, and is left out."""
    from opentelemetry.trace import StatusCode

    span.set_attribute("error.type", error_type(error))
    span.set_status(StatusCode.ERROR, error_type(error))


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
    arguments = call["arguments"]
    try:
        if isinstance(arguments, str):
            check_depth(arguments)
        return {**call, "arguments": json.loads(arguments)}
    except (TypeError, ValueError, RecursionError):
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
