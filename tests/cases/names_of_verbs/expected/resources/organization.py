# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset
from .._overlay.models.decoding import decode_none
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.route import Route

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._overlay.requests.retries import RetryConfig

_ADMIN_KEYS_DELETE = Route(
    id="admin-keys-delete",
    method="DELETE",
    path="/admin_keys/{key}",
    accept="*/*",
    result="none",
)
_ADMIN_KEYS_GET = Route(
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

    def admin_keys_delete(
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
        return self._client.request(
            _ADMIN_KEYS_DELETE,
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

    async def admin_keys_delete_async(
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
        """The asynchronous twin of `admin_keys_delete`."""
        return await self._client.request_async(
            _ADMIN_KEYS_DELETE,
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

    def admin_keys_get(
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
        return self._client.request(
            _ADMIN_KEYS_GET,
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

    async def admin_keys_get_async(
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
        """The asynchronous twin of `admin_keys_get`."""
        return await self._client.request_async(
            _ADMIN_KEYS_GET,
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
        self.admin_keys_delete = raw(resource.admin_keys_delete)
        self.admin_keys_delete_async = raw_async(resource.admin_keys_delete_async)
        self.admin_keys_get = raw(resource.admin_keys_get)
        self.admin_keys_get_async = raw_async(resource.admin_keys_get_async)
