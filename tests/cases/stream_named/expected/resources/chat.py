# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Literal

from .. import models, types
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset, omit_none
from .._overlay.requests.options import OnIncomplete, RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route, StreamPolicy

_COMPLETE = Route(
    id="createChat",
    method="POST",
    path="/chat",
    body="json",
    content_type="application/json",
)
_STREAM = Route(
    id="createChat",
    method="POST",
    path="/chat",
    accept="text/event-stream",
    body="json",
    content_type="application/json",
    result="stream",
)
_STREAM_POLICY = StreamPolicy(
    sentinel="[DONE]",
    finished_when=("choices", "*", "finish_reason"),
)


class Chat(Resource):
    @cached_property
    def with_raw_response(self) -> ChatWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return ChatWithRawResponse(self)

    def complete(
        self,
        *,
        model: str,
        stream: Literal[False] | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Chat:
        """POST /chat

        Args:
            model: `str`.
            stream: `bool`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Chat: Fine.

        Raises:
            ChatterError: The root of all errors of this package.

        Example:
            ```python
            result = client.chat.complete(model="model")
            ```
        """
        return self._client.request(
            _COMPLETE,
            models.Chat.from_dict,
            body={"model": model, "stream": omit_none(stream)},
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
        model: str,
        stream: Literal[False] | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Chat:
        """POST /chat

        Args:
            model: `str`.
            stream: `bool`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Chat: Fine.

        Raises:
            ChatterError: The root of all errors of this package.

        Example:
            ```python
            result = await client.chat.complete_async(model="model")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _COMPLETE,
            models.Chat.from_dict,
            body={"model": model, "stream": omit_none(stream)},
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
        model: str,
        stream: Literal[True] = True,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
        accumulate: bool = True,
    ) -> types.ChatStream[models.ChatEvent, models.Chat]:
        """POST /chat

        Args:
            model: `str`.
            stream: `bool`.
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
            types.ChatStream[ChatEvent, Chat]: Events as they come. Use it in a `with` block. `collect()`
                returns the whole response.

        Raises:
            ChatterError: The root of all errors of this package.

        Example:
            ```python
            with client.chat.stream(model="model") as stream:
                for event in stream:
                    print(event)
            ```
        """
        from .._overlay.helpers.chat import ChatStream

        return ChatStream.open(
            self._client,
            lambda body: models.Chat.from_dict(body),
            _STREAM,
            models.ChatEvent.from_event,
            _STREAM_POLICY,
            body={"model": model, "stream": True},
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
        model: str,
        stream: Literal[True] = True,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
        accumulate: bool = True,
    ) -> types.ChatStreamAsync[models.ChatEvent, models.Chat]:
        """POST /chat

        Args:
            model: `str`.
            stream: `bool`.
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
            types.ChatStreamAsync[ChatEvent, Chat]: Events as they come. Await it, enter it, or iterate over
                it. `collect()` returns the whole response.

        Raises:
            ChatterError: The root of all errors of this package.

        Example:
            ```python
            async with client.chat.stream_async(model="model") as stream:
                async for event in stream:
                    print(event)
            ```
        """
        from .._overlay.helpers.chat_async import ChatStreamAsync

        return ChatStreamAsync.open(
            self._client,
            lambda body: models.Chat.from_dict(body),
            _STREAM,
            models.ChatEvent.from_event,
            _STREAM_POLICY,
            body={"model": model, "stream": True},
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


class ChatWithRawResponse:
    """The methods of Chat, returning the HTTP response."""

    def __init__(self, resource: Chat) -> None:
        self.complete = raw(resource.complete)
        self.complete_async = raw_async(resource.complete_async)
