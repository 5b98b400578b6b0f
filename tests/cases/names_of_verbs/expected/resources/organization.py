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

_DELETE_ADMIN_KEY = Route(
    id="admin-keys-delete",
    method="DELETE",
    path="/admin_keys/{key}",
    accept="*/*",
    result="none",
)
_GET_ADMIN_KEY = Route(
    id="admin-keys-get",
    method="GET",
    path="/admin_keys/{key}",
    accept="*/*",
    result="none",
)


class Organization(Resource):
    @cached_property
    def with_raw_response(self) -> OrganizationWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return OrganizationWithRawResponse(self)

    def delete_admin_key(
        self,
        *,
        key: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """DELETE /admin_keys/{key}

        Args:
            key: `str`.
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
            client.organization.delete_admin_key(key="key")
            ```
        """
        return self._client.request(
            _DELETE_ADMIN_KEY,
            decode_none,
            path={"key": key},
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

    async def delete_admin_key_async(
        self,
        *,
        key: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """DELETE /admin_keys/{key}

        Args:
            key: `str`.
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
            await client.organization.delete_admin_key_async(key="key")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _DELETE_ADMIN_KEY,
            decode_none,
            path={"key": key},
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

    def get_admin_key(
        self,
        *,
        key: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """GET /admin_keys/{key}

        Args:
            key: `str`.
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
            client.organization.get_admin_key(key="key")
            ```
        """
        return self._client.request(
            _GET_ADMIN_KEY,
            decode_none,
            path={"key": key},
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

    async def get_admin_key_async(
        self,
        *,
        key: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """GET /admin_keys/{key}

        Args:
            key: `str`.
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
            await client.organization.get_admin_key_async(key="key")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _GET_ADMIN_KEY,
            decode_none,
            path={"key": key},
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


class OrganizationWithRawResponse:
    """The methods of Organization, returning the HTTP response."""

    def __init__(self, resource: Organization) -> None:
        self.delete_admin_key = raw(resource.delete_admin_key)
        self.delete_admin_key_async = raw_async(resource.delete_admin_key_async)
        self.get_admin_key = raw(resource.get_admin_key)
        self.get_admin_key_async = raw_async(resource.get_admin_key_async)
