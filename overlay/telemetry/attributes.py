"""The attributes of a span, by OpenTelemetry's semantic conventions for generative AI.

https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..core.errors import SDKError
from ..core.json_types import is_array, is_object

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
