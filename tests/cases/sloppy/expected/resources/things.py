# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset
from .._overlay.helpers.download import download, download_async
from .._overlay.models.decoding import decode_any
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route

_READ = Route(
    id="readThing",
    method="GET",
    path="/things/{id}",
    result="any",
)
_UPDATE = Route(
    id="post_things_id",
    method="POST",
    path="/things/{id}",
    accept="*/*",
    result="any",
)


class Things(Resource):
    @cached_property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return ThingsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ThingsWithStreamingResponse:
        """The methods that return bytes, for a `with` block in which these come in pieces, or go to a file."""
        return ThingsWithStreamingResponse(self)

    def read(
        self,
        *,
        id: str,
        limit: int | None | Unset = UNSET,
        bare: str | None | Unset = UNSET,
        twice: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Any:
        """GET /things/{id}

        Args:
            id: `str`.
            limit: `int`.
            bare: `str`.
            twice: `int`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Any: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = client.things.read(id="id")
            ```
        """
        return self._client.request(
            _READ,
            decode_any,
            path={"id": id},
            query={"limit": limit, "bare": bare, "twice": twice},
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

    async def read_async(
        self,
        *,
        id: str,
        limit: int | None | Unset = UNSET,
        bare: str | None | Unset = UNSET,
        twice: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Any:
        """GET /things/{id}

        Args:
            id: `str`.
            limit: `int`.
            bare: `str`.
            twice: `int`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Any: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = await client.things.read_async(id="id")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _READ,
            decode_any,
            path={"id": id},
            query={"limit": limit, "bare": bare, "twice": twice},
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

    def update(
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
    ) -> Any:
        """POST /things/{id}

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
            Any

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = client.things.update(id="id")
            ```
        """
        return self._client.request(
            _UPDATE,
            decode_any,
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

    async def update_async(
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
    ) -> Any:
        """POST /things/{id}

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
            Any

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = await client.things.update_async(id="id")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _UPDATE,
            decode_any,
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


class ThingsWithRawResponse:
    """The methods of Things, returning the HTTP response."""

    def __init__(self, resource: Things) -> None:
        self.read = raw(resource.read)
        self.read_async = raw_async(resource.read_async)
        self.update = raw(resource.update)
        self.update_async = raw_async(resource.update_async)


class ThingsWithStreamingResponse:
    """The methods of Things that return bytes, giving the open reply."""

    def __init__(self, resource: Things) -> None:
        self.read = download(resource.read)
        self.read_async = download_async(resource.read_async)
        self.update = download(resource.update)
        self.update_async = download_async(resource.update_async)
