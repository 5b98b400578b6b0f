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
from .._overlay.streams.events import StreamEvent

_EITHER = Route(
    id="either",
    method="POST",
    path="/either",
    body="json",
    content_type="application/json",
)
_EITHER_STREAM = Route(
    id="either",
    method="POST",
    path="/either",
    accept="text/event-stream",
    body="json",
    content_type="application/json",
    result="stream",
)
_EITHER_STREAM_POLICY = StreamPolicy()
_NAMED = Route(
    id="named",
    method="POST",
    path="/named",
    body="json",
    content_type="application/json",
)
_NAMED_STREAM = Route(
    id="named",
    method="POST",
    path="/named",
    accept="text/event-stream",
    body="json",
    content_type="application/json",
    result="stream",
)
_NAMED_STREAM_POLICY = StreamPolicy()


class Chat(Resource):
    @cached_property
    def with_raw_response(self) -> ChatWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return ChatWithRawResponse(self)

    def either(
        self,
        *,
        prompt: str,
        stream: Literal[False] = False,
        mode: models.EitherRequestWithSeedModeParam | None | Unset = UNSET,
        n: Any | Unset = UNSET,
        seed: int | None | Unset = UNSET,
        every: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Answer:
        """POST /either

        Args:
            prompt: `str`.
            stream: `Literal[False]`.
            mode: `EitherRequestWithSeedMode`. One of "a" or "b".
            n: `Any`.
            seed: `int`.
            every: `int`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Answer: Fine.

        Raises:
            SharedRouteError: The root of all errors of this package.

        Example:
            ```python
            result = client.chat.either(prompt="prompt")
            ```
        """
        return self._client.request(
            _EITHER,
            models.Answer.from_dict,
            body={
                "prompt": prompt,
                "stream": False,
                "mode": omit_none(mode),
                "n": n,
                "seed": omit_none(seed),
                "every": omit_none(every),
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

    async def either_async(
        self,
        *,
        prompt: str,
        stream: Literal[False] = False,
        mode: models.EitherRequestWithSeedModeParam | None | Unset = UNSET,
        n: Any | Unset = UNSET,
        seed: int | None | Unset = UNSET,
        every: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Answer:
        """POST /either

        Args:
            prompt: `str`.
            stream: `Literal[False]`.
            mode: `EitherRequestWithSeedMode`. One of "a" or "b".
            n: `Any`.
            seed: `int`.
            every: `int`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Answer: Fine.

        Raises:
            SharedRouteError: The root of all errors of this package.

        Example:
            ```python
            result = await client.chat.either_async(prompt="prompt")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _EITHER,
            models.Answer.from_dict,
            body={
                "prompt": prompt,
                "stream": False,
                "mode": omit_none(mode),
                "n": n,
                "seed": omit_none(seed),
                "every": omit_none(every),
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

    def either_stream(
        self,
        *,
        prompt: str,
        stream: Literal[True] = True,
        mode: models.EitherRequestWithSeedModeParam | None | Unset = UNSET,
        n: Any | Unset = UNSET,
        seed: int | None | Unset = UNSET,
        every: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStream[StreamEvent[models.Chunk]]:
        """POST /either

        Args:
            prompt: `str`.
            stream: `Literal[False]`.
            mode: `EitherRequestWithSeedMode`. One of "a" or "b".
            n: `Any`.
            seed: `int`.
            every: `int`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStream[StreamEvent[Chunk]]: Events as they come. Use it in a `with` block.

        Raises:
            SharedRouteError: The root of all errors of this package.

        Example:
            ```python
            with client.chat.either_stream(prompt="prompt") as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _EITHER_STREAM,
            StreamEvent.decoder(models.Chunk.from_dict),
            _EITHER_STREAM_POLICY,
            body={
                "prompt": prompt,
                "stream": True,
                "mode": omit_none(mode),
                "n": n,
                "seed": omit_none(seed),
                "every": omit_none(every),
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
            ),
        )

    def either_stream_async(
        self,
        *,
        prompt: str,
        stream: Literal[True] = True,
        mode: models.EitherRequestWithSeedModeParam | None | Unset = UNSET,
        n: Any | Unset = UNSET,
        seed: int | None | Unset = UNSET,
        every: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStreamAsync[StreamEvent[models.Chunk]]:
        """POST /either

        Args:
            prompt: `str`.
            stream: `Literal[False]`.
            mode: `EitherRequestWithSeedMode`. One of "a" or "b".
            n: `Any`.
            seed: `int`.
            every: `int`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStreamAsync[StreamEvent[Chunk]]: Events as they come. Await it, enter it, or iterate
                over it.

        Raises:
            SharedRouteError: The root of all errors of this package.

        Example:
            ```python
            async with client.chat.either_stream_async(prompt="prompt") as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _EITHER_STREAM,
            StreamEvent.decoder(models.Chunk.from_dict),
            _EITHER_STREAM_POLICY,
            body={
                "prompt": prompt,
                "stream": True,
                "mode": omit_none(mode),
                "n": n,
                "seed": omit_none(seed),
                "every": omit_none(every),
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
            ),
        )

    def named(
        self,
        *,
        prompt: str,
        stream: Literal[False] = False,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Answer:
        """POST /named

        Args:
            prompt: `str`.
            stream: `Literal[True]`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Answer: Fine.

        Raises:
            SharedRouteError: The root of all errors of this package.

        Example:
            ```python
            result = client.chat.named(prompt="prompt")
            ```
        """
        return self._client.request(
            _NAMED,
            models.Answer.from_dict,
            body={"prompt": prompt, "stream": False},
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

    async def named_async(
        self,
        *,
        prompt: str,
        stream: Literal[False] = False,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Answer:
        """POST /named

        Args:
            prompt: `str`.
            stream: `Literal[True]`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Answer: Fine.

        Raises:
            SharedRouteError: The root of all errors of this package.

        Example:
            ```python
            result = await client.chat.named_async(prompt="prompt")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _NAMED,
            models.Answer.from_dict,
            body={"prompt": prompt, "stream": False},
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

    def named_stream(
        self,
        *,
        prompt: str,
        stream: Literal[True] = True,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStream[StreamEvent[models.Chunk]]:
        """POST /named

        Args:
            prompt: `str`.
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
            types.EventStream[StreamEvent[Chunk]]: Events as they come. Use it in a `with` block.

        Raises:
            SharedRouteError: The root of all errors of this package.

        Example:
            ```python
            with client.chat.named_stream(prompt="prompt") as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _NAMED_STREAM,
            StreamEvent.decoder(models.Chunk.from_dict),
            _NAMED_STREAM_POLICY,
            body={"prompt": prompt, "stream": True},
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

    def named_stream_async(
        self,
        *,
        prompt: str,
        stream: Literal[True] = True,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStreamAsync[StreamEvent[models.Chunk]]:
        """POST /named

        Args:
            prompt: `str`.
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
            types.EventStreamAsync[StreamEvent[Chunk]]: Events as they come. Await it, enter it, or iterate
                over it.

        Raises:
            SharedRouteError: The root of all errors of this package.

        Example:
            ```python
            async with client.chat.named_stream_async(prompt="prompt") as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _NAMED_STREAM,
            StreamEvent.decoder(models.Chunk.from_dict),
            _NAMED_STREAM_POLICY,
            body={"prompt": prompt, "stream": True},
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
        self.either = raw(resource.either)
        self.either_async = raw_async(resource.either_async)
        self.named = raw(resource.named)
        self.named_async = raw_async(resource.named_async)
