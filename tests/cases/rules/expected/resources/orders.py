# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from functools import cached_property
from typing import Any

from .. import models
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset, omit_none
from .._overlay.helpers.pagination import PageRule, iterate, iterate_async
from .._overlay.models.decoding import decode_none
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import OptionalBody, Route

_CREATE = Route(
    id="store_orders_create",
    method="POST",
    path="/v1/orders",
    accept="*/*",
    body="json",
    content_type="application/json",
    optional_body=OptionalBody(needs=("input",)),
    result="none",
)
_CREATE_ORDER_BY = Route(
    id="create_order_put_by_v1",
    method="PUT",
    path="/v1/orders/{id}",
    accept="*/*",
    result="none",
)
_LIST = Route(
    id="shop_orders_list",
    method="GET",
    path="/v1/orders",
)
_LIST_PAGES = PageRule(
    kind="cursor",
    parameter="cursor",
    keyword="cursor",
    items=("orders",),
    next=("next_cursor",),
)
_SEARCH = Route(
    id="shop_orders_find",
    method="GET",
    path="/v1/orders/search",
    accept="*/*",
    result="none",
)


class Orders(Resource):
    @cached_property
    def with_raw_response(self) -> OrdersWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return OrdersWithRawResponse(self)

    def create(
        self,
        *,
        more: Mapping[str, Any] | None = None,
        inputs: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """POST /v1/orders

        Args:
            more: Further properties of the body.
            inputs: `str`.
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
            client.orders.create(inputs="input")
            ```
        """
        return self._client.request(
            _CREATE,
            decode_none,
            body={"input": omit_none(inputs)},
            options=RequestOptions(
                retries=retries,
                server_url=server_url,
                timeout_ms=timeout_ms,
                http_headers=http_headers,
                deadline_ms=deadline_ms,
                extra_query=extra_query,
                extra_body={**(more or {}), **(extra_body or {})},
            ),
        )

    async def create_async(
        self,
        *,
        more: Mapping[str, Any] | None = None,
        inputs: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """POST /v1/orders

        Args:
            more: Further properties of the body.
            inputs: `str`.
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
            await client.orders.create_async(inputs="input")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _CREATE,
            decode_none,
            body={"input": omit_none(inputs)},
            options=RequestOptions(
                retries=retries,
                server_url=server_url,
                timeout_ms=timeout_ms,
                http_headers=http_headers,
                deadline_ms=deadline_ms,
                extra_query=extra_query,
                extra_body={**(more or {}), **(extra_body or {})},
            ),
        )

    def create_order_by(
        self,
        *,
        id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """PUT /v1/orders/{id}

        Args:
            id: `str`.
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
            client.orders.create_order_by(id="id")
            ```
        """
        return self._client.request(
            _CREATE_ORDER_BY,
            decode_none,
            path={"id": id},
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

    async def create_order_by_async(
        self,
        *,
        id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """PUT /v1/orders/{id}

        Args:
            id: `str`.
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
            await client.orders.create_order_by_async(id="id")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _CREATE_ORDER_BY,
            decode_none,
            path={"id": id},
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

    def list(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        query: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Orders:
        """GET /v1/orders

        Args:
            cursor: `str`.
            query: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Orders: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = client.orders.list()
            ```
        """
        return self._client.request(
            _LIST,
            models.Orders.from_dict,
            query={"cursor": cursor, "q": query},
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
        cursor: str | None | Unset = UNSET,
        query: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Orders:
        """GET /v1/orders

        Args:
            cursor: `str`.
            query: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Orders: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = await client.orders.list_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _LIST,
            models.Orders.from_dict,
            query={"cursor": cursor, "q": query},
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
        cursor: str | None | Unset = UNSET,
        query: str | None | Unset = UNSET,
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
            cursor: `str`.
            query: `str`.
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
            for item in client.orders.list_items():
                print(item)
            ```
        """
        return iterate(
            self.list,
            _LIST_PAGES,
            {
                "cursor": cursor,
                "query": query,
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
        cursor: str | None | Unset = UNSET,
        query: str | None | Unset = UNSET,
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
            cursor: `str`.
            query: `str`.
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
            async for item in client.orders.list_items_async():
                print(item)
            ```
        """
        return iterate_async(
            self.list_async,
            _LIST_PAGES,
            {
                "cursor": cursor,
                "query": query,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def search(
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
        """GET /v1/orders/search

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
            client.orders.search()
            ```
        """
        return self._client.request(
            _SEARCH,
            decode_none,
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

    async def search_async(
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
        """GET /v1/orders/search

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
            await client.orders.search_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _SEARCH,
            decode_none,
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


class OrdersWithRawResponse:
    """The methods of Orders, returning the HTTP response."""

    def __init__(self, resource: Orders) -> None:
        self.create = raw(resource.create)
        self.create_async = raw_async(resource.create_async)
        self.create_order_by = raw(resource.create_order_by)
        self.create_order_by_async = raw_async(resource.create_order_by_async)
        self.list = raw(resource.list)
        self.list_async = raw_async(resource.list_async)
        self.search = raw(resource.search)
        self.search_async = raw_async(resource.search_async)
