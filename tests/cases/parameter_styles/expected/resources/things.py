# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

from .. import models
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset
from .._overlay.models.decoding import decode_none
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.parameters import only_datetime
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route, Style

_FIND = Route(
    id="findThings",
    method="GET",
    path="/things/{kind}",
    accept="*/*",
    result="none",
    styles={
        "kind": Style("matrix", False),
        "tags": Style("form", False),
        "pipes": Style("pipeDelimited", False),
        "filter": Style("deepObject", True),
    },
)


class Things(Resource):
    @cached_property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return ThingsWithRawResponse(self)

    def find(
        self,
        *,
        kind: str,
        session: str,
        ids: Iterable[int] | None | Unset = UNSET,
        tags: Iterable[str] | None | Unset = UNSET,
        pipes: Iterable[str] | None | Unset = UNSET,
        filter: Mapping[str, str] | None | Unset = UNSET,
        order: models.FindThingsOrderParam | None | Unset = UNSET,
        since: datetime | None | Unset = UNSET,
        odd: str | None | Unset = UNSET,
        x_request_tags: Iterable[str] | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """GET /things/{kind}

        Args:
            kind: `str`.
            session: `str`.
            ids: `list[int]`.
            tags: `list[str]`.
            pipes: `list[str]`.
            filter: `dict[str, str]`.
            order: `FindThingsOrder`. One of "asc" or "desc". Default: "asc".
            since: `datetime`.
            odd: `str`.
            x_request_tags: `list[str]`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Nothing.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            client.things.find(kind="kind", session="session")
            ```
        """
        return self._client.request(
            _FIND,
            decode_none,
            path={"kind": kind},
            query={
                "ids": ids,
                "tags": tags,
                "pipes": pipes,
                "filter": filter,
                "order": order,
                "since": only_datetime("since", since),
                "odd": odd,
            },
            headers={"X-Request-Tags": x_request_tags},
            cookies={"session": session},
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

    async def find_async(
        self,
        *,
        kind: str,
        session: str,
        ids: Iterable[int] | None | Unset = UNSET,
        tags: Iterable[str] | None | Unset = UNSET,
        pipes: Iterable[str] | None | Unset = UNSET,
        filter: Mapping[str, str] | None | Unset = UNSET,
        order: models.FindThingsOrderParam | None | Unset = UNSET,
        since: datetime | None | Unset = UNSET,
        odd: str | None | Unset = UNSET,
        x_request_tags: Iterable[str] | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """GET /things/{kind}

        Args:
            kind: `str`.
            session: `str`.
            ids: `list[int]`.
            tags: `list[str]`.
            pipes: `list[str]`.
            filter: `dict[str, str]`.
            order: `FindThingsOrder`. One of "asc" or "desc". Default: "asc".
            since: `datetime`.
            odd: `str`.
            x_request_tags: `list[str]`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Nothing.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            await client.things.find_async(kind="kind", session="session")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _FIND,
            decode_none,
            path={"kind": kind},
            query={
                "ids": ids,
                "tags": tags,
                "pipes": pipes,
                "filter": filter,
                "order": order,
                "since": only_datetime("since", since),
                "odd": odd,
            },
            headers={"X-Request-Tags": x_request_tags},
            cookies={"session": session},
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
        self.find = raw(resource.find)
        self.find_async = raw_async(resource.find_async)
