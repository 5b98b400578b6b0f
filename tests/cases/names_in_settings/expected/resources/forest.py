# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from .. import models, types
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset
from .._overlay.requests.options import OnIncomplete, RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route, StreamPolicy
from .._overlay.streams.events import StreamEvent

_TREE = Route(
    id="get_misc_tree",
    method="GET",
    path="/misc/tree",
)
_WATCH = Route(
    id="get_misc_tree_watch",
    method="GET",
    path="/misc/tree",
    accept="text/event-stream",
    result="stream",
)
_WATCH_POLICY = StreamPolicy(
    sentinel="[END]",
)


class Forest(Resource):
    @cached_property
    def with_raw_response(self) -> ForestWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return ForestWithRawResponse(self)

    def tree(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Leaves:
        """GET /misc/tree

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Leaves: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = client.forest.tree()
            ```
        """
        return self._client.request(
            _TREE,
            models.Leaves.from_dict,
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

    async def tree_async(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Leaves:
        """GET /misc/tree

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Leaves: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = await client.forest.tree_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _TREE,
            models.Leaves.from_dict,
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
    ) -> types.EventStream[StreamEvent[models.Leaf]]:
        """GET /misc/tree

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
            types.EventStream[StreamEvent[Leaf]]: Events as they come. Use it in a `with` block.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            with client.forest.watch() as stream:
                for event in stream:
                    print(event)
            ```
        """
        return self._client.stream(
            _WATCH,
            StreamEvent.decoder(models.Leaf.from_dict),
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
    ) -> types.EventStreamAsync[StreamEvent[models.Leaf]]:
        """GET /misc/tree

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
            types.EventStreamAsync[StreamEvent[Leaf]]: Events as they come. Await it, enter it, or iterate
                over it.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            async with client.forest.watch_async() as stream:
                async for event in stream:
                    print(event)
            ```
        """
        return self._client.stream_async(
            _WATCH,
            StreamEvent.decoder(models.Leaf.from_dict),
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


class ForestWithRawResponse:
    """The methods of Forest, returning the HTTP response."""

    def __init__(self, resource: Forest) -> None:
        self.tree = raw(resource.tree)
        self.tree_async = raw_async(resource.tree_async)
