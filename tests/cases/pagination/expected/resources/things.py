# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from functools import cached_property
from typing import Any

from .. import models
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset
from .._overlay.helpers.pagination import PageRule, iterate, iterate_async
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route

_LIST = Route(
    id="listThings",
    method="GET",
    path="/things",
)
_LIST_PAGES = PageRule(
    kind="cursor",
    parameter="after",
    keyword="",
    items=("data",),
    next=("next",),
)


class Things(Resource):
    @cached_property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return ThingsWithRawResponse(self)

    def list(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Page:
        """GET /things

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Page: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = client.things.list()
            ```
        """
        return self._client.request(
            _LIST,
            models.Page.from_dict,
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

    async def list_async(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Page:
        """GET /things

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Page: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = await client.things.list_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _LIST,
            models.Page.from_dict,
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

    def list_items(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `list`; a page is asked for when it is needed.

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Iterator[Thing]: Items, page after page.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            for item in client.things.list_items():
                print(item)
            ```
        """
        return iterate(
            self.list,
            _LIST_PAGES,
            {
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def list_items_async(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The items of all pages of `list`; a page is asked for when it is needed.

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            AsyncIterator[Thing]: Items, page after page.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            async for item in client.things.list_items_async():
                print(item)
            ```
        """
        return iterate_async(
            self.list_async,
            _LIST_PAGES,
            {
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )


class ThingsWithRawResponse:
    """The methods of Things, returning the HTTP response."""

    def __init__(self, resource: Things) -> None:
        self.list = raw(resource.list)
        self.list_async = raw_async(resource.list_async)
