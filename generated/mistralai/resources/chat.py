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

        Args:
            messages: The conversation so far, oldest message first.
            model: Name of the model that answers.
            frequency_penalty: Lowers the chance of a token the more often it has occurred, so that the text
                repeats itself less. Negative values raise it. From -2 to 2. Default: 0.0.
            guardrails: Moderation rules for this request; each names a moderation model, its thresholds and
                what happens when they are exceeded.
            logprobs: Whether the reply tells how likely each generated token was.
            max_tokens: The most tokens that may be generated. Together with the prompt they have to fit the
                model's context. At least 0.
            metadata: Values of the caller's own that are stored with the request.
            min_tokens: The fewest tokens that are generated before the completion may end. At least 0.
            n: How many completions to generate. The prompt is billed once. At least 1.
            parallel_tool_calls: Whether the model may ask for several tool calls at once. Default: True.
            prediction: Text that the reply will probably resemble, such as a file that is to be changed in
                a few places. It makes the reply faster. Default: {"type": "content", "content": ""}.
            presence_penalty: Lowers the chance of every token that has occurred already, however often, so
                that new words come up. Negative values raise it. From -2 to 2. Default: 0.0.
            prompt_cache_key: Requests with the same key and the same beginning share the work on that
                beginning, which costs less and is faster.
            prompt_logprobs: Whether the reply tells how likely each token of the prompt was.
            prompt_mode: Which system prompt is added: `reasoning` asks the model to reason before it
                answers. For reasoning models use `reasoning_effort` instead.
            random_seed: Seed of the sampling. Equal requests with equal seeds give equal results. At least
                0.
            reasoning_effort: How much a reasoning model thinks before it answers: `high` with a full trace,
                `none` without any.
            repetition_penalty: Divides the likelihood of tokens that have occurred in the prompt or the
                completion. 1 changes nothing, more discourages repetition. At least 0.
            response_format: The form of the reply; plain text when left out.
            safe_prompt: Whether instructions to stay safe are put before the conversation. Default: False.
            service_tier: The class of service in which the request is processed.
            stop: Text, or several texts, at which the generation ends.
            stream: Whether the reply is an event stream that ends with `data: [DONE]`, or one JSON
                document. The method that is called decides it.
            temperature: Sampling temperature. Near 0 the answers hardly vary; higher values make them more
                diverse. Change this or `top_p`, not both. When left out, the model's own default holds.
                From 0 to 1.5.
            tool_choice: Whether the model calls a tool: `none` never, `auto` as it sees fit, `any` or
                `required` at least one, and a named function exactly that one. Default: "auto".
            tools: Tools that the model may call.
            top_k: Sampling considers only this many of the most likely tokens. At least 1.
            top_logprobs: For how many of the likeliest tokens at each position the reply gives the
                probability. Needs `logprobs`. At least 0.
            top_p: Nucleus sampling: only the most likely tokens that together reach this probability are
                considered. Change this or `temperature`, not both. From 0 to 1. Default: 1.0.
            top_prompt_logprobs: For how many of the likeliest tokens at each position of the prompt the
                reply gives the probability. Needs `prompt_logprobs`. At least 0.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            ChatCompletionResponse: The completion, or its pieces as an event stream.

        Raises:
            HTTPValidationError: The request is not valid (422).
            MistralError: The root of all errors of this package.

        Example:
            ```python
            result = client.chat.complete(
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                model="mistral-large-latest",
            )
            ```
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
        """Complete a chat

        Generates the next message of a conversation. With `stream` set, the reply is an event stream that
        carries the message piece by piece.

        Args:
            messages: The conversation so far, oldest message first.
            model: Name of the model that answers.
            frequency_penalty: Lowers the chance of a token the more often it has occurred, so that the text
                repeats itself less. Negative values raise it. From -2 to 2. Default: 0.0.
            guardrails: Moderation rules for this request; each names a moderation model, its thresholds and
                what happens when they are exceeded.
            logprobs: Whether the reply tells how likely each generated token was.
            max_tokens: The most tokens that may be generated. Together with the prompt they have to fit the
                model's context. At least 0.
            metadata: Values of the caller's own that are stored with the request.
            min_tokens: The fewest tokens that are generated before the completion may end. At least 0.
            n: How many completions to generate. The prompt is billed once. At least 1.
            parallel_tool_calls: Whether the model may ask for several tool calls at once. Default: True.
            prediction: Text that the reply will probably resemble, such as a file that is to be changed in
                a few places. It makes the reply faster. Default: {"type": "content", "content": ""}.
            presence_penalty: Lowers the chance of every token that has occurred already, however often, so
                that new words come up. Negative values raise it. From -2 to 2. Default: 0.0.
            prompt_cache_key: Requests with the same key and the same beginning share the work on that
                beginning, which costs less and is faster.
            prompt_logprobs: Whether the reply tells how likely each token of the prompt was.
            prompt_mode: Which system prompt is added: `reasoning` asks the model to reason before it
                answers. For reasoning models use `reasoning_effort` instead.
            random_seed: Seed of the sampling. Equal requests with equal seeds give equal results. At least
                0.
            reasoning_effort: How much a reasoning model thinks before it answers: `high` with a full trace,
                `none` without any.
            repetition_penalty: Divides the likelihood of tokens that have occurred in the prompt or the
                completion. 1 changes nothing, more discourages repetition. At least 0.
            response_format: The form of the reply; plain text when left out.
            safe_prompt: Whether instructions to stay safe are put before the conversation. Default: False.
            service_tier: The class of service in which the request is processed.
            stop: Text, or several texts, at which the generation ends.
            stream: Whether the reply is an event stream that ends with `data: [DONE]`, or one JSON
                document. The method that is called decides it.
            temperature: Sampling temperature. Near 0 the answers hardly vary; higher values make them more
                diverse. Change this or `top_p`, not both. When left out, the model's own default holds.
                From 0 to 1.5.
            tool_choice: Whether the model calls a tool: `none` never, `auto` as it sees fit, `any` or
                `required` at least one, and a named function exactly that one. Default: "auto".
            tools: Tools that the model may call.
            top_k: Sampling considers only this many of the most likely tokens. At least 1.
            top_logprobs: For how many of the likeliest tokens at each position the reply gives the
                probability. Needs `logprobs`. At least 0.
            top_p: Nucleus sampling: only the most likely tokens that together reach this probability are
                considered. Change this or `temperature`, not both. From 0 to 1. Default: 1.0.
            top_prompt_logprobs: For how many of the likeliest tokens at each position of the prompt the
                reply gives the probability. Needs `prompt_logprobs`. At least 0.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            ChatCompletionResponse: The completion, or its pieces as an event stream.

        Raises:
            HTTPValidationError: The request is not valid (422).
            MistralError: The root of all errors of this package.

        Example:
            ```python
            result = await client.chat.complete_async(
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                model="mistral-large-latest",
            )
            ```
        """
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

        Args:
            messages: The conversation so far, oldest message first.
            model: Name of the model that answers.
            frequency_penalty: Lowers the chance of a token the more often it has occurred, so that the text
                repeats itself less. Negative values raise it. From -2 to 2. Default: 0.0.
            guardrails: Moderation rules for this request; each names a moderation model, its thresholds and
                what happens when they are exceeded.
            logprobs: Whether the reply tells how likely each generated token was.
            max_tokens: The most tokens that may be generated. Together with the prompt they have to fit the
                model's context. At least 0.
            metadata: Values of the caller's own that are stored with the request.
            min_tokens: The fewest tokens that are generated before the completion may end. At least 0.
            n: How many completions to generate. The prompt is billed once. At least 1.
            parallel_tool_calls: Whether the model may ask for several tool calls at once. Default: True.
            prediction: Text that the reply will probably resemble, such as a file that is to be changed in
                a few places. It makes the reply faster. Default: {"type": "content", "content": ""}.
            presence_penalty: Lowers the chance of every token that has occurred already, however often, so
                that new words come up. Negative values raise it. From -2 to 2. Default: 0.0.
            prompt_cache_key: Requests with the same key and the same beginning share the work on that
                beginning, which costs less and is faster.
            prompt_logprobs: Whether the reply tells how likely each token of the prompt was.
            prompt_mode: Which system prompt is added: `reasoning` asks the model to reason before it
                answers. For reasoning models use `reasoning_effort` instead.
            random_seed: Seed of the sampling. Equal requests with equal seeds give equal results. At least
                0.
            reasoning_effort: How much a reasoning model thinks before it answers: `high` with a full trace,
                `none` without any.
            repetition_penalty: Divides the likelihood of tokens that have occurred in the prompt or the
                completion. 1 changes nothing, more discourages repetition. At least 0.
            response_format: The form of the reply; plain text when left out.
            safe_prompt: Whether instructions to stay safe are put before the conversation. Default: False.
            service_tier: The class of service in which the request is processed.
            stop: Text, or several texts, at which the generation ends.
            stream: Whether the reply is an event stream that ends with `data: [DONE]`, or one JSON
                document. The method that is called decides it.
            temperature: Sampling temperature. Near 0 the answers hardly vary; higher values make them more
                diverse. Change this or `top_p`, not both. When left out, the model's own default holds.
                From 0 to 1.5.
            tool_choice: Whether the model calls a tool: `none` never, `auto` as it sees fit, `any` or
                `required` at least one, and a named function exactly that one. Default: "auto".
            tools: Tools that the model may call.
            top_k: Sampling considers only this many of the most likely tokens. At least 1.
            top_logprobs: For how many of the likeliest tokens at each position the reply gives the
                probability. Needs `logprobs`. At least 0.
            top_p: Nucleus sampling: only the most likely tokens that together reach this probability are
                considered. Change this or `temperature`, not both. From 0 to 1. Default: 1.0.
            top_prompt_logprobs: For how many of the likeliest tokens at each position of the prompt the
                reply gives the probability. Needs `prompt_logprobs`. At least 0.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".
            accumulate: Whether events are kept, for `collect()`.

        Returns:
            types.ChatStream[CompletionEvent, ChatCompletionResponse]: Events as they come. Use it in a
                `with` block. `collect()` returns the whole response.

        Raises:
            HTTPValidationError: The request is not valid (422).
            MistralError: The root of all errors of this package.

        Example:
            ```python
            with client.chat.stream(
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                model="mistral-large-latest",
            ) as stream:
                for event in stream:
                    print(event)
            ```
        """
        from .._overlay.helpers.chat import ChatStream

        return ChatStream.open(
            self._client,
            lambda body: models.ChatCompletionResponse.from_dict(body),
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
        """Complete a chat

        Generates the next message of a conversation. With `stream` set, the reply is an event stream that
        carries the message piece by piece.

        Args:
            messages: The conversation so far, oldest message first.
            model: Name of the model that answers.
            frequency_penalty: Lowers the chance of a token the more often it has occurred, so that the text
                repeats itself less. Negative values raise it. From -2 to 2. Default: 0.0.
            guardrails: Moderation rules for this request; each names a moderation model, its thresholds and
                what happens when they are exceeded.
            logprobs: Whether the reply tells how likely each generated token was.
            max_tokens: The most tokens that may be generated. Together with the prompt they have to fit the
                model's context. At least 0.
            metadata: Values of the caller's own that are stored with the request.
            min_tokens: The fewest tokens that are generated before the completion may end. At least 0.
            n: How many completions to generate. The prompt is billed once. At least 1.
            parallel_tool_calls: Whether the model may ask for several tool calls at once. Default: True.
            prediction: Text that the reply will probably resemble, such as a file that is to be changed in
                a few places. It makes the reply faster. Default: {"type": "content", "content": ""}.
            presence_penalty: Lowers the chance of every token that has occurred already, however often, so
                that new words come up. Negative values raise it. From -2 to 2. Default: 0.0.
            prompt_cache_key: Requests with the same key and the same beginning share the work on that
                beginning, which costs less and is faster.
            prompt_logprobs: Whether the reply tells how likely each token of the prompt was.
            prompt_mode: Which system prompt is added: `reasoning` asks the model to reason before it
                answers. For reasoning models use `reasoning_effort` instead.
            random_seed: Seed of the sampling. Equal requests with equal seeds give equal results. At least
                0.
            reasoning_effort: How much a reasoning model thinks before it answers: `high` with a full trace,
                `none` without any.
            repetition_penalty: Divides the likelihood of tokens that have occurred in the prompt or the
                completion. 1 changes nothing, more discourages repetition. At least 0.
            response_format: The form of the reply; plain text when left out.
            safe_prompt: Whether instructions to stay safe are put before the conversation. Default: False.
            service_tier: The class of service in which the request is processed.
            stop: Text, or several texts, at which the generation ends.
            stream: Whether the reply is an event stream that ends with `data: [DONE]`, or one JSON
                document. The method that is called decides it.
            temperature: Sampling temperature. Near 0 the answers hardly vary; higher values make them more
                diverse. Change this or `top_p`, not both. When left out, the model's own default holds.
                From 0 to 1.5.
            tool_choice: Whether the model calls a tool: `none` never, `auto` as it sees fit, `any` or
                `required` at least one, and a named function exactly that one. Default: "auto".
            tools: Tools that the model may call.
            top_k: Sampling considers only this many of the most likely tokens. At least 1.
            top_logprobs: For how many of the likeliest tokens at each position the reply gives the
                probability. Needs `logprobs`. At least 0.
            top_p: Nucleus sampling: only the most likely tokens that together reach this probability are
                considered. Change this or `temperature`, not both. From 0 to 1. Default: 1.0.
            top_prompt_logprobs: For how many of the likeliest tokens at each position of the prompt the
                reply gives the probability. Needs `prompt_logprobs`. At least 0.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".
            accumulate: Whether events are kept, for `collect()`.

        Returns:
            types.ChatStreamAsync[CompletionEvent, ChatCompletionResponse]: Events as they come. Await it,
                enter it, or iterate over it. `collect()` returns the whole response.

        Raises:
            HTTPValidationError: The request is not valid (422).
            MistralError: The root of all errors of this package.

        Example:
            ```python
            async with client.chat.stream_async(
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                model="mistral-large-latest",
            ) as stream:
                async for event in stream:
                    print(event)
            ```
        """
        from .._overlay.helpers.chat_async import ChatStreamAsync

        return ChatStreamAsync.open(
            self._client,
            lambda body: models.ChatCompletionResponse.from_dict(body),
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

        Args:
            response_format: The type of the answer: a pydantic model, an attrs class, a dataclass, a
                TypedDict, a msgspec Struct, or a JSON schema.
            messages: The conversation so far, oldest message first.
            model: Name of the model that answers.
            tools: Tools that the model may call.
            arguments: Other keywords of `complete`.

        Returns:
            The response, whose messages have `parsed`.

        Raises:
            StructuredOutputError: The answer cannot be read as one of the type.
            MistralError: The root of all errors of this package.

        Example:
            ```python
            from dataclasses import dataclass

            @dataclass
            class Answer:
                text: str

            result = client.chat.parse(
                Answer,
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                model="mistral-large-latest",
            )
            ```
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
        """The asynchronous twin of `parse`.

        Args:
            response_format: The type of the answer: a pydantic model, an attrs class, a dataclass, a
                TypedDict, a msgspec Struct, or a JSON schema.
            messages: The conversation so far, oldest message first.
            model: Name of the model that answers.
            tools: Tools that the model may call.
            arguments: Other keywords of `complete`.

        Returns:
            The response, whose messages have `parsed`.

        Raises:
            StructuredOutputError: The answer cannot be read as one of the type.
            MistralError: The root of all errors of this package.

        Example:
            ```python
            from dataclasses import dataclass

            @dataclass
            class Answer:
                text: str

            result = await client.chat.parse_async(
                Answer,
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                model="mistral-large-latest",
            )
            ```
        """
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
        """Streams an answer of a type: the events as they come, and `collect()` gives what `parse` does.

        Args:
            response_format: The type of the answer: a pydantic model, an attrs class, a dataclass, a
                TypedDict, a msgspec Struct, or a JSON schema.
            messages: The conversation so far, oldest message first.
            model: Name of the model that answers.
            tools: Tools that the model may call.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".
            arguments: Other keywords of `complete`.

        Returns:
            Events as they come.

        Raises:
            StructuredOutputError: The answer cannot be read as one of the type.
            MistralError: The root of all errors of this package.

        Example:
            ```python
            from dataclasses import dataclass

            @dataclass
            class Answer:
                text: str

            with client.chat.parse_stream(
                Answer,
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                model="mistral-large-latest",
            ) as stream:
                for event in stream:
                    print(event)
            ```
        """
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
        """The asynchronous twin of `parse_stream`: await it, enter it, or iterate over it.

        Args:
            response_format: The type of the answer: a pydantic model, an attrs class, a dataclass, a
                TypedDict, a msgspec Struct, or a JSON schema.
            messages: The conversation so far, oldest message first.
            model: Name of the model that answers.
            tools: Tools that the model may call.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".
            arguments: Other keywords of `complete`.

        Returns:
            Events as they come.

        Raises:
            StructuredOutputError: The answer cannot be read as one of the type.
            MistralError: The root of all errors of this package.

        Example:
            ```python
            from dataclasses import dataclass

            @dataclass
            class Answer:
                text: str

            async with client.chat.parse_stream_async(
                Answer,
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                model="mistral-large-latest",
            ) as stream:
                async for event in stream:
                    print(event)
            ```
        """
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

        Args:
            tools: Functions that the model may call. Their schemas come from signatures and docstrings.
            messages: The conversation so far, oldest message first.
            model: Name of the model that answers.
            response_format: The form of the reply; plain text when left out.
            max_rounds: How many replies may ask for calls.
            parallel: Whether the calls of one reply run at the same time, in threads.
            on_error: What a function raises goes to the model ("return") or to you ("raise").
            options: Other keywords of `complete`.

        Returns:
            The answer, with all messages of the conversation.

        Raises:
            ToolRoundsError: `max_rounds` replies did not bring an answer.
            MistralError: The root of all errors of this package.

        Example:
            ```python
            def weather(city: str) -> str:
                return f"sunny in {city}"

            result = client.chat.run_tools(
                [weather],
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                model="mistral-large-latest",
            )
            ```
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
        """The asynchronous twin of `run_tools`: coroutine functions are awaited, others run in threads.

        Args:
            tools: Functions that the model may call. Their schemas come from signatures and docstrings.
            messages: The conversation so far, oldest message first.
            model: Name of the model that answers.
            response_format: The form of the reply; plain text when left out.
            max_rounds: How many replies may ask for calls.
            parallel: Whether the calls of one reply run at the same time, in threads.
            on_error: What a function raises goes to the model ("return") or to you ("raise").
            options: Other keywords of `complete`.

        Returns:
            The answer, with all messages of the conversation.

        Raises:
            ToolRoundsError: `max_rounds` replies did not bring an answer.
            MistralError: The root of all errors of this package.

        Example:
            ```python
            def weather(city: str) -> str:
                return f"sunny in {city}"

            result = await client.chat.run_tools_async(
                [weather],
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                model="mistral-large-latest",
            )
            ```
        """
        from .._overlay.helpers.tool_run import ToolRun, finished
        from .._overlay.helpers.tools import iter_tools_async, last_async

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
        """`run_tools` step by step: each reply, call and result as it happens, and last the answer.

        Args:
            tools: Functions that the model may call. Their schemas come from signatures and docstrings.
            messages: The conversation so far, oldest message first.
            model: Name of the model that answers.
            response_format: The form of the reply; plain text when left out.
            max_rounds: How many replies may ask for calls.
            parallel: Whether the calls of one reply run at the same time, in threads.
            on_error: What a function raises goes to the model ("return") or to you ("raise").
            options: Other keywords of `complete`.

        Returns:
            Steps as they happen.

        Raises:
            ToolRoundsError: `max_rounds` replies did not bring an answer.
            MistralError: The root of all errors of this package.

        Example:
            ```python
            def weather(city: str) -> str:
                return f"sunny in {city}"

            for item in client.chat.iter_tools(
                [weather],
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                model="mistral-large-latest",
            ):
                print(item)
            ```
        """
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
        """The asynchronous twin of `iter_tools`.

        Args:
            tools: Functions that the model may call. Their schemas come from signatures and docstrings.
            messages: The conversation so far, oldest message first.
            model: Name of the model that answers.
            response_format: The form of the reply; plain text when left out.
            max_rounds: How many replies may ask for calls.
            parallel: Whether the calls of one reply run at the same time, in threads.
            on_error: What a function raises goes to the model ("return") or to you ("raise").
            options: Other keywords of `complete`.

        Returns:
            Steps as they happen.

        Raises:
            ToolRoundsError: `max_rounds` replies did not bring an answer.
            MistralError: The root of all errors of this package.

        Example:
            ```python
            def weather(city: str) -> str:
                return f"sunny in {city}"

            async for item in client.chat.iter_tools_async(
                [weather],
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                model="mistral-large-latest",
            ):
                print(item)
            ```
        """
        from .._overlay.helpers.tool_run import ToolRun
        from .._overlay.helpers.tools import iter_tools_async

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
        """`run_tools` as a stream: pieces of text as they come, calls as soon as they are whole, replies,
        results, and last the answer; `text` has the text alone, and `collect()` returns what `run_tools`
        does.

        With a type as `response_format`, the last message of the answer has `parsed`.

        Args:
            tools: Functions that the model may call. Their schemas come from signatures and docstrings.
            messages: The conversation so far, oldest message first.
            model: Name of the model that answers.
            response_format: The form of the reply; plain text when left out.
            max_rounds: How many replies may ask for calls.
            parallel: Whether the calls of one reply run at the same time, in threads.
            on_error: What a function raises goes to the model ("return") or to you ("raise").
            options: Other keywords of `complete`.

        Returns:
            Steps and pieces of text as they come.

        Raises:
            ToolRoundsError: `max_rounds` replies did not bring an answer.
            MistralError: The root of all errors of this package.

        Example:
            ```python
            def weather(city: str) -> str:
                return f"sunny in {city}"

            with client.chat.stream_tools(
                [weather],
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                model="mistral-large-latest",
            ) as stream:
                for event in stream:
                    print(event)
            ```
        """
        from .._overlay.helpers.tool_stream import ToolStream
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
        """The asynchronous twin of `stream_tools`: enter it, or iterate over it.

        Args:
            tools: Functions that the model may call. Their schemas come from signatures and docstrings.
            messages: The conversation so far, oldest message first.
            model: Name of the model that answers.
            response_format: The form of the reply; plain text when left out.
            max_rounds: How many replies may ask for calls.
            parallel: Whether the calls of one reply run at the same time, in threads.
            on_error: What a function raises goes to the model ("return") or to you ("raise").
            options: Other keywords of `complete`.

        Returns:
            Steps and pieces of text as they come.

        Raises:
            ToolRoundsError: `max_rounds` replies did not bring an answer.
            MistralError: The root of all errors of this package.

        Example:
            ```python
            def weather(city: str) -> str:
                return f"sunny in {city}"

            async with client.chat.stream_tools_async(
                [weather],
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                model="mistral-large-latest",
            ) as stream:
                async for event in stream:
                    print(event)
            ```
        """
        from .._overlay.helpers.tool_stream import ToolStreamAsync
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
