# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models, types
from .._overlay.client.resource import Resource
from .._overlay.core.types import UNSET, Unset
from .._overlay.models.decoding import decode_any
from .._overlay.requests.options import OnIncomplete, RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route, StreamPolicy
from .._overlay.streams.events import StreamEvent, envelope

_STREAM_CHUNKS = Route(
    id="streamChunks",
    method="GET",
    path="/chunks",
    accept="text/event-stream",
    result="stream",
)
_STREAM_CHUNKS_POLICY = StreamPolicy()
_STREAM_LINES = Route(
    id="streamLines",
    method="GET",
    path="/lines",
    accept="application/x-ndjson",
    result="stream",
)
_STREAM_LINES_POLICY = StreamPolicy(
    format="jsonl",
)
_STREAM_MIXED = Route(
    id="streamMixed",
    method="GET",
    path="/mixed",
    accept="text/event-stream",
    result="stream",
)
_STREAM_MIXED_POLICY = StreamPolicy(
    text="else",
)
_STREAM_STEPS = Route(
    id="streamSteps",
    method="GET",
    path="/steps",
    accept="text/event-stream",
    result="stream",
)
_STREAM_STEPS_POLICY = StreamPolicy(
    text="else",
)
_STREAM_TEXT = Route(
    id="streamText",
    method="GET",
    path="/text",
    accept="text/event-stream",
    result="stream",
)
_STREAM_TEXT_POLICY = StreamPolicy(
    text="always",
)
_STREAM_TOGETHER = Route(
    id="streamTogether",
    method="GET",
    path="/together",
    accept="text/event-stream",
    result="stream",
)
_STREAM_TOGETHER_POLICY = StreamPolicy(
    sentinel="[DONE]",
)
_STREAM_UNTYPED = Route(
    id="streamUntyped",
    method="GET",
    path="/untyped",
    accept="text/event-stream",
    result="stream",
)
_STREAM_UNTYPED_POLICY = StreamPolicy(
    text="else",
)
_STREAM_WRAPPED = Route(
    id="streamWrapped",
    method="GET",
    path="/wrapped",
    accept="text/event-stream",
    result="stream",
)
_STREAM_WRAPPED_POLICY = StreamPolicy(
    text="always",
)


