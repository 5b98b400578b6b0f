# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Literal, overload

from .. import errors, models, resources, types
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import T, UNSET, Unpack, Unset, omit_none
from .._overlay.requests.options import OnIncomplete, RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import ErrorSpec, Route, StreamPolicy
from ..inputs import completed

_COMPLETE = Route(
    id="chat_completion_v1_chat_completions_post",
    method="POST",
    path="/v1/chat/completions",
    body="json",
    content_type="application/json",
    errors={"422": ErrorSpec(errors.HTTPValidationError, lambda body: models.HTTPValidationErrorData.from_dict(body))},
    security=(("ApiKey",),),
    helpers=("parse", "run_tools"),
)
_STREAM = Route(
    id="chat_completion_v1_chat_completions_post",
    method="POST",
    path="/v1/chat/completions",
    accept="text/event-stream",
    body="json",
    content_type="application/json",
    result="stream",
    errors={"422": ErrorSpec(errors.HTTPValidationError, lambda body: models.HTTPValidationErrorData.from_dict(body))},
    security=(("ApiKey",),),
    helpers=("parse", "run_tools"),
)
_STREAM_POLICY = StreamPolicy(
    sentinel="[DONE]",
    finished_when=("choices", "*", "finish_reason"),
    reasoning=("reasoning", "reasoning_content"),
)


