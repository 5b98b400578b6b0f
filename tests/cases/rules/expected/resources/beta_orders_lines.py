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
    id="shop_orders_lines_list",
    method="GET",
    path="/v1/orders/{id}/lines",
)
_LIST_PAGES = PageRule(
    kind="page",
    parameter="page",
    keyword="page",
    items=("lines", "results"),
    size="page_size",
    start=0,
)


class BetaOrdersLines(Resource):
    @cached_property
    def with_raw_response(self) -> BetaOrdersLinesWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return BetaOrdersLinesWithRawResponse(self)

    def list(
        self,
        *,
        id: str,
        page: int | None | Unset = UNSET,
        page_size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Lines:
        """GET /v1/orders/{id}/lines

        Args:
            id: `str`.
            page: `int`. Default: 0.
            page_size: `int`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Lines: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = client.beta.orders.lines.list(id="id")
            ```
        """
        return self._client.request(
            _LIST,
            models.Lines.from_dict,
            path={"id": id},
            query={"page": page, "page_size": page_size},
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
        id: str,
        page: int | None | Unset = UNSET,
        page_size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Lines:
        """GET /v1/orders/{id}/lines

        Args:
            id: `str`.
            page: `int`. Default: 0.
            page_size: `int`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Lines: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = await client.beta.orders.lines.list_async(id="id")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _LIST,
            models.Lines.from_dict,
            path={"id": id},
            query={"page": page, "page_size": page_size},
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
        id: str,
        page: int | None | Unset = UNSET,
        page_size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Line]:
        """The items of all pages of `list`; a page is asked for when it is needed.

        Args:
            id: `str`.
            page: `int`. Default: 0.
            page_size: `int`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Iterator[Line]: Items, page after page.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            for item in client.beta.orders.lines.list_items(id="id"):
                print(item)
            ```
        """
        return iterate(
            self.list,
            _LIST_PAGES,
            {
                "id": id,
                "page": page,
                "page_size": page_size,
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
        id: str,
        page: int | None | Unset = UNSET,
        page_size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Line]:
        """The items of all pages of `list`; a page is asked for when it is needed.

        Args:
            id: `str`.
            page: `int`. Default: 0.
            page_size: `int`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            AsyncIterator[Line]: Items, page after page.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            async for item in client.beta.orders.lines.list_items_async(id="id"):
                print(item)
            ```
        """
        return iterate_async(
            self.list_async,
            _LIST_PAGES,
            {
                "id": id,
                "page": page,
                "page_size": page_size,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )


class BetaOrdersLinesWithRawResponse:
    """The methods of BetaOrdersLines, returning the HTTP response."""

    def __init__(self, resource: BetaOrdersLines) -> None:
        self.list = raw(resource.list)
        self.list_async = raw_async(resource.list_async)
