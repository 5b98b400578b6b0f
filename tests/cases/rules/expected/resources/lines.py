# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models, types
from .._overlay.client.resource import Resource
from .._overlay.core.types import UNSET, Unset
from .._overlay.requests.options import OnIncomplete, RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route, StreamPolicy
from .._overlay.streams.events import StreamEvent

_WATCH = Route(
    id="watchLines",
    method="GET",
    path="/v1/lines",
    accept="text/event-stream",
    result="stream",
)
_WATCH_POLICY = StreamPolicy(
    finished_when=("done",),
)


class Lines(Resource):
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
    ) -> types.EventStream[StreamEvent[models.Answer]]:
        """GET /v1/lines

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
            types.EventStream[StreamEvent[Answer]]: Events as they come. Use it in a `with` block.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            with client.lines.watch() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _WATCH,
            StreamEvent.decoder(models.Answer.from_dict),
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
    ) -> types.EventStreamAsync[StreamEvent[models.Answer]]:
        """GET /v1/lines

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
            types.EventStreamAsync[StreamEvent[Answer]]: Events as they come. Await it, enter it, or iterate
                over it.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            async with client.lines.watch_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _WATCH,
            StreamEvent.decoder(models.Answer.from_dict),
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
