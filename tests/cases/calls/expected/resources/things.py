# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from .. import models
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset, omit_none
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.parameters import only_date
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import ErrorSpec, Route
from ..inputs import completed

_CREATE = Route(
    id="create_thing",
    method="POST",
    path="/things",
    body="json",
    content_type="application/json",
    errors={
        "4XX": ErrorSpec(decode=lambda body: models.Refusal.from_dict(body)),
        "default": ErrorSpec(decode=lambda body: models.Problem.from_dict(body)),
    },
    security=(("key",),),
)


class Things(Resource):
    @cached_property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return ThingsWithRawResponse(self)

    def create(
        self,
        *,
        name: str,
        due: date | None | Unset = UNSET,
        labels: Mapping[str, models.PointParam] | None | Unset = UNSET,
        level: int | None | Unset = UNSET,
        old: str | None | Unset = UNSET,
        parent: models.ThingParam | None | Unset = UNSET,
        secret: str | None | Unset = UNSET,
        shape: models.ShapeParam | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Thing:
        """POST /things

        Args:
            name: `str`.
            due: `date`.
            labels: `dict[str, Point]`.
            level: `int`. Default: 3.
            old: `str`.

                Deprecated.
            parent: `Thing`.
            secret: `str`.
            shape: `Shape`.
            size: `int | None`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Thing: Made

        Raises:
            SDKError: Refused (4XX). Broken (other statuses).
            CallsError: The root of all errors of this package.

        Example:
            ```python
            result = client.things.create(name="name")
            ```
        """
        return self._client.request(
            _CREATE,
            models.Thing.from_dict,
            body={
                "name": name,
                "due": omit_none(only_date("due", due)),
                "labels": omit_none(labels),
                "level": omit_none(level),
                "old": omit_none(old),
                "parent": omit_none(completed(parent, "Thing")),
                "secret": omit_none(secret),
                "shape": omit_none(completed(shape, "Shape")),
                "size": size,
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

    async def create_async(
        self,
        *,
        name: str,
        due: date | None | Unset = UNSET,
        labels: Mapping[str, models.PointParam] | None | Unset = UNSET,
        level: int | None | Unset = UNSET,
        old: str | None | Unset = UNSET,
        parent: models.ThingParam | None | Unset = UNSET,
        secret: str | None | Unset = UNSET,
        shape: models.ShapeParam | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Thing:
        """POST /things

        Args:
            name: `str`.
            due: `date`.
            labels: `dict[str, Point]`.
            level: `int`. Default: 3.
            old: `str`.

                Deprecated.
            parent: `Thing`.
            secret: `str`.
            shape: `Shape`.
            size: `int | None`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Thing: Made

        Raises:
            SDKError: Refused (4XX). Broken (other statuses).
            CallsError: The root of all errors of this package.

        Example:
            ```python
            result = await client.things.create_async(name="name")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _CREATE,
            models.Thing.from_dict,
            body={
                "name": name,
                "due": omit_none(only_date("due", due)),
                "labels": omit_none(labels),
                "level": omit_none(level),
                "old": omit_none(old),
                "parent": omit_none(completed(parent, "Thing")),
                "secret": omit_none(secret),
                "shape": omit_none(completed(shape, "Shape")),
                "size": size,
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
        self.create = raw(resource.create)
        self.create_async = raw_async(resource.create_async)
