# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset, omit_none
from .._overlay.models.decoding import decode_none
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route

_UPDATE = Route(
    id="updateUser",
    method="PUT",
    path="/teams/{team_id}/users/{id}",
    accept="*/*",
    body="json",
    content_type="application/json",
    result="none",
)


class Users(Resource):
    @cached_property
    def with_raw_response(self) -> UsersWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return UsersWithRawResponse(self)

    def update(
        self,
        *,
        team_id: str,
        id: int,
        verbose: bool | None | Unset = UNSET,
        query_id: str | None | Unset = UNSET,
        retries_: int | None | Unset = UNSET,
        body_id: int | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        timeout_ms_: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """PUT /teams/{team_id}/users/{id}

        Args:
            team_id: `str`.
            id: `int`.
            verbose: `bool`.
            query_id: `str`.
            retries_: `int`.
            body_id: `int`.
            name: `str`.
            timeout_ms_: `int`.
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
            client.users.update(team_id="team_id", id=1)
            ```
        """
        return self._client.request(
            _UPDATE,
            decode_none,
            path={"team_id": team_id, "id": id},
            query={"verbose": verbose, "id": query_id, "retries": retries_},
            body={"id": omit_none(body_id), "name": omit_none(name), "timeout_ms": omit_none(timeout_ms_)},
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
        team_id: str,
        id: int,
        verbose: bool | None | Unset = UNSET,
        query_id: str | None | Unset = UNSET,
        retries_: int | None | Unset = UNSET,
        body_id: int | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        timeout_ms_: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """PUT /teams/{team_id}/users/{id}

        Args:
            team_id: `str`.
            id: `int`.
            verbose: `bool`.
            query_id: `str`.
            retries_: `int`.
            body_id: `int`.
            name: `str`.
            timeout_ms_: `int`.
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
            await client.users.update_async(team_id="team_id", id=1)
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _UPDATE,
            decode_none,
            path={"team_id": team_id, "id": id},
            query={"verbose": verbose, "id": query_id, "retries": retries_},
            body={"id": omit_none(body_id), "name": omit_none(name), "timeout_ms": omit_none(timeout_ms_)},
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


class UsersWithRawResponse:
    """The methods of Users, returning the HTTP response."""

    def __init__(self, resource: Users) -> None:
        self.update = raw(resource.update)
        self.update_async = raw_async(resource.update_async)
