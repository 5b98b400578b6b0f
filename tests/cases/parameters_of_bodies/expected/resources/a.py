# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset, omit_none
from .._overlay.models.decoding import decode_none
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route

_CREATE = Route(
    id="createA",
    method="POST",
    path="/a",
    accept="*/*",
    body="json",
    content_type="application/json",
    result="none",
)
_SET = Route(
    id="setA",
    method="PUT",
    path="/a",
    accept="*/*",
    body="json",
    content_type="application/json",
    result="none",
)


class A(Resource):
    @cached_property
    def with_raw_response(self) -> AWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return AWithRawResponse(self)

    def create(
        self,
        *,
        body: Iterable[str],
        body_: str | None | Unset = UNSET,
        models: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """POST /a

        Args:
            body: The body of the request.
            body_: `str`.
            models: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Done.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            client.a.create(body=["body"])
            ```
        """
        return self._client.request(
            _CREATE,
            decode_none,
            query={"body": body_, "models": models},
            body=body,
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

    async def create_async(
        self,
        *,
        body: Iterable[str],
        body_: str | None | Unset = UNSET,
        models: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """POST /a

        Args:
            body: The body of the request.
            body_: `str`.
            models: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Done.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            await client.a.create_async(body=["body"])
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _CREATE,
            decode_none,
            query={"body": body_, "models": models},
            body=body,
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

    def set(
        self,
        *,
        body: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """PUT /a

        Args:
            body: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Done.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            client.a.set()
            ```
        """
        return self._client.request(
            _SET,
            decode_none,
            body={"body": omit_none(body)},
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

    async def set_async(
        self,
        *,
        body: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """PUT /a

        Args:
            body: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Done.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            await client.a.set_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _SET,
            decode_none,
            body={"body": omit_none(body)},
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


class AWithRawResponse:
    """The methods of A, returning the HTTP response."""

    def __init__(self, resource: A) -> None:
        self.create = raw(resource.create)
        self.create_async = raw_async(resource.create_async)
        self.set = raw(resource.set)
        self.set_async = raw_async(resource.set_async)