class Streams(Resource):
    def stream_chunks(
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
    ) -> types.EventStream[StreamEvent[models.Chunk]]:
        """GET /chunks

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
            types.EventStream[StreamEvent[Chunk]]: Events as they come. Use it in a `with` block.

        Raises:
            TextStreamsError: The root of all errors of this package.

        Example:
            ```python
            with client.streams.stream_chunks() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _STREAM_CHUNKS,
            StreamEvent.decoder(models.Chunk.from_dict),
            _STREAM_CHUNKS_POLICY,
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

    def stream_chunks_async(
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
    ) -> types.EventStreamAsync[StreamEvent[models.Chunk]]:
        """GET /chunks

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
            types.EventStreamAsync[StreamEvent[Chunk]]: Events as they come. Await it, enter it, or iterate
                over it.

        Raises:
            TextStreamsError: The root of all errors of this package.

        Example:
            ```python
            async with client.streams.stream_chunks_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _STREAM_CHUNKS,
            StreamEvent.decoder(models.Chunk.from_dict),
            _STREAM_CHUNKS_POLICY,
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

    def stream_lines(
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
    ) -> types.EventStream[StreamEvent[models.Chunk]]:
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
            types.EventStream[StreamEvent[Chunk]]: Events as they come. Use it in a `with` block.

        Raises:
            TextStreamsError: The root of all errors of this package.

        Example:
            ```python
            with client.streams.stream_lines() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _STREAM_LINES,
            StreamEvent.decoder(models.Chunk.from_dict),
            _STREAM_LINES_POLICY,
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

    def stream_lines_async(
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
    ) -> types.EventStreamAsync[StreamEvent[models.Chunk]]:
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
            types.EventStreamAsync[StreamEvent[Chunk]]: Events as they come. Await it, enter it, or iterate
                over it.

        Raises:
            TextStreamsError: The root of all errors of this package.

        Example:
            ```python
            async with client.streams.stream_lines_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _STREAM_LINES,
            StreamEvent.decoder(models.Chunk.from_dict),
            _STREAM_LINES_POLICY,
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

    def stream_mixed(
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
    ) -> types.EventStream[StreamEvent[models.StreamMixedEvent]]:
        """GET /mixed

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
            types.EventStream[StreamEvent[StreamMixedEvent]]: Events as they come. Use it in a `with` block.

        Raises:
            TextStreamsError: The root of all errors of this package.

        Example:
            ```python
            with client.streams.stream_mixed() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _STREAM_MIXED,
            StreamEvent.decoder(models.decode_stream_mixed_event),
            _STREAM_MIXED_POLICY,
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

    def stream_mixed_async(
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
    ) -> types.EventStreamAsync[StreamEvent[models.StreamMixedEvent]]:
        """GET /mixed

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
            types.EventStreamAsync[StreamEvent[StreamMixedEvent]]: Events as they come. Await it, enter it,
                or iterate over it.

        Raises:
            TextStreamsError: The root of all errors of this package.

        Example:
            ```python
            async with client.streams.stream_mixed_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _STREAM_MIXED,
            StreamEvent.decoder(models.decode_stream_mixed_event),
            _STREAM_MIXED_POLICY,
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

    def stream_steps(
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
    ) -> types.EventStream[models.StreamStepsEvent]:
        """GET /steps

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
            types.EventStream[StreamStepsEvent]: Events as they come. Use it in a `with` block.

        Raises:
            TextStreamsError: The root of all errors of this package.

        Example:
            ```python
            with client.streams.stream_steps() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _STREAM_STEPS,
            envelope(models.decode_stream_steps_event, ["token"]),
            _STREAM_STEPS_POLICY,
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

    def stream_steps_async(
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
    ) -> types.EventStreamAsync[models.StreamStepsEvent]:
        """GET /steps

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
            types.EventStreamAsync[StreamStepsEvent]: Events as they come. Await it, enter it, or iterate
                over it.

        Raises:
            TextStreamsError: The root of all errors of this package.

        Example:
            ```python
            async with client.streams.stream_steps_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _STREAM_STEPS,
            envelope(models.decode_stream_steps_event, ["token"]),
            _STREAM_STEPS_POLICY,
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

    def stream_text(
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
    ) -> types.EventStream[StreamEvent[str]]:
        """GET /text

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
            types.EventStream[StreamEvent[str]]: Events as they come. Use it in a `with` block.

        Raises:
            TextStreamsError: The root of all errors of this package.

        Example:
            ```python
            with client.streams.stream_text() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _STREAM_TEXT,
            StreamEvent.decoder(decode_any),
            _STREAM_TEXT_POLICY,
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

    def stream_text_async(
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
    ) -> types.EventStreamAsync[StreamEvent[str]]:
        """GET /text

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
            types.EventStreamAsync[StreamEvent[str]]: Events as they come. Await it, enter it, or iterate
                over it.

        Raises:
            TextStreamsError: The root of all errors of this package.

        Example:
            ```python
            async with client.streams.stream_text_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _STREAM_TEXT,
            StreamEvent.decoder(decode_any),
            _STREAM_TEXT_POLICY,
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

    def stream_together(
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
    ) -> types.EventStream[models.ChunkEvent]:
        """GET /together

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
            types.EventStream[ChunkEvent]: Events as they come. Use it in a `with` block.

        Raises:
            TextStreamsError: The root of all errors of this package.

        Example:
            ```python
            with client.streams.stream_together() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _STREAM_TOGETHER,
            models.ChunkEvent.from_event,
            _STREAM_TOGETHER_POLICY,
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

    def stream_together_async(
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
    ) -> types.EventStreamAsync[models.ChunkEvent]:
        """GET /together

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
            types.EventStreamAsync[ChunkEvent]: Events as they come. Await it, enter it, or iterate over it.

        Raises:
            TextStreamsError: The root of all errors of this package.

        Example:
            ```python
            async with client.streams.stream_together_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _STREAM_TOGETHER,
            models.ChunkEvent.from_event,
            _STREAM_TOGETHER_POLICY,
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

    def stream_untyped(
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
        """GET /untyped

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
            TextStreamsError: The root of all errors of this package.

        Example:
            ```python
            with client.streams.stream_untyped() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _STREAM_UNTYPED,
            StreamEvent.decoder(decode_any),
            _STREAM_UNTYPED_POLICY,
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

    def stream_untyped_async(
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
        """GET /untyped

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
            TextStreamsError: The root of all errors of this package.

        Example:
            ```python
            async with client.streams.stream_untyped_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _STREAM_UNTYPED,
            StreamEvent.decoder(decode_any),
            _STREAM_UNTYPED_POLICY,
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

    def stream_wrapped(
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
    ) -> types.EventStream[models.StreamWrappedEvent]:
        """GET /wrapped

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
            types.EventStream[StreamWrappedEvent]: Events as they come. Use it in a `with` block.

        Raises:
            TextStreamsError: The root of all errors of this package.

        Example:
            ```python
            with client.streams.stream_wrapped() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _STREAM_WRAPPED,
            models.StreamWrappedEvent.from_event,
            _STREAM_WRAPPED_POLICY,
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

    def stream_wrapped_async(
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
    ) -> types.EventStreamAsync[models.StreamWrappedEvent]:
        """GET /wrapped

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
            types.EventStreamAsync[StreamWrappedEvent]: Events as they come. Await it, enter it, or iterate
                over it.

        Raises:
            TextStreamsError: The root of all errors of this package.

        Example:
            ```python
            async with client.streams.stream_wrapped_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _STREAM_WRAPPED,
            models.StreamWrappedEvent.from_event,
            _STREAM_WRAPPED_POLICY,
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
