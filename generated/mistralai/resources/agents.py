# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Literal

from .. import errors, models, types
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset, omit_none
from .._overlay.requests.options import OnIncomplete, RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import ErrorSpec, Route, StreamPolicy
from ..inputs import completed

_COMPLETE = Route(
    id="agents_completion_v1_agents_completions_post",
    method="POST",
    path="/v1/agents/completions",
    body="json",
    content_type="application/json",
    errors={"422": ErrorSpec(errors.HTTPValidationError, lambda body: models.HTTPValidationErrorData.from_dict(body))},
    security=(("ApiKey",),),
)
_STREAM = Route(
    id="agents_completion_v1_agents_completions_post",
    method="POST",
    path="/v1/agents/completions",
    accept="text/event-stream",
    body="json",
    content_type="application/json",
    result="stream",
    errors={"422": ErrorSpec(errors.HTTPValidationError, lambda body: models.HTTPValidationErrorData.from_dict(body))},
    security=(("ApiKey",),),
)
_STREAM_POLICY = StreamPolicy(
    sentinel="[DONE]",
    finished_when=("choices", "*", "finish_reason"),
    reasoning=("reasoning", "reasoning_content"),
)


class Agents(Resource):
    @cached_property
    def with_raw_response(self) -> AgentsWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return AgentsWithRawResponse(self)

    def complete(
        self,
        *,
        messages: Iterable[models.AgentsCompletionRequestMessageParam],
        agent_id: str,
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
        reasoning_effort: models.AgentsCompletionRequestReasoningEffortParam | None | Unset = UNSET,
        repetition_penalty: float | None | Unset = UNSET,
        response_format: models.ResponseFormatParam | None | Unset = UNSET,
        service_tier: str | None | Unset = UNSET,
        stop: str | Iterable[str] | None | Unset = UNSET,
        stream: Literal[False] | None | Unset = UNSET,
        tool_choice: models.AgentsCompletionRequestToolChoiceParam | None | Unset = UNSET,
        tools: Iterable[models.ToolParam] | None | Unset = UNSET,
        top_k: int | None | Unset = UNSET,
        top_logprobs: int | None | Unset = UNSET,
        top_prompt_logprobs: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.ChatCompletionResponse:
        """Complete a chat as an agent

        Generates the next message of a conversation in the role of a configured agent. With `stream` set,
        the reply is an event stream.

        Deprecated.

        Args:
            messages: The conversation so far, oldest message first.
            agent_id: ID of the agent that answers.
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
            service_tier: The class of service in which the request is processed.
            stop: Text, or several texts, at which the generation ends.
            stream: Whether the reply is an event stream that ends with `data: [DONE]`, or one JSON
                document. The method that is called decides it.
            tool_choice: Whether the model calls a tool: `none` never, `auto` as it sees fit, `any` or
                `required` at least one, and a named function exactly that one. Default: "auto".
            tools: Tools that the model may call.
            top_k: Sampling considers only this many of the most likely tokens. At least 1.
            top_logprobs: For how many of the likeliest tokens at each position the reply gives the
                probability. Needs `logprobs`. At least 0.
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
            result = client.agents.complete(
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                agent_id="agent_id",
            )
            ```
        """
        return self._client.request(
            _COMPLETE,
            models.ChatCompletionResponse.from_dict,
            body={
                "messages": completed(messages, "AgentsCompletionRequestMessage"),
                "agent_id": agent_id,
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
                "service_tier": service_tier,
                "stop": omit_none(stop),
                "stream": omit_none(stream),
                "tool_choice": omit_none(tool_choice),
                "tools": completed(tools, "Tool"),
                "top_k": top_k,
                "top_logprobs": top_logprobs,
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
        messages: Iterable[models.AgentsCompletionRequestMessageParam],
        agent_id: str,
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
        reasoning_effort: models.AgentsCompletionRequestReasoningEffortParam | None | Unset = UNSET,
        repetition_penalty: float | None | Unset = UNSET,
        response_format: models.ResponseFormatParam | None | Unset = UNSET,
        service_tier: str | None | Unset = UNSET,
        stop: str | Iterable[str] | None | Unset = UNSET,
        stream: Literal[False] | None | Unset = UNSET,
        tool_choice: models.AgentsCompletionRequestToolChoiceParam | None | Unset = UNSET,
        tools: Iterable[models.ToolParam] | None | Unset = UNSET,
        top_k: int | None | Unset = UNSET,
        top_logprobs: int | None | Unset = UNSET,
        top_prompt_logprobs: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.ChatCompletionResponse:
        """Complete a chat as an agent

        Generates the next message of a conversation in the role of a configured agent. With `stream` set,
        the reply is an event stream.

        Deprecated.

        Args:
            messages: The conversation so far, oldest message first.
            agent_id: ID of the agent that answers.
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
            service_tier: The class of service in which the request is processed.
            stop: Text, or several texts, at which the generation ends.
            stream: Whether the reply is an event stream that ends with `data: [DONE]`, or one JSON
                document. The method that is called decides it.
            tool_choice: Whether the model calls a tool: `none` never, `auto` as it sees fit, `any` or
                `required` at least one, and a named function exactly that one. Default: "auto".
            tools: Tools that the model may call.
            top_k: Sampling considers only this many of the most likely tokens. At least 1.
            top_logprobs: For how many of the likeliest tokens at each position the reply gives the
                probability. Needs `logprobs`. At least 0.
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
            result = await client.agents.complete_async(
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                agent_id="agent_id",
            )
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _COMPLETE,
            models.ChatCompletionResponse.from_dict,
            body={
                "messages": completed(messages, "AgentsCompletionRequestMessage"),
                "agent_id": agent_id,
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
                "service_tier": service_tier,
                "stop": omit_none(stop),
                "stream": omit_none(stream),
                "tool_choice": omit_none(tool_choice),
                "tools": completed(tools, "Tool"),
                "top_k": top_k,
                "top_logprobs": top_logprobs,
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
        messages: Iterable[models.AgentsCompletionRequestMessageParam],
        agent_id: str,
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
        reasoning_effort: models.AgentsCompletionRequestReasoningEffortParam | None | Unset = UNSET,
        repetition_penalty: float | None | Unset = UNSET,
        response_format: models.ResponseFormatParam | None | Unset = UNSET,
        service_tier: str | None | Unset = UNSET,
        stop: str | Iterable[str] | None | Unset = UNSET,
        stream: Literal[True] = True,
        tool_choice: models.AgentsCompletionRequestToolChoiceParam | None | Unset = UNSET,
        tools: Iterable[models.ToolParam] | None | Unset = UNSET,
        top_k: int | None | Unset = UNSET,
        top_logprobs: int | None | Unset = UNSET,
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
        """Complete a chat as an agent

        Generates the next message of a conversation in the role of a configured agent. With `stream` set,
        the reply is an event stream.

        Deprecated.

        Args:
            messages: The conversation so far, oldest message first.
            agent_id: ID of the agent that answers.
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
            service_tier: The class of service in which the request is processed.
            stop: Text, or several texts, at which the generation ends.
            stream: Whether the reply is an event stream that ends with `data: [DONE]`, or one JSON
                document. The method that is called decides it.
            tool_choice: Whether the model calls a tool: `none` never, `auto` as it sees fit, `any` or
                `required` at least one, and a named function exactly that one. Default: "auto".
            tools: Tools that the model may call.
            top_k: Sampling considers only this many of the most likely tokens. At least 1.
            top_logprobs: For how many of the likeliest tokens at each position the reply gives the
                probability. Needs `logprobs`. At least 0.
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
            with client.agents.stream(
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                agent_id="agent_id",
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
                "messages": completed(messages, "AgentsCompletionRequestMessage"),
                "agent_id": agent_id,
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
                "service_tier": service_tier,
                "stop": omit_none(stop),
                "stream": True,
                "tool_choice": omit_none(tool_choice),
                "tools": completed(tools, "Tool"),
                "top_k": top_k,
                "top_logprobs": top_logprobs,
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
        messages: Iterable[models.AgentsCompletionRequestMessageParam],
        agent_id: str,
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
        reasoning_effort: models.AgentsCompletionRequestReasoningEffortParam | None | Unset = UNSET,
        repetition_penalty: float | None | Unset = UNSET,
        response_format: models.ResponseFormatParam | None | Unset = UNSET,
        service_tier: str | None | Unset = UNSET,
        stop: str | Iterable[str] | None | Unset = UNSET,
        stream: Literal[True] = True,
        tool_choice: models.AgentsCompletionRequestToolChoiceParam | None | Unset = UNSET,
        tools: Iterable[models.ToolParam] | None | Unset = UNSET,
        top_k: int | None | Unset = UNSET,
        top_logprobs: int | None | Unset = UNSET,
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
        """Complete a chat as an agent

        Generates the next message of a conversation in the role of a configured agent. With `stream` set,
        the reply is an event stream.

        Deprecated.

        Args:
            messages: The conversation so far, oldest message first.
            agent_id: ID of the agent that answers.
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
            service_tier: The class of service in which the request is processed.
            stop: Text, or several texts, at which the generation ends.
            stream: Whether the reply is an event stream that ends with `data: [DONE]`, or one JSON
                document. The method that is called decides it.
            tool_choice: Whether the model calls a tool: `none` never, `auto` as it sees fit, `any` or
                `required` at least one, and a named function exactly that one. Default: "auto".
            tools: Tools that the model may call.
            top_k: Sampling considers only this many of the most likely tokens. At least 1.
            top_logprobs: For how many of the likeliest tokens at each position the reply gives the
                probability. Needs `logprobs`. At least 0.
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
            async with client.agents.stream_async(
                messages=[{"role": "user", "content": "What is a monad, in one sentence?"}],
                agent_id="agent_id",
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
                "messages": completed(messages, "AgentsCompletionRequestMessage"),
                "agent_id": agent_id,
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
                "service_tier": service_tier,
                "stop": omit_none(stop),
                "stream": True,
                "tool_choice": omit_none(tool_choice),
                "tools": completed(tools, "Tool"),
                "top_k": top_k,
                "top_logprobs": top_logprobs,
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


class AgentsWithRawResponse:
    """The methods of Agents, returning the HTTP response."""

    def __init__(self, resource: Agents) -> None:
        self.complete = raw(resource.complete)
        self.complete_async = raw_async(resource.complete_async)
