# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._overlay.client.resource import Resource
from .._overlay.core.types import UNSET, Unset
from .._overlay.models.decoding import decode_any
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.route import Route, StreamPolicy
from .._overlay.streams.events import StreamEvent

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._overlay.requests.options import OnIncomplete
    from .._overlay.requests.retries import RetryConfig
    from .._overlay.streams.event_stream import EventStream
    from .._overlay.streams.event_stream_async import EventStreamAsync

_ALIKE = Route(
    id="Events_alike",
    method="GET",
    path="/alike",
    accept="text/event-stream",
    result="stream",
)
_ALIKE_POLICY = StreamPolicy()
_MIXED = Route(
    id="Events_mixed",
    method="GET",
    path="/mixed",
    accept="text/event-stream",
    result="stream",
)
_MIXED_POLICY = StreamPolicy(
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
    def alike(
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
    ) -> EventStream[StreamEvent[models.EventsAlikeEventData]]:
        return self._client.stream(
            _ALIKE,
            StreamEvent.decoder(
                models.decode_events_alike_event_data,
                named={"tick": models.Tick.from_dict, "tock": models.Tock.from_dict},
            ),
            _ALIKE_POLICY,
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

    def alike_async(
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
    ) -> EventStreamAsync[StreamEvent[models.EventsAlikeEventData]]:
        """The asynchronous twin of `alike`: await it, enter it, or iterate over it."""
        return self._client.stream_async(
            _ALIKE,
            StreamEvent.decoder(
                models.decode_events_alike_event_data,
                named={"tick": models.Tick.from_dict, "tock": models.Tock.from_dict},
            ),
            _ALIKE_POLICY,
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

    def mixed(
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
    ) -> EventStream[StreamEvent[models.EventsMixedEventData]]:
        return self._client.stream(
            _MIXED,
            StreamEvent.decoder(models.Tick.from_dict, named={"count": decode_any}, texts=["said"]),
            _MIXED_POLICY,
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

    def mixed_async(
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
    ) -> EventStreamAsync[StreamEvent[models.EventsMixedEventData]]:
        """The asynchronous twin of `mixed`: await it, enter it, or iterate over it."""
        return self._client.stream_async(
            _MIXED,
            StreamEvent.decoder(models.Tick.from_dict, named={"count": decode_any}, texts=["said"]),
            _MIXED_POLICY,
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
    ) -> EventStream[StreamEvent[models.EventsWatchEventData]]:
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
    ) -> EventStreamAsync[StreamEvent[models.EventsWatchEventData]]:
        """The asynchronous twin of `watch`: await it, enter it, or iterate over it."""
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
