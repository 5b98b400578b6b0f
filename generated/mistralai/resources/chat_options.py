# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .. import models
from .._overlay.core.types import Unset
from .._overlay.models.annotations import TypedDict
from .._overlay.requests.retries import RetryConfig


class ChatOptions(TypedDict, total=False):
    """Keyword arguments that the helpers pass on to `complete`."""

    frequency_penalty: float | None | Unset
    guardrails: Iterable[models.GuardrailConfigParam] | None | Unset
    logprobs: bool | None | Unset
    max_tokens: int | None | Unset
    metadata: Mapping[str, Any] | None | Unset
    min_tokens: int | None | Unset
    n: int | None | Unset
    parallel_tool_calls: bool | None | Unset
    prediction: models.PredictionParam | None | Unset
    presence_penalty: float | None | Unset
    prompt_cache_key: str | None | Unset
    prompt_logprobs: bool | None | Unset
    prompt_mode: models.MistralPromptModeParam | None | Unset
    random_seed: int | None | Unset
    reasoning_effort: models.ChatCompletionRequestReasoningEffortParam | None | Unset
    repetition_penalty: float | None | Unset
    safe_prompt: bool | None | Unset
    service_tier: str | None | Unset
    stop: str | Iterable[str] | None | Unset
    temperature: float | None | Unset
    tool_choice: models.ChatCompletionRequestToolChoiceParam | None | Unset
    top_k: int | None | Unset
    top_logprobs: int | None | Unset
    top_p: float | None | Unset
    top_prompt_logprobs: int | None | Unset
    retries: RetryConfig | int | None | Unset
    server_url: str | None
    timeout_ms: int | None
    http_headers: Mapping[str, str] | None
    deadline_ms: int | None
    extra_query: Mapping[str, Any] | None
    extra_body: Mapping[str, Any] | None
