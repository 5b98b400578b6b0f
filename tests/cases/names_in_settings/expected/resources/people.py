# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from functools import cached_property
from typing import Any

from .. import models
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset
from .._overlay.helpers.pagination import PageRule, iterate, iterate_async
from .._overlay.models.decoding import decode_none
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route

_LIST = Route(
    id="listUsers",
    method="GET",
    path="/users",
)
_LIST_PAGES = PageRule(
    kind="cursor",
    parameter="after",
    keyword="after",
    items=("data",),
    next=("next",),
)
_LIST_ITEMS = Route(
    id="listUserItems",
    method="GET",
    path="/users/items",
    accept="*/*",
    result="none",
)


class People(Resource):
    @cached_property
    def with_raw_response(self) -> PeopleWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return PeopleWithRawResponse(self)

    def list(
        self,
        *,
        after: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Leaves:
        """GET /users

        Args:
            after: `str`.
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
            result = client.people.list()
            ```
        """
        return self._client.request(
            _LIST,
            models.Leaves.from_dict,
            query={"after": after},
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
        after: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Leaves:
        """GET /users

        Args:
            after: `str`.
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
            result = await client.people.list_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _LIST,
            models.Leaves.from_dict,
            query={"after": after},
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

    def iter_list(
        self,
        *,
        after: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Leaf]:
        """The items of all pages of `list`; a page is asked for when it is needed.

        Args:
            after: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Iterator[Leaf]: Items, page after page.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            for item in client.people.iter_list():
                print(item)
            ```
        """
        return iterate(
            self.list,
            _LIST_PAGES,
            {
                "after": after,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def iter_list_async(
        self,
        *,
        after: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Leaf]:
        """The items of all pages of `list`; a page is asked for when it is needed.

        Args:
            after: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            AsyncIterator[Leaf]: Items, page after page.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            async for item in client.people.iter_list_async():
                print(item)
            ```
        """
        return iterate_async(
            self.list_async,
            _LIST_PAGES,
            {
                "after": after,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
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
    ) -> None:
        """GET /users/items

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
            client.people.list_items()
            ```
        """
        return self._client.request(
            _LIST_ITEMS,
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

    async def list_items_async(
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
        """GET /users/items

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
            await client.people.list_items_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _LIST_ITEMS,
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


class PeopleWithRawResponse:
    """The methods of People, returning the HTTP response."""

    def __init__(self, resource: People) -> None:
        self.list = raw(resource.list)
        self.list_async = raw_async(resource.list_async)
        self.list_items = raw(resource.list_items)
        self.list_items_async = raw_async(resource.list_items_async)
