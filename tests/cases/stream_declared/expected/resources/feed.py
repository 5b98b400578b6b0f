# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Literal

from .. import models, types
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset, omit_none
from .._overlay.models.decoding import decode_any
from .._overlay.requests.options import OnIncomplete, RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route, StreamPolicy
from .._overlay.streams.events import StreamEvent

_ASK = Route(
    id="chat",
    method="POST",
    path="/chat",
    body="json",
    content_type="application/json",
)
_TALK = Route(
    id="chat",
    method="POST",
    path="/chat",
    accept="text/event-stream",
    body="json",
    content_type="application/json",
    result="stream",
)
_TALK_POLICY = StreamPolicy()
_BARE = Route(
    id="get_plain",
    method="GET",
    path="/plain",
    accept="text/event-stream, */*;q=0.5",
    result="stream",
)
_BARE_POLICY = StreamPolicy(
    text="else",
)
_GET_TOLD = Route(
    id="told",
    method="GET",
    path="/told",
    accept="text/event-stream",
    result="stream",
)
_GET_TOLD_POLICY = StreamPolicy()
_LIST_LINES = Route(
    id="lines",
    method="GET",
    path="/lines",
    accept="application/x-ndjson, application/jsonl, */*;q=0.5",
    result="stream",
)
_LIST_LINES_POLICY = StreamPolicy(
    format="jsonl",
)
_LIST_PARTS = Route(
    id="parts",
    method="GET",
    path="/parts",
    accept="text/event-stream, */*;q=0.5",
    result="stream",
)
_LIST_PARTS_POLICY = StreamPolicy()
_LIST_TICKS = Route(
    id="ticks",
    method="GET",
    path="/ticks",
    accept="text/event-stream, */*;q=0.5",
    result="stream",
)
_LIST_TICKS_POLICY = StreamPolicy()
_LISTEN = Route(
    id="watch",
    method="GET",
    path="/watch",
    accept="text/event-stream, */*;q=0.5",
    result="stream",
)
_LISTEN_POLICY = StreamPolicy()
_QUIET = Route(
    id="nothing",
    method="GET",
    path="/nothing",
    accept="text/event-stream, */*;q=0.5",
    result="stream",
)
_QUIET_POLICY = StreamPolicy()
_TYPED = Route(
    id="typed",
    method="GET",
    path="/typed",
    accept="text/event-stream, */*;q=0.5",
    result="stream",
)
_TYPED_POLICY = StreamPolicy()


