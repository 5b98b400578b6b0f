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

_LIST = Route(
    id="listFiles",
    method="GET",
    path="/files",
    accept="*/*",
    result="none",
    server="https://main.files.example.com",
)


class Files(Resource):
    @cached_property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return FilesWithRawResponse(self)

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
    ) -> None:
        """GET /files

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
            client.files.list()
            ```
        """
        return self._client.request(
            _LIST,
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
    ) -> None:
        """GET /files

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
            await client.files.list_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _LIST,
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


class FilesWithRawResponse:
    """The methods of Files, returning the HTTP response."""

    def __init__(self, resource: Files) -> None:
        self.list = raw(resource.list)
        self.list_async = raw_async(resource.list_async)