class Chat(Resource):
    """Conversations with a model, whole or streamed."""

    @cached_property
    def with_raw_response(self) -> ChatWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return ChatWithRawResponse(self)

    def complete(
        self,
        *,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        model: str,
        frequency_penalty: float | None | Unset = UNSET,
        guardrails: Iterable[models.GuardrailConfigParam] | None | Unset = UNSET,
        logprobs: bool | None | Unset = UNSET,
        max_tokens: int | None | Unset = UNSET,
        metadata: Mapping[str, Any] | None | Unset = UNSET,
        min_tokens: int | None | Unset = UNSET,
        n: int | None | Unset = UNSET,
        parallel_tool_calls: bool | None | Unset = UNSET,
        prediction: models.PredictionParam | None | Unset = UNSET,
        presence_penalty: float | None | Unset = UNSET,
        prompt_cache_key: str | None | Unset = UNSET,
        prompt_logprobs: bool | None | Unset = UNSET,
        prompt_mode: models.MistralPromptModeParam | None | Unset = UNSET,
        random_seed: int | None | Unset = UNSET,
        reasoning_effort: models.ChatCompletionRequestReasoningEffortParam | None | Unset = UNSET,
        repetition_penalty: float | None | Unset = UNSET,
        response_format: models.ResponseFormatParam | None | Unset = UNSET,
        safe_prompt: bool | None | Unset = UNSET,
        service_tier: str | None | Unset = UNSET,
        stop: str | Iterable[str] | None | Unset = UNSET,
        stream: Literal[False] | None | Unset = UNSET,
        temperature: float | None | Unset = UNSET,
        tool_choice: models.ChatCompletionRequestToolChoiceParam | None | Unset = UNSET,
        tools: Iterable[models.ToolParam] | None | Unset = UNSET,
        top_k: int | None | Unset = UNSET,
        top_logprobs: int | None | Unset = UNSET,
        top_p: float | None | Unset = UNSET,
        top_prompt_logprobs: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.ChatCompletionResponse:
        """Complete a chat

        Generates the next message of a conversation. With `stream` set, the reply is an event stream that
        carries the message piece by piece.
        """
        return self._client.request(
            _COMPLETE,
            models.ChatCompletionResponse.from_dict,
            body={
                "messages": completed(messages, "ChatCompletionRequestMessage"),
                "model": model,
                "frequency_penalty": omit_none(frequency_penalty),
                "guardrails": completed(guardrails, "GuardrailConfig"),
                "logprobs": logprobs,
                "max_tokens": max_tokens,
                "metadata": metadata,
                "min_tokens": min_tokens,
                "n": n,
                "parallel_tool_calls": omit_none(parallel_tool_calls),
                "prediction": omit_none(completed(prediction, "Prediction")),
                "presence_penalty": omit_none(presence_penalty),
                "prompt_cache_key": prompt_cache_key,
                "prompt_logprobs": prompt_logprobs,
                "prompt_mode": prompt_mode,
                "random_seed": random_seed,
                "reasoning_effort": omit_none(reasoning_effort),
                "repetition_penalty": repetition_penalty,
                "response_format": omit_none(completed(response_format, "ResponseFormat")),
                "safe_prompt": omit_none(safe_prompt),
                "service_tier": service_tier,
                "stop": omit_none(stop),
                "stream": omit_none(stream),
                "temperature": temperature,
                "tool_choice": omit_none(tool_choice),
                "tools": completed(tools, "Tool"),
                "top_k": top_k,
                "top_logprobs": top_logprobs,
                "top_p": omit_none(top_p),
                "top_prompt_logprobs": top_prompt_logprobs,
            },
            options=RequestOptions(
                retries=retries,
                server_url=server_url,
                timeout_ms=timeout_ms,
                http_headers=http_headers,
                deadline_ms=deadline_ms,
                extra_query=extra_query,
                extra_body=extra_body,
            ),
        )

    async def complete_async(
        self,
        *,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        model: str,
        frequency_penalty: float | None | Unset = UNSET,
        guardrails: Iterable[models.GuardrailConfigParam] | None | Unset = UNSET,
        logprobs: bool | None | Unset = UNSET,
        max_tokens: int | None | Unset = UNSET,
        metadata: Mapping[str, Any] | None | Unset = UNSET,
        min_tokens: int | None | Unset = UNSET,
        n: int | None | Unset = UNSET,
        parallel_tool_calls: bool | None | Unset = UNSET,
        prediction: models.PredictionParam | None | Unset = UNSET,
        presence_penalty: float | None | Unset = UNSET,
        prompt_cache_key: str | None | Unset = UNSET,
        prompt_logprobs: bool | None | Unset = UNSET,
        prompt_mode: models.MistralPromptModeParam | None | Unset = UNSET,
        random_seed: int | None | Unset = UNSET,
        reasoning_effort: models.ChatCompletionRequestReasoningEffortParam | None | Unset = UNSET,
        repetition_penalty: float | None | Unset = UNSET,
        response_format: models.ResponseFormatParam | None | Unset = UNSET,
        safe_prompt: bool | None | Unset = UNSET,
        service_tier: str | None | Unset = UNSET,
        stop: str | Iterable[str] | None | Unset = UNSET,
        stream: Literal[False] | None | Unset = UNSET,
        temperature: float | None | Unset = UNSET,
        tool_choice: models.ChatCompletionRequestToolChoiceParam | None | Unset = UNSET,
        tools: Iterable[models.ToolParam] | None | Unset = UNSET,
        top_k: int | None | Unset = UNSET,
        top_logprobs: int | None | Unset = UNSET,
        top_p: float | None | Unset = UNSET,
        top_prompt_logprobs: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.ChatCompletionResponse:
        """The asynchronous twin of `complete`."""
        await self._client.loaded()
        return await self._client.request_async(
            _COMPLETE,
            models.ChatCompletionResponse.from_dict,
            body={
                "messages": completed(messages, "ChatCompletionRequestMessage"),
                "model": model,
                "frequency_penalty": omit_none(frequency_penalty),
                "guardrails": completed(guardrails, "GuardrailConfig"),
                "logprobs": logprobs,
                "max_tokens": max_tokens,
                "metadata": metadata,
                "min_tokens": min_tokens,
                "n": n,
                "parallel_tool_calls": omit_none(parallel_tool_calls),
                "prediction": omit_none(completed(prediction, "Prediction")),
                "presence_penalty": omit_none(presence_penalty),
                "prompt_cache_key": prompt_cache_key,
                "prompt_logprobs": prompt_logprobs,
                "prompt_mode": prompt_mode,
                "random_seed": random_seed,
                "reasoning_effort": omit_none(reasoning_effort),
                "repetition_penalty": repetition_penalty,
                "response_format": omit_none(completed(response_format, "ResponseFormat")),
                "safe_prompt": omit_none(safe_prompt),
                "service_tier": service_tier,
                "stop": omit_none(stop),
                "stream": omit_none(stream),
                "temperature": temperature,
                "tool_choice": omit_none(tool_choice),
                "tools": completed(tools, "Tool"),
                "top_k": top_k,
                "top_logprobs": top_logprobs,
                "top_p": omit_none(top_p),
                "top_prompt_logprobs": top_prompt_logprobs,
            },
            options=RequestOptions(
                retries=retries,
                server_url=server_url,
                timeout_ms=timeout_ms,
                http_headers=http_headers,
                deadline_ms=deadline_ms,
                extra_query=extra_query,
                extra_body=extra_body,
            ),
        )

    def stream(
        self,
        *,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        model: str,
        frequency_penalty: float | None | Unset = UNSET,
        guardrails: Iterable[models.GuardrailConfigParam] | None | Unset = UNSET,
        logprobs: bool | None | Unset = UNSET,
        max_tokens: int | None | Unset = UNSET,
        metadata: Mapping[str, Any] | None | Unset = UNSET,
        min_tokens: int | None | Unset = UNSET,
        n: int | None | Unset = UNSET,
        parallel_tool_calls: bool | None | Unset = UNSET,
        prediction: models.PredictionParam | None | Unset = UNSET,
        presence_penalty: float | None | Unset = UNSET,
        prompt_cache_key: str | None | Unset = UNSET,
        prompt_logprobs: bool | None | Unset = UNSET,
        prompt_mode: models.MistralPromptModeParam | None | Unset = UNSET,
        random_seed: int | None | Unset = UNSET,
        reasoning_effort: models.ChatCompletionRequestReasoningEffortParam | None | Unset = UNSET,
        repetition_penalty: float | None | Unset = UNSET,
        response_format: models.ResponseFormatParam | None | Unset = UNSET,
        safe_prompt: bool | None | Unset = UNSET,
        service_tier: str | None | Unset = UNSET,
        stop: str | Iterable[str] | None | Unset = UNSET,
        stream: Literal[True] = True,
        temperature: float | None | Unset = UNSET,
        tool_choice: models.ChatCompletionRequestToolChoiceParam | None | Unset = UNSET,
        tools: Iterable[models.ToolParam] | None | Unset = UNSET,
        top_k: int | None | Unset = UNSET,
        top_logprobs: int | None | Unset = UNSET,
        top_p: float | None | Unset = UNSET,
        top_prompt_logprobs: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
        accumulate: bool = True,
    ) -> types.ChatStream[models.CompletionEvent, models.ChatCompletionResponse]:
        """Complete a chat

        Generates the next message of a conversation. With `stream` set, the reply is an event stream that
        carries the message piece by piece.
        """
        from .._overlay.helpers.chat import ChatStream

        return ChatStream.open(
            self._client,
            models.ChatCompletionResponse.from_dict,
            _STREAM,
            models.CompletionEvent.from_event,
            _STREAM_POLICY,
            body={
                "messages": completed(messages, "ChatCompletionRequestMessage"),
                "model": model,
                "frequency_penalty": omit_none(frequency_penalty),
                "guardrails": completed(guardrails, "GuardrailConfig"),
                "logprobs": logprobs,
                "max_tokens": max_tokens,
                "metadata": metadata,
                "min_tokens": min_tokens,
                "n": n,
                "parallel_tool_calls": omit_none(parallel_tool_calls),
                "prediction": omit_none(completed(prediction, "Prediction")),
                "presence_penalty": omit_none(presence_penalty),
                "prompt_cache_key": prompt_cache_key,
                "prompt_logprobs": prompt_logprobs,
                "prompt_mode": prompt_mode,
                "random_seed": random_seed,
                "reasoning_effort": omit_none(reasoning_effort),
                "repetition_penalty": repetition_penalty,
                "response_format": omit_none(completed(response_format, "ResponseFormat")),
                "safe_prompt": omit_none(safe_prompt),
                "service_tier": service_tier,
                "stop": omit_none(stop),
                "stream": True,
                "temperature": temperature,
                "tool_choice": omit_none(tool_choice),
                "tools": completed(tools, "Tool"),
                "top_k": top_k,
                "top_logprobs": top_logprobs,
                "top_p": omit_none(top_p),
                "top_prompt_logprobs": top_prompt_logprobs,
            },
            options=RequestOptions(
                retries=retries,
                server_url=server_url,
                timeout_ms=timeout_ms,
                http_headers=http_headers,
                deadline_ms=deadline_ms,
                extra_query=extra_query,
                extra_body=extra_body,
                on_incomplete=on_incomplete,
                accumulate=accumulate,
            ),
        )

    def stream_async(
        self,
        *,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        model: str,
        frequency_penalty: float | None | Unset = UNSET,
        guardrails: Iterable[models.GuardrailConfigParam] | None | Unset = UNSET,
        logprobs: bool | None | Unset = UNSET,
        max_tokens: int | None | Unset = UNSET,
        metadata: Mapping[str, Any] | None | Unset = UNSET,
        min_tokens: int | None | Unset = UNSET,
        n: int | None | Unset = UNSET,
        parallel_tool_calls: bool | None | Unset = UNSET,
        prediction: models.PredictionParam | None | Unset = UNSET,
        presence_penalty: float | None | Unset = UNSET,
        prompt_cache_key: str | None | Unset = UNSET,
        prompt_logprobs: bool | None | Unset = UNSET,
        prompt_mode: models.MistralPromptModeParam | None | Unset = UNSET,
        random_seed: int | None | Unset = UNSET,
        reasoning_effort: models.ChatCompletionRequestReasoningEffortParam | None | Unset = UNSET,
        repetition_penalty: float | None | Unset = UNSET,
        response_format: models.ResponseFormatParam | None | Unset = UNSET,
        safe_prompt: bool | None | Unset = UNSET,
        service_tier: str | None | Unset = UNSET,
        stop: str | Iterable[str] | None | Unset = UNSET,
        stream: Literal[True] = True,
        temperature: float | None | Unset = UNSET,
        tool_choice: models.ChatCompletionRequestToolChoiceParam | None | Unset = UNSET,
        tools: Iterable[models.ToolParam] | None | Unset = UNSET,
        top_k: int | None | Unset = UNSET,
        top_logprobs: int | None | Unset = UNSET,
        top_p: float | None | Unset = UNSET,
        top_prompt_logprobs: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
        accumulate: bool = True,
    ) -> types.ChatStreamAsync[models.CompletionEvent, models.ChatCompletionResponse]:
        """The asynchronous twin of `stream`: await it, enter it, or iterate over it."""
        from .._overlay.helpers.chat import ChatStreamAsync

        return ChatStreamAsync.open(
            self._client,
            models.ChatCompletionResponse.from_dict,
            _STREAM,
            models.CompletionEvent.from_event,
            _STREAM_POLICY,
            body={
                "messages": completed(messages, "ChatCompletionRequestMessage"),
                "model": model,
                "frequency_penalty": omit_none(frequency_penalty),
                "guardrails": completed(guardrails, "GuardrailConfig"),
                "logprobs": logprobs,
                "max_tokens": max_tokens,
                "metadata": metadata,
                "min_tokens": min_tokens,
                "n": n,
                "parallel_tool_calls": omit_none(parallel_tool_calls),
                "prediction": omit_none(completed(prediction, "Prediction")),
                "presence_penalty": omit_none(presence_penalty),
                "prompt_cache_key": prompt_cache_key,
                "prompt_logprobs": prompt_logprobs,
                "prompt_mode": prompt_mode,
                "random_seed": random_seed,
                "reasoning_effort": omit_none(reasoning_effort),
                "repetition_penalty": repetition_penalty,
                "response_format": omit_none(completed(response_format, "ResponseFormat")),
                "safe_prompt": omit_none(safe_prompt),
                "service_tier": service_tier,
                "stop": omit_none(stop),
                "stream": True,
                "temperature": temperature,
                "tool_choice": omit_none(tool_choice),
                "tools": completed(tools, "Tool"),
                "top_k": top_k,
                "top_logprobs": top_logprobs,
                "top_p": omit_none(top_p),
                "top_prompt_logprobs": top_prompt_logprobs,
            },
            options=RequestOptions(
                retries=retries,
                server_url=server_url,
                timeout_ms=timeout_ms,
                http_headers=http_headers,
                deadline_ms=deadline_ms,
                extra_query=extra_query,
                extra_body=extra_body,
                on_incomplete=on_incomplete,
                accumulate=accumulate,
            ),
        )

    @overload
    def parse(
        self,
        response_format: type[T],
        *,
        model: str,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        tools: Iterable[models.ToolParam] | None | Unset = UNSET,
        **options: Unpack[resources.ChatOptions],
    ) -> models.ParsedChatCompletionResponse[T]: ...

    @overload
    def parse(
        self,
        response_format: Mapping[str, Any],
        *,
        model: str,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        tools: Iterable[models.ToolParam] | None | Unset = UNSET,
        **options: Unpack[resources.ChatOptions],
    ) -> models.ParsedChatCompletionResponse[Any]: ...

    def parse(self, response_format: Any, **arguments: Any) -> Any:
        """Asks for an answer of a type: `choices[0].message.parsed` is a value of it.

        The type is a pydantic model, an attrs class, a dataclass, a TypedDict, a msgspec Struct, or a JSON schema.
        Raises StructuredOutputError for an answer that cannot be read as one.
        """
        from .._overlay.helpers.structured import Format

        wanted = Format(
            response_format,
            models.ParsedChatCompletionResponse,
            models.ParsedChatCompletionChoice,
            models.ParsedAssistantMessage,
        )
        return wanted.parsed(self.complete(response_format=wanted.response_format, **arguments))

    @overload
    async def parse_async(
        self,
        response_format: type[T],
        *,
        model: str,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        tools: Iterable[models.ToolParam] | None | Unset = UNSET,
        **options: Unpack[resources.ChatOptions],
    ) -> models.ParsedChatCompletionResponse[T]: ...

    @overload
    async def parse_async(
        self,
        response_format: Mapping[str, Any],
        *,
        model: str,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        tools: Iterable[models.ToolParam] | None | Unset = UNSET,
        **options: Unpack[resources.ChatOptions],
    ) -> models.ParsedChatCompletionResponse[Any]: ...

    async def parse_async(self, response_format: Any, **arguments: Any) -> Any:
        """The asynchronous twin of `parse`."""
        from .._overlay.helpers.structured import Format

        wanted = Format(
            response_format,
            models.ParsedChatCompletionResponse,
            models.ParsedChatCompletionChoice,
            models.ParsedAssistantMessage,
        )
        return wanted.parsed(await self.complete_async(response_format=wanted.response_format, **arguments))

    @overload
    def parse_stream(
        self,
        response_format: type[T],
        *,
        model: str,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        tools: Iterable[models.ToolParam] | None | Unset = UNSET,
        on_incomplete: OnIncomplete | None = None,
        **options: Unpack[resources.ChatOptions],
    ) -> types.ChatStream[models.CompletionEvent, models.ParsedChatCompletionResponse[T]]: ...

    @overload
    def parse_stream(
        self,
        response_format: Mapping[str, Any],
        *,
        model: str,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        tools: Iterable[models.ToolParam] | None | Unset = UNSET,
        on_incomplete: OnIncomplete | None = None,
        **options: Unpack[resources.ChatOptions],
    ) -> types.ChatStream[models.CompletionEvent, models.ParsedChatCompletionResponse[Any]]: ...

    def parse_stream(self, response_format: Any, **arguments: Any) -> Any:
        """Streams an answer of a type: the events as they come, and `collect()` gives what `parse` does."""
        from .._overlay.helpers.structured import Format

        wanted = Format(
            response_format,
            models.ParsedChatCompletionResponse,
            models.ParsedChatCompletionChoice,
            models.ParsedAssistantMessage,
        )
        return self.stream(response_format=wanted.response_format, **arguments).mapped(wanted.parsed, wanted.partly)

    @overload
    def parse_stream_async(
        self,
        response_format: type[T],
        *,
        model: str,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        tools: Iterable[models.ToolParam] | None | Unset = UNSET,
        on_incomplete: OnIncomplete | None = None,
        **options: Unpack[resources.ChatOptions],
    ) -> types.ChatStreamAsync[models.CompletionEvent, models.ParsedChatCompletionResponse[T]]: ...

    @overload
    def parse_stream_async(
        self,
        response_format: Mapping[str, Any],
        *,
        model: str,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        tools: Iterable[models.ToolParam] | None | Unset = UNSET,
        on_incomplete: OnIncomplete | None = None,
        **options: Unpack[resources.ChatOptions],
    ) -> types.ChatStreamAsync[models.CompletionEvent, models.ParsedChatCompletionResponse[Any]]: ...

    def parse_stream_async(self, response_format: Any, **arguments: Any) -> Any:
        """The asynchronous twin of `parse_stream`: await it, enter it, or iterate over it."""
        from .._overlay.helpers.structured import Format

        wanted = Format(
            response_format,
            models.ParsedChatCompletionResponse,
            models.ParsedChatCompletionChoice,
            models.ParsedAssistantMessage,
        )
        return self.stream_async(response_format=wanted.response_format, **arguments).mapped(
            wanted.parsed, wanted.partly
        )

    def run_tools(
        self,
        tools: Iterable[types.Tool],
        *,
        model: str,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        response_format: models.ResponseFormatParam | None | Unset = UNSET,
        max_rounds: int = 10,
        parallel: bool = True,
        on_error: types.OnToolError = "return",
        **options: Unpack[resources.ChatOptions],
    ) -> models.ToolRunChatCompletionResponse:
        """Asks, calls the functions that the model asks for, tells it the results, until it answers.

        The schemas come from signatures and docstrings. The calls of one reply run at the same time, in threads, unless
        `parallel` is False. What a function raises goes back to the model, or to you with `on_error="raise"`.
        Raises ToolRoundsError where `max_rounds` replies did not bring an answer.
        """
        from .._overlay.helpers.tool_run import ToolRun, finished
        from .._overlay.helpers.tools import iter_tools, last

        arguments = {"model": model, "response_format": response_format, **options}
        run = ToolRun(tools, messages, arguments, max_rounds=max_rounds, on_error=on_error)
        return finished(last(iter_tools(self.complete, run, parallel=parallel)), models.ToolRunChatCompletionResponse)

    async def run_tools_async(
        self,
        tools: Iterable[types.Tool],
        *,
        model: str,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        response_format: models.ResponseFormatParam | None | Unset = UNSET,
        max_rounds: int = 10,
        parallel: bool = True,
        on_error: types.OnToolError = "return",
        **options: Unpack[resources.ChatOptions],
    ) -> models.ToolRunChatCompletionResponse:
        """The asynchronous twin of `run_tools`: coroutine functions are awaited, others run in threads."""
        from .._overlay.helpers.tool_run import ToolRun, finished
        from .._overlay.helpers.tools_async import iter_tools_async, last_async

        arguments = {"model": model, "response_format": response_format, **options}
        run = ToolRun(tools, messages, arguments, max_rounds=max_rounds, on_error=on_error)
        steps = iter_tools_async(self.complete_async, run, parallel=parallel)
        return finished(await last_async(steps), models.ToolRunChatCompletionResponse)

    def iter_tools(
        self,
        tools: Iterable[types.Tool],
        *,
        model: str,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        response_format: models.ResponseFormatParam | None | Unset = UNSET,
        max_rounds: int = 10,
        parallel: bool = True,
        on_error: types.OnToolError = "return",
        **options: Unpack[resources.ChatOptions],
    ) -> Iterator[types.ToolStep[models.ChatCompletionResponse]]:
        """`run_tools` step by step: each reply, call and result as it happens, and last the answer."""
        from .._overlay.helpers.tool_run import ToolRun
        from .._overlay.helpers.tools import iter_tools

        arguments = {"model": model, "response_format": response_format, **options}
        run = ToolRun(tools, messages, arguments, max_rounds=max_rounds, on_error=on_error)
        return iter_tools(self.complete, run, parallel=parallel)

    def iter_tools_async(
        self,
        tools: Iterable[types.Tool],
        *,
        model: str,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        response_format: models.ResponseFormatParam | None | Unset = UNSET,
        max_rounds: int = 10,
        parallel: bool = True,
        on_error: types.OnToolError = "return",
        **options: Unpack[resources.ChatOptions],
    ) -> AsyncIterator[types.ToolStep[models.ChatCompletionResponse]]:
        """The asynchronous twin of `iter_tools`."""
        from .._overlay.helpers.tool_run import ToolRun
        from .._overlay.helpers.tools_async import iter_tools_async

        arguments = {"model": model, "response_format": response_format, **options}
        run = ToolRun(tools, messages, arguments, max_rounds=max_rounds, on_error=on_error)
        return iter_tools_async(self.complete_async, run, parallel=parallel)

    def stream_tools(
        self,
        tools: Iterable[types.Tool],
        *,
        model: str,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        response_format: type[Any] | models.ResponseFormatParam | None | Unset = UNSET,
        max_rounds: int = 10,
        parallel: bool = True,
        on_error: types.OnToolError = "return",
        **options: Unpack[resources.ChatOptions],
    ) -> types.ToolStream[models.ToolRunChatCompletionResponse]:
        """`run_tools` as a stream: pieces of text as they come, calls as soon as they are whole, replies, results, and
        last the answer; `text` has the text alone, and `collect()` returns what `run_tools` does.

        With a type as `response_format`, the last message of the answer has `parsed`.
        """
        from .._overlay.helpers.streamed.tool_stream import ToolStream
        from .._overlay.helpers.structured import typed_answer
        from .._overlay.helpers.tool_run import ToolRun

        response_format, parsed = typed_answer(
            response_format,
            models.ParsedChatCompletionResponse,
            models.ParsedChatCompletionChoice,
            models.ParsedAssistantMessage,
        )
        arguments = {"model": model, "response_format": response_format, **options}
        run = ToolRun(tools, messages, arguments, max_rounds=max_rounds, on_error=on_error)
        return ToolStream(self.stream, run, models.ToolRunChatCompletionResponse, parallel=parallel, parsed=parsed)

    def stream_tools_async(
        self,
        tools: Iterable[types.Tool],
        *,
        model: str,
        messages: Iterable[models.ChatCompletionRequestMessageParam],
        response_format: type[Any] | models.ResponseFormatParam | None | Unset = UNSET,
        max_rounds: int = 10,
        parallel: bool = True,
        on_error: types.OnToolError = "return",
        **options: Unpack[resources.ChatOptions],
    ) -> types.ToolStreamAsync[models.ToolRunChatCompletionResponse]:
        """The asynchronous twin of `stream_tools`: enter it, or iterate over it."""
        from .._overlay.helpers.streamed.tool_stream_async import ToolStreamAsync
        from .._overlay.helpers.structured import typed_answer
        from .._overlay.helpers.tool_run import ToolRun

        response_format, parsed = typed_answer(
            response_format,
            models.ParsedChatCompletionResponse,
            models.ParsedChatCompletionChoice,
            models.ParsedAssistantMessage,
        )
        arguments = {"model": model, "response_format": response_format, **options}
        run = ToolRun(tools, messages, arguments, max_rounds=max_rounds, on_error=on_error)
        return ToolStreamAsync(
            self.stream_async, run, models.ToolRunChatCompletionResponse, parallel=parallel, parsed=parsed
        )


class ChatWithRawResponse:
    """The methods of Chat, returning the HTTP response."""

    def __init__(self, resource: Chat) -> None:
        self.complete = raw(resource.complete)
        self.complete_async = raw_async(resource.complete_async)
