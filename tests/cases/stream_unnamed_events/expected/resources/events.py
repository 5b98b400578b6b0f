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
from .._overlay.streams.events import StreamEvent

_GET_ALIKE = Route(
    id="Events_alike",
    method="GET",
    path="/alike",
    accept="text/event-stream",
    result="stream",
)
_GET_ALIKE_POLICY = StreamPolicy()
_GET_MIXED = Route(
    id="Events_mixed",
    method="GET",
    path="/mixed",
    accept="text/event-stream",
    result="stream",
)
_GET_MIXED_POLICY = StreamPolicy(
    text="else",
)
_WATCH = Route(
    id="Events_watch",
    method="GET",
    path="/events",
    accept="text/event-stream",
    result="stream",
)
_WATCH_POLICY = StreamPolicy(
    sentinel="[END]",
)


class Events(Resource):
    def get_alike(
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
    ) -> types.EventStream[StreamEvent[models.GetAlikeEventData]]:
        """GET /alike

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
            types.EventStream[StreamEvent[GetAlikeEventData]]: Events as they come. Use it in a `with`
                block.

        Raises:
            UnnamedEventsError: The root of all errors of this package.

        Example:
            ```python
            with client.events.get_alike() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _GET_ALIKE,
            StreamEvent.decoder(
                models.decode_get_alike_event_data, named={"tick": models.Tick.from_dict, "tock": models.Tock.from_dict}
            ),
            _GET_ALIKE_POLICY,
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

    def get_alike_async(
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
    ) -> types.EventStreamAsync[StreamEvent[models.GetAlikeEventData]]:
        """GET /alike

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
            types.EventStreamAsync[StreamEvent[GetAlikeEventData]]: Events as they come. Await it, enter it,
                or iterate over it.

        Raises:
            UnnamedEventsError: The root of all errors of this package.

        Example:
            ```python
            async with client.events.get_alike_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _GET_ALIKE,
            StreamEvent.decoder(
                models.decode_get_alike_event_data, named={"tick": models.Tick.from_dict, "tock": models.Tock.from_dict}
            ),
            _GET_ALIKE_POLICY,
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

    def get_mixed(
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
    ) -> types.EventStream[StreamEvent[models.GetMixedEventData]]:
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
            types.EventStream[StreamEvent[GetMixedEventData]]: Events as they come. Use it in a `with`
                block.

        Raises:
            UnnamedEventsError: The root of all errors of this package.

        Example:
            ```python
            with client.events.get_mixed() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _GET_MIXED,
            StreamEvent.decoder(models.Tick.from_dict, named={"count": decode_any}, texts=["said"]),
            _GET_MIXED_POLICY,
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

    def get_mixed_async(
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
    ) -> types.EventStreamAsync[StreamEvent[models.GetMixedEventData]]:
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
            types.EventStreamAsync[StreamEvent[GetMixedEventData]]: Events as they come. Await it, enter it,
                or iterate over it.

        Raises:
            UnnamedEventsError: The root of all errors of this package.

        Example:
            ```python
            async with client.events.get_mixed_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _GET_MIXED,
            StreamEvent.decoder(models.Tick.from_dict, named={"count": decode_any}, texts=["said"]),
            _GET_MIXED_POLICY,
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

    def watch(
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
    ) -> types.EventStream[StreamEvent[models.WatchEventData]]:
        """GET /events

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
            types.EventStream[StreamEvent[WatchEventData]]: Events as they come. Use it in a `with` block.

        Raises:
            UnnamedEventsError: The root of all errors of this package.

        Example:
            ```python
            with client.events.watch() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _WATCH,
            StreamEvent.decoder(models.Note.from_dict, named={"tick": models.Tick.from_dict}),
            _WATCH_POLICY,
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

    def watch_async(
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
    ) -> types.EventStreamAsync[StreamEvent[models.WatchEventData]]:
        """GET /events

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
            types.EventStreamAsync[StreamEvent[WatchEventData]]: Events as they come. Await it, enter it, or
                iterate over it.

        Raises:
            UnnamedEventsError: The root of all errors of this package.

        Example:
            ```python
            async with client.events.watch_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _WATCH,
            StreamEvent.decoder(models.Note.from_dict, named={"tick": models.Tick.from_dict}),
            _WATCH_POLICY,
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
