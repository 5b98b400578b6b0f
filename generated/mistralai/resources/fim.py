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

_COMPLETE = Route(
    id="fim_completion_v1_fim_completions_post",
    method="POST",
    path="/v1/fim/completions",
    body="json",
    content_type="application/json",
    errors={"422": ErrorSpec(errors.HTTPValidationError, lambda body: models.HTTPValidationErrorData.from_dict(body))},
    security=(("ApiKey",),),
)
_STREAM = Route(
    id="fim_completion_v1_fim_completions_post",
    method="POST",
    path="/v1/fim/completions",
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


class Fim(Resource):
    """Code completion between a prompt and a suffix."""

    @cached_property
    def with_raw_response(self) -> FimWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return FimWithRawResponse(self)

    def complete(
        self,
        *,
        prompt: str,
        model: str,
        max_tokens: int | None | Unset = UNSET,
        metadata: Mapping[str, Any] | None | Unset = UNSET,
        min_tokens: int | None | Unset = UNSET,
        prompt_cache_key: str | None | Unset = UNSET,
        random_seed: int | None | Unset = UNSET,
        stop: str | Iterable[str] | None | Unset = UNSET,
        stream: Literal[False] | None | Unset = UNSET,
        suffix: str | None | Unset = UNSET,
        temperature: float | None | Unset = UNSET,
        top_p: float | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FIMCompletionResponse:
        """Fill in the middle

        Generates the code that belongs between a prompt and an optional suffix. With `stream` set, the
        reply is an event stream.

        Args:
            prompt: The code before the gap.
            model: Name of the code model that fills the gap.
            max_tokens: The most tokens that may be generated. Together with the prompt they have to fit the
                model's context. At least 0.
            metadata: Values of the caller's own that are stored with the request.
            min_tokens: The fewest tokens that are generated before the completion may end. At least 0.
            prompt_cache_key: Requests with the same key and the same beginning share the work on that
                beginning, which costs less and is faster.
            random_seed: Seed of the sampling. Equal requests with equal seeds give equal results. At least
                0.
            stop: Text, or several texts, at which the generation ends.
            stream: Whether the reply is an event stream that ends with `data: [DONE]`, or one JSON
                document. The method that is called decides it.
            suffix: The code after the gap. Without it, the model goes on from the prompt. Default: "".
            temperature: Sampling temperature. Near 0 the answers hardly vary; higher values make them more
                diverse. Change this or `top_p`, not both. When left out, the model's own default holds.
                From 0 to 1.5.
            top_p: Nucleus sampling: only the most likely tokens that together reach this probability are
                considered. Change this or `temperature`, not both. From 0 to 1. Default: 1.0.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            FIMCompletionResponse: The completion, or its pieces as an event stream.

        Raises:
            HTTPValidationError: The request is not valid (422).
            MistralError: The root of all errors of this package.

        Example:
            ```python
            result = client.fim.complete(prompt="def add(a, b):\\n", model="codestral-latest")
            ```
        """
        return self._client.request(
            _COMPLETE,
            models.FIMCompletionResponse.from_dict,
            body={
                "prompt": prompt,
                "model": model,
                "max_tokens": max_tokens,
                "metadata": metadata,
                "min_tokens": min_tokens,
                "prompt_cache_key": prompt_cache_key,
                "random_seed": random_seed,
                "stop": omit_none(stop),
                "stream": omit_none(stream),
                "suffix": suffix,
                "temperature": temperature,
                "top_p": omit_none(top_p),
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
        prompt: str,
        model: str,
        max_tokens: int | None | Unset = UNSET,
        metadata: Mapping[str, Any] | None | Unset = UNSET,
        min_tokens: int | None | Unset = UNSET,
        prompt_cache_key: str | None | Unset = UNSET,
        random_seed: int | None | Unset = UNSET,
        stop: str | Iterable[str] | None | Unset = UNSET,
        stream: Literal[False] | None | Unset = UNSET,
        suffix: str | None | Unset = UNSET,
        temperature: float | None | Unset = UNSET,
        top_p: float | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FIMCompletionResponse:
        """Fill in the middle

        Generates the code that belongs between a prompt and an optional suffix. With `stream` set, the
        reply is an event stream.

        Args:
            prompt: The code before the gap.
            model: Name of the code model that fills the gap.
            max_tokens: The most tokens that may be generated. Together with the prompt they have to fit the
                model's context. At least 0.
            metadata: Values of the caller's own that are stored with the request.
            min_tokens: The fewest tokens that are generated before the completion may end. At least 0.
            prompt_cache_key: Requests with the same key and the same beginning share the work on that
                beginning, which costs less and is faster.
            random_seed: Seed of the sampling. Equal requests with equal seeds give equal results. At least
                0.
            stop: Text, or several texts, at which the generation ends.
            stream: Whether the reply is an event stream that ends with `data: [DONE]`, or one JSON
                document. The method that is called decides it.
            suffix: The code after the gap. Without it, the model goes on from the prompt. Default: "".
            temperature: Sampling temperature. Near 0 the answers hardly vary; higher values make them more
                diverse. Change this or `top_p`, not both. When left out, the model's own default holds.
                From 0 to 1.5.
            top_p: Nucleus sampling: only the most likely tokens that together reach this probability are
                considered. Change this or `temperature`, not both. From 0 to 1. Default: 1.0.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            FIMCompletionResponse: The completion, or its pieces as an event stream.

        Raises:
            HTTPValidationError: The request is not valid (422).
            MistralError: The root of all errors of this package.

        Example:
            ```python
            result = await client.fim.complete_async(prompt="def add(a, b):\\n", model="codestral-latest")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _COMPLETE,
            models.FIMCompletionResponse.from_dict,
            body={
                "prompt": prompt,
                "model": model,
                "max_tokens": max_tokens,
                "metadata": metadata,
                "min_tokens": min_tokens,
                "prompt_cache_key": prompt_cache_key,
                "random_seed": random_seed,
                "stop": omit_none(stop),
                "stream": omit_none(stream),
                "suffix": suffix,
                "temperature": temperature,
                "top_p": omit_none(top_p),
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
        prompt: str,
        model: str,
        max_tokens: int | None | Unset = UNSET,
        metadata: Mapping[str, Any] | None | Unset = UNSET,
        min_tokens: int | None | Unset = UNSET,
        prompt_cache_key: str | None | Unset = UNSET,
        random_seed: int | None | Unset = UNSET,
        stop: str | Iterable[str] | None | Unset = UNSET,
        stream: Literal[True] = True,
        suffix: str | None | Unset = UNSET,
        temperature: float | None | Unset = UNSET,
        top_p: float | None | Unset = UNSET,
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
        """Fill in the middle

        Generates the code that belongs between a prompt and an optional suffix. With `stream` set, the
        reply is an event stream.

        Args:
            prompt: The code before the gap.
            model: Name of the code model that fills the gap.
            max_tokens: The most tokens that may be generated. Together with the prompt they have to fit the
                model's context. At least 0.
            metadata: Values of the caller's own that are stored with the request.
            min_tokens: The fewest tokens that are generated before the completion may end. At least 0.
            prompt_cache_key: Requests with the same key and the same beginning share the work on that
                beginning, which costs less and is faster.
            random_seed: Seed of the sampling. Equal requests with equal seeds give equal results. At least
                0.
            stop: Text, or several texts, at which the generation ends.
            stream: Whether the reply is an event stream that ends with `data: [DONE]`, or one JSON
                document. The method that is called decides it.
            suffix: The code after the gap. Without it, the model goes on from the prompt. Default: "".
            temperature: Sampling temperature. Near 0 the answers hardly vary; higher values make them more
                diverse. Change this or `top_p`, not both. When left out, the model's own default holds.
                From 0 to 1.5.
            top_p: Nucleus sampling: only the most likely tokens that together reach this probability are
                considered. Change this or `temperature`, not both. From 0 to 1. Default: 1.0.
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
            with client.fim.stream(prompt="def add(a, b):\\n", model="codestral-latest") as stream:
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
                "prompt": prompt,
                "model": model,
                "max_tokens": max_tokens,
                "metadata": metadata,
                "min_tokens": min_tokens,
                "prompt_cache_key": prompt_cache_key,
                "random_seed": random_seed,
                "stop": omit_none(stop),
                "stream": True,
                "suffix": suffix,
                "temperature": temperature,
                "top_p": omit_none(top_p),
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
        prompt: str,
        model: str,
        max_tokens: int | None | Unset = UNSET,
        metadata: Mapping[str, Any] | None | Unset = UNSET,
        min_tokens: int | None | Unset = UNSET,
        prompt_cache_key: str | None | Unset = UNSET,
        random_seed: int | None | Unset = UNSET,
        stop: str | Iterable[str] | None | Unset = UNSET,
        stream: Literal[True] = True,
        suffix: str | None | Unset = UNSET,
        temperature: float | None | Unset = UNSET,
        top_p: float | None | Unset = UNSET,
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
        """Fill in the middle

        Generates the code that belongs between a prompt and an optional suffix. With `stream` set, the
        reply is an event stream.

        Args:
            prompt: The code before the gap.
            model: Name of the code model that fills the gap.
            max_tokens: The most tokens that may be generated. Together with the prompt they have to fit the
                model's context. At least 0.
            metadata: Values of the caller's own that are stored with the request.
            min_tokens: The fewest tokens that are generated before the completion may end. At least 0.
            prompt_cache_key: Requests with the same key and the same beginning share the work on that
                beginning, which costs less and is faster.
            random_seed: Seed of the sampling. Equal requests with equal seeds give equal results. At least
                0.
            stop: Text, or several texts, at which the generation ends.
            stream: Whether the reply is an event stream that ends with `data: [DONE]`, or one JSON
                document. The method that is called decides it.
            suffix: The code after the gap. Without it, the model goes on from the prompt. Default: "".
            temperature: Sampling temperature. Near 0 the answers hardly vary; higher values make them more
                diverse. Change this or `top_p`, not both. When left out, the model's own default holds.
                From 0 to 1.5.
            top_p: Nucleus sampling: only the most likely tokens that together reach this probability are
                considered. Change this or `temperature`, not both. From 0 to 1. Default: 1.0.
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
            async with client.fim.stream_async(
                prompt="def add(a, b):\\n",
                model="codestral-latest",
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
                "prompt": prompt,
                "model": model,
                "max_tokens": max_tokens,
                "metadata": metadata,
                "min_tokens": min_tokens,
                "prompt_cache_key": prompt_cache_key,
                "random_seed": random_seed,
                "stop": omit_none(stop),
                "stream": True,
                "suffix": suffix,
                "temperature": temperature,
                "top_p": omit_none(top_p),
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


class FimWithRawResponse:
    """The methods of Fim, returning the HTTP response."""

    def __init__(self, resource: Fim) -> None:
        self.complete = raw(resource.complete)
        self.complete_async = raw_async(resource.complete_async)
