# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any
from uuid import UUID

from .. import errors, models
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset, omit_none
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import ErrorSpec, Route
from ..inputs import completed

_REPLACE = Route(
    id="replaceThing",
    method="PUT",
    path="/things/{id}",
    body="json",
    content_type="application/json",
    errors={"404": ErrorSpec(errors.Problem, lambda body: models.ProblemData.from_dict(body))},
)


class Things(Resource):
    @cached_property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return ThingsWithRawResponse(self)

    def replace(
        self,
        *,
        id: UUID,
        inside: models.BasePartParam | None | Unset = UNSET,
        more: models.ThingMoreParam | None | Unset = UNSET,
        same: models.BaseParam | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Thing:
        """PUT /things/{id}

        Args:
            id: `Id`.
            inside: `BasePart`.
            more: `ThingMore`.
            same: Merely a reference.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Thing: Fine.

        Raises:
            Problem: None (404).
            CaseError: The root of all errors of this package.

        Example:
            ```python
            from uuid import UUID

            result = client.things.replace(id=UUID("00000000-0000-4000-8000-000000000000"))
            ```
        """
        return self._client.request(
            _REPLACE,
            models.Thing.from_dict,
            path={"id": id},
            body={
                "inside": omit_none(completed(inside, "BasePart")),
                "more": omit_none(completed(more, "ThingMore")),
                "same": omit_none(completed(same, "Base")),
            },
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

    async def replace_async(
        self,
        *,
        id: UUID,
        inside: models.BasePartParam | None | Unset = UNSET,
        more: models.ThingMoreParam | None | Unset = UNSET,
        same: models.BaseParam | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Thing:
        """PUT /things/{id}

        Args:
            id: `Id`.
            inside: `BasePart`.
            more: `ThingMore`.
            same: Merely a reference.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Thing: Fine.

        Raises:
            Problem: None (404).
            CaseError: The root of all errors of this package.

        Example:
            ```python
            from uuid import UUID

            result = await client.things.replace_async(id=UUID("00000000-0000-4000-8000-000000000000"))
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _REPLACE,
            models.Thing.from_dict,
            path={"id": id},
            body={
                "inside": omit_none(completed(inside, "BasePart")),
                "more": omit_none(completed(more, "ThingMore")),
                "same": omit_none(completed(same, "Base")),
            },
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
        self.replace = raw(resource.replace)
        self.replace_async = raw_async(resource.replace_async)
