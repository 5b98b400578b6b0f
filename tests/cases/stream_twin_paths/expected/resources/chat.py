# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Literal

from .. import models, types
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset, omit_none
from .._overlay.models.decoding import decode_any, decode_none
from .._overlay.requests.options import OnIncomplete, RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route, StreamPolicy

_CREATE = Route(
    id="createChat",
    method="POST",
    path="/chat",
    body="json",
    content_type="application/json",
    text="always",
)
_CREATE_BETA = Route(
    id="createChatBeta",
    method="POST",
    path="/chat",
    accept="*/*",
    result="none",
)
_CREATE_STREAM = Route(
    id="createChatStream",
    method="POST",
    path="/chat",
    accept="text/event-stream",
    body="json",
    content_type="application/json",
    result="stream",
)
_CREATE_STREAM_POLICY = StreamPolicy()


class Chat(Resource):
    @cached_property
    def with_raw_response(self) -> ChatWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return ChatWithRawResponse(self)

    def create(
        self,
        *,
        text: str,
        stream: Literal[False] | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> str:
        """POST /chat

        Args:
            text: `str`.
            stream: `Literal[False]`. Default: False.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            str: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = client.chat.create(text="text")
            ```
        """
        result: str = self._client.request(
            _CREATE,
            decode_any,
            body={"text": text, "stream": omit_none(stream)},
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
        return result

    async def create_async(
        self,
        *,
        text: str,
        stream: Literal[False] | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> str:
        """POST /chat

        Args:
            text: `str`.
            stream: `Literal[False]`. Default: False.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            str: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = await client.chat.create_async(text="text")
            ```
        """
        await self._client.loaded()
        result: str = await self._client.request_async(
            _CREATE,
            decode_any,
            body={"text": text, "stream": omit_none(stream)},
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
        return result

    def create_beta(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """POST /chat

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            client.chat.create_beta()
            ```
        """
        return self._client.request(
            _CREATE_BETA,
            decode_none,
            query={"beta": "true"},
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

    async def create_beta_async(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """POST /chat

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            await client.chat.create_beta_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _CREATE_BETA,
            decode_none,
            query={"beta": "true"},
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

    def create_stream(
        self,
        *,
        text: str,
        stream: Literal[True] = True,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStream[models.CreateChatStreamEvent]:
        """POST /chat

        Args:
            text: `str`.
            stream: `Literal[True]`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStream[CreateChatStreamEvent]: Events as they come. Use it in a `with` block.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            with client.chat.create_stream(text="text") as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _CREATE_STREAM,
            models.CreateChatStreamEvent.from_event,
            _CREATE_STREAM_POLICY,
            body={"text": text, "stream": True},
            options=RequestOptions(
                retries=retries,
                server_url=server_url,
                timeout_ms=timeout_ms,
                http_headers=http_headers,
                deadline_ms=deadline_ms,
                extra_query=extra_query,
                extra_body=extra_body,
                on_incomplete=on_incomplete,
            ),
        )

    def create_stream_async(
        self,
        *,
        text: str,
        stream: Literal[True] = True,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStreamAsync[models.CreateChatStreamEvent]:
        """POST /chat

        Args:
            text: `str`.
            stream: `Literal[True]`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStreamAsync[CreateChatStreamEvent]: Events as they come. Await it, enter it, or
                iterate over it.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            async with client.chat.create_stream_async(text="text") as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _CREATE_STREAM,
            models.CreateChatStreamEvent.from_event,
            _CREATE_STREAM_POLICY,
            body={"text": text, "stream": True},
            options=RequestOptions(
                retries=retries,
                server_url=server_url,
                timeout_ms=timeout_ms,
                http_headers=http_headers,
                deadline_ms=deadline_ms,
                extra_query=extra_query,
                extra_body=extra_body,
                on_incomplete=on_incomplete,
            ),
        )


class ChatWithRawResponse:
    """The methods of Chat, returning the HTTP response."""

    def __init__(self, resource: Chat) -> None:
        self.create = raw(resource.create)
        self.create_async = raw_async(resource.create_async)
        self.create_beta = raw(resource.create_beta)
        self.create_beta_async = raw_async(resource.create_beta_async)
