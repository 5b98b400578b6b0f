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

_DELETE_ENVIRONMENT = Route(
    id="repos/delete-environment",
    method="DELETE",
    path="/repos/{repo}/environments/{name}",
    accept="*/*",
    result="none",
)
_GET_ENVIRONMENT = Route(
    id="repos/get-environment",
    method="GET",
    path="/repos/{repo}/environments/{name}",
    accept="*/*",
    result="none",
)


class Repos(Resource):
    @cached_property
    def with_raw_response(self) -> ReposWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return ReposWithRawResponse(self)

    def delete_environment(
        self,
        *,
        repo: str,
        name: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """DELETE /repos/{repo}/environments/{name}

        Args:
            repo: `str`.
            name: `str`.
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
            client.repos.delete_environment(repo="repo", name="name")
            ```
        """
        return self._client.request(
            _DELETE_ENVIRONMENT,
            decode_none,
            path={"repo": repo, "name": name},
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

    async def delete_environment_async(
        self,
        *,
        repo: str,
        name: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """DELETE /repos/{repo}/environments/{name}

        Args:
            repo: `str`.
            name: `str`.
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
            await client.repos.delete_environment_async(repo="repo", name="name")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _DELETE_ENVIRONMENT,
            decode_none,
            path={"repo": repo, "name": name},
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

    def get_environment(
        self,
        *,
        repo: str,
        name: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """GET /repos/{repo}/environments/{name}

        Args:
            repo: `str`.
            name: `str`.
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
            client.repos.get_environment(repo="repo", name="name")
            ```
        """
        return self._client.request(
            _GET_ENVIRONMENT,
            decode_none,
            path={"repo": repo, "name": name},
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

    async def get_environment_async(
        self,
        *,
        repo: str,
        name: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """GET /repos/{repo}/environments/{name}

        Args:
            repo: `str`.
            name: `str`.
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
            await client.repos.get_environment_async(repo="repo", name="name")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _GET_ENVIRONMENT,
            decode_none,
            path={"repo": repo, "name": name},
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


class ReposWithRawResponse:
    """The methods of Repos, returning the HTTP response."""

    def __init__(self, resource: Repos) -> None:
        self.delete_environment = raw(resource.delete_environment)
        self.delete_environment_async = raw_async(resource.delete_environment_async)
        self.get_environment = raw(resource.get_environment)
        self.get_environment_async = raw_async(resource.get_environment_async)