class Feed(Resource):
    @cached_property
    def with_raw_response(self) -> FeedWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return FeedWithRawResponse(self)

    def ask(
        self,
        *,
        prompt: str,
        stream: Literal[False] | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Answer:
        """POST /chat

        Args:
            prompt: `str`.
            stream: `bool`.
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
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            result = client.feed.ask(prompt="prompt")
            ```
        """
        return self._client.request(
            _ASK,
            models.Answer.from_dict,
            body={"prompt": prompt, "stream": omit_none(stream)},
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

    async def ask_async(
        self,
        *,
        prompt: str,
        stream: Literal[False] | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Answer:
        """POST /chat

        Args:
            prompt: `str`.
            stream: `bool`.
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
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            result = await client.feed.ask_async(prompt="prompt")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _ASK,
            models.Answer.from_dict,
            body={"prompt": prompt, "stream": omit_none(stream)},
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

    def talk(
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
    ) -> types.EventStream[StreamEvent[models.Tick]]:
        """POST /chat

        Args:
            prompt: `str`.
            stream: `bool`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStream[StreamEvent[Tick]]: Events as they come. Use it in a `with` block.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            with client.feed.talk(prompt="prompt") as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _TALK,
            StreamEvent.decoder(models.Tick.from_dict),
            _TALK_POLICY,
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

    def talk_async(
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
    ) -> types.EventStreamAsync[StreamEvent[models.Tick]]:
        """POST /chat

        Args:
            prompt: `str`.
            stream: `bool`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStreamAsync[StreamEvent[Tick]]: Events as they come. Await it, enter it, or iterate
                over it.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            async with client.feed.talk_async(prompt="prompt") as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _TALK,
            StreamEvent.decoder(models.Tick.from_dict),
            _TALK_POLICY,
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

    def bare(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStream[StreamEvent[Any]]:
        """GET /plain

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStream[StreamEvent[Any]]: Events as they come. Use it in a `with` block.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            with client.feed.bare() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _BARE,
            StreamEvent.decoder(decode_any),
            _BARE_POLICY,
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

    def bare_async(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStreamAsync[StreamEvent[Any]]:
        """GET /plain

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStreamAsync[StreamEvent[Any]]: Events as they come. Await it, enter it, or iterate
                over it.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            async with client.feed.bare_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _BARE,
            StreamEvent.decoder(decode_any),
            _BARE_POLICY,
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

    def get_told(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStream[StreamEvent[models.Tick]]:
        """GET /told

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStream[StreamEvent[Tick]]: Events as they come. Use it in a `with` block.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            with client.feed.get_told() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _GET_TOLD,
            StreamEvent.decoder(models.Tick.from_dict),
            _GET_TOLD_POLICY,
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

    def get_told_async(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStreamAsync[StreamEvent[models.Tick]]:
        """GET /told

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStreamAsync[StreamEvent[Tick]]: Events as they come. Await it, enter it, or iterate
                over it.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            async with client.feed.get_told_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _GET_TOLD,
            StreamEvent.decoder(models.Tick.from_dict),
            _GET_TOLD_POLICY,
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

    def list_lines(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStream[StreamEvent[models.Tick]]:
        """GET /lines

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStream[StreamEvent[Tick]]: Events as they come. Use it in a `with` block.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            with client.feed.list_lines() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _LIST_LINES,
            StreamEvent.decoder(models.Tick.from_dict),
            _LIST_LINES_POLICY,
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

    def list_lines_async(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStreamAsync[StreamEvent[models.Tick]]:
        """GET /lines

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStreamAsync[StreamEvent[Tick]]: Events as they come. Await it, enter it, or iterate
                over it.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            async with client.feed.list_lines_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _LIST_LINES,
            StreamEvent.decoder(models.Tick.from_dict),
            _LIST_LINES_POLICY,
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

    def list_parts(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStream[models.Envelope]:
        """GET /parts

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStream[Envelope]: Events as they come. Use it in a `with` block.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            with client.feed.list_parts() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _LIST_PARTS,
            models.Envelope.from_event,
            _LIST_PARTS_POLICY,
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

    def list_parts_async(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStreamAsync[models.Envelope]:
        """GET /parts

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStreamAsync[Envelope]: Events as they come. Await it, enter it, or iterate over it.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            async with client.feed.list_parts_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _LIST_PARTS,
            models.Envelope.from_event,
            _LIST_PARTS_POLICY,
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

    def list_ticks(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStream[StreamEvent[models.Tick]]:
        """GET /ticks

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStream[StreamEvent[Tick]]: Events as they come. Use it in a `with` block.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            with client.feed.list_ticks() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _LIST_TICKS,
            StreamEvent.decoder(models.Tick.from_dict),
            _LIST_TICKS_POLICY,
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

    def list_ticks_async(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStreamAsync[StreamEvent[models.Tick]]:
        """GET /ticks

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStreamAsync[StreamEvent[Tick]]: Events as they come. Await it, enter it, or iterate
                over it.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            async with client.feed.list_ticks_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _LIST_TICKS,
            StreamEvent.decoder(models.Tick.from_dict),
            _LIST_TICKS_POLICY,
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

    def listen(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStream[StreamEvent[models.Tick]]:
        """GET /watch

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStream[StreamEvent[Tick]]: Events as they come. Use it in a `with` block.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            with client.feed.listen() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _LISTEN,
            StreamEvent.decoder(models.Tick.from_dict),
            _LISTEN_POLICY,
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

    def listen_async(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStreamAsync[StreamEvent[models.Tick]]:
        """GET /watch

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStreamAsync[StreamEvent[Tick]]: Events as they come. Await it, enter it, or iterate
                over it.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            async with client.feed.listen_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _LISTEN,
            StreamEvent.decoder(models.Tick.from_dict),
            _LISTEN_POLICY,
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

    def quiet(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStream[StreamEvent[models.Tick]]:
        """GET /nothing

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStream[StreamEvent[Tick]]: Events as they come. Use it in a `with` block.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            with client.feed.quiet() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _QUIET,
            StreamEvent.decoder(models.Tick.from_dict),
            _QUIET_POLICY,
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

    def quiet_async(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStreamAsync[StreamEvent[models.Tick]]:
        """GET /nothing

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStreamAsync[StreamEvent[Tick]]: Events as they come. Await it, enter it, or iterate
                over it.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            async with client.feed.quiet_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _QUIET,
            StreamEvent.decoder(models.Tick.from_dict),
            _QUIET_POLICY,
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

    def typed(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStream[StreamEvent[models.Tick]]:
        """GET /typed

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStream[StreamEvent[Tick]]: Events as they come. Use it in a `with` block.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            with client.feed.typed() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _TYPED,
            StreamEvent.decoder(models.Tick.from_dict),
            _TYPED_POLICY,
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

    def typed_async(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStreamAsync[StreamEvent[models.Tick]]:
        """GET /typed

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStreamAsync[StreamEvent[Tick]]: Events as they come. Await it, enter it, or iterate
                over it.

        Raises:
            HiddenStreamsError: The root of all errors of this package.

        Example:
            ```python
            async with client.feed.typed_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _TYPED,
            StreamEvent.decoder(models.Tick.from_dict),
            _TYPED_POLICY,
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


class FeedWithRawResponse:
    """The methods of Feed, returning the HTTP response."""

    def __init__(self, resource: Feed) -> None:
        self.ask = raw(resource.ask)
        self.ask_async = raw_async(resource.ask_async)
