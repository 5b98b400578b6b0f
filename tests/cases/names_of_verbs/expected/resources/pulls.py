# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset
from .._overlay.models.decoding import decode_none
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route

_ASYNC_MERGE = Route(
    id="pulls/merge-async",
    method="PUT",
    path="/pulls/{number}/merge-async",
    accept="*/*",
    result="none",
)
_MERGE = Route(
    id="pulls/merge",
    method="PUT",
    path="/pulls/{number}/merge",
    accept="*/*",
    result="none",
)


class Pulls(Resource):
    @cached_property
    def with_raw_response(self) -> PullsWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return PullsWithRawResponse(self)

    def async_merge(
        self,
        *,
        number: int,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """PUT /pulls/{number}/merge-async

        Args:
            number: `int`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Gone

        Raises:
            VerbsError: The root of all errors of this package.

        Example:
            ```python
            client.pulls.async_merge(number=1)
            ```
        """
        return self._client.request(
            _ASYNC_MERGE,
            decode_none,
            path={"number": number},
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

    async def async_merge_async(
        self,
        *,
        number: int,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """PUT /pulls/{number}/merge-async

        Args:
            number: `int`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Gone

        Raises:
            VerbsError: The root of all errors of this package.

        Example:
            ```python
            await client.pulls.async_merge_async(number=1)
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _ASYNC_MERGE,
            decode_none,
            path={"number": number},
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

    def merge(
        self,
        *,
        number: int,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """PUT /pulls/{number}/merge

        Args:
            number: `int`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Gone

        Raises:
            VerbsError: The root of all errors of this package.

        Example:
            ```python
            client.pulls.merge(number=1)
            ```
        """
        return self._client.request(
            _MERGE,
            decode_none,
            path={"number": number},
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

    async def merge_async(
        self,
        *,
        number: int,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """PUT /pulls/{number}/merge

        Args:
            number: `int`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Gone

        Raises:
            VerbsError: The root of all errors of this package.

        Example:
            ```python
            await client.pulls.merge_async(number=1)
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _MERGE,
            decode_none,
            path={"number": number},
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


class PullsWithRawResponse:
    """The methods of Pulls, returning the HTTP response."""

    def __init__(self, resource: Pulls) -> None:
        self.async_merge = raw(resource.async_merge)
        self.async_merge_async = raw_async(resource.async_merge_async)
        self.merge = raw(resource.merge)
        self.merge_async = raw_async(resource.merge_async)
