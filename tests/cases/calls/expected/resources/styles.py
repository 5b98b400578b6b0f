# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from .. import models
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset
from .._overlay.models.decoding import decode_none
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.parameters import only_date, only_datetime
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route, Style

_PATHS = Route(
    id="paths",
    method="GET",
    path="/path/{plain}/{label}/{matrix}/{list}",
    accept="*/*",
    result="none",
    security=(("key",),),
    styles={"label": Style("label", True), "matrix": Style("matrix", True)},
)
_QUERIES = Route(
    id="queries",
    method="GET",
    path="/query",
    accept="*/*",
    result="none",
    security=(("key",),),
    styles={
        "joined": Style("form", False),
        "piped": Style("pipeDelimited", False),
        "spaced": Style("spaceDelimited", False),
        "deep": Style("deepObject", True),
        "filter": Style("form", True, "application/json"),
        "X-Point": Style("simple", True),
    },
)


class Styles(Resource):
    @cached_property
    def with_raw_response(self) -> StylesWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return StylesWithRawResponse(self)

    def paths(
        self,
        *,
        plain: str,
        label: Iterable[int],
        matrix: models.PointParam,
        list_: Iterable[str],
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """GET /path/{plain}/{label}/{matrix}/{list}

        Args:
            plain: `str`.
            label: `list[int]`.
            matrix: `Point`.
            list_: `list[str]`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Done

        Raises:
            CallsError: The root of all errors of this package.

        Example:
            ```python
            client.styles.paths(plain="plain", label=[1], matrix={"x": 1, "y": 1}, list_=["list"])
            ```
        """
        return self._client.request(
            _PATHS,
            decode_none,
            path={"plain": plain, "label": label, "matrix": matrix, "list": list_},
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

    async def paths_async(
        self,
        *,
        plain: str,
        label: Iterable[int],
        matrix: models.PointParam,
        list_: Iterable[str],
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """GET /path/{plain}/{label}/{matrix}/{list}

        Args:
            plain: `str`.
            label: `list[int]`.
            matrix: `Point`.
            list_: `list[str]`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Done

        Raises:
            CallsError: The root of all errors of this package.

        Example:
            ```python
            await client.styles.paths_async(
                plain="plain",
                label=[1],
                matrix={"x": 1, "y": 1},
                list_=["list"],
            )
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _PATHS,
            decode_none,
            path={"plain": plain, "label": label, "matrix": matrix, "list": list_},
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

    def queries(
        self,
        *,
        form: Iterable[str] | None | Unset = UNSET,
        joined: Iterable[str] | None | Unset = UNSET,
        piped: Iterable[str] | None | Unset = UNSET,
        spaced: Iterable[str] | None | Unset = UNSET,
        deep: models.PointParam | None | Unset = UNSET,
        exploded: models.SizeParam | None | Unset = UNSET,
        filter: models.PointParam | None | Unset = UNSET,
        ids: Iterable[int] | None | Unset = UNSET,
        since: datetime | None | Unset = UNSET,
        day: date | None | Unset = UNSET,
        id: UUID | None | Unset = UNSET,
        flag: bool | None | Unset = UNSET,
        x_trace: Iterable[str] | None | Unset = UNSET,
        x_point: models.PointParam | None | Unset = UNSET,
        session: str | None | Unset = UNSET,
        theme: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """GET /query

        Args:
            form: `list[str]`.
            joined: `list[str]`.
            piped: `list[str]`.
            spaced: `list[str]`.
            deep: `Point`.
            exploded: `Size`.
            filter: `Point`.
            ids: `list[int]`.
            since: `datetime`.
            day: `date`.
            id: `UUID`.
            flag: `bool`.
            x_trace: `list[str]`.
            x_point: `Point`.
            session: `str`.
            theme: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Done

        Raises:
            CallsError: The root of all errors of this package.

        Example:
            ```python
            client.styles.queries()
            ```
        """
        return self._client.request(
            _QUERIES,
            decode_none,
            query={
                "form": form,
                "joined": joined,
                "piped": piped,
                "spaced": spaced,
                "deep": deep,
                "exploded": exploded,
                "filter": filter,
                "ids[]": ids,
                "since": only_datetime("since", since),
                "day": only_date("day", day),
                "id": id,
                "flag": flag,
            },
            headers={"X-Trace": x_trace, "X-Point": x_point},
            cookies={"session": session, "theme": theme},
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

    async def queries_async(
        self,
        *,
        form: Iterable[str] | None | Unset = UNSET,
        joined: Iterable[str] | None | Unset = UNSET,
        piped: Iterable[str] | None | Unset = UNSET,
        spaced: Iterable[str] | None | Unset = UNSET,
        deep: models.PointParam | None | Unset = UNSET,
        exploded: models.SizeParam | None | Unset = UNSET,
        filter: models.PointParam | None | Unset = UNSET,
        ids: Iterable[int] | None | Unset = UNSET,
        since: datetime | None | Unset = UNSET,
        day: date | None | Unset = UNSET,
        id: UUID | None | Unset = UNSET,
        flag: bool | None | Unset = UNSET,
        x_trace: Iterable[str] | None | Unset = UNSET,
        x_point: models.PointParam | None | Unset = UNSET,
        session: str | None | Unset = UNSET,
        theme: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """GET /query

        Args:
            form: `list[str]`.
            joined: `list[str]`.
            piped: `list[str]`.
            spaced: `list[str]`.
            deep: `Point`.
            exploded: `Size`.
            filter: `Point`.
            ids: `list[int]`.
            since: `datetime`.
            day: `date`.
            id: `UUID`.
            flag: `bool`.
            x_trace: `list[str]`.
            x_point: `Point`.
            session: `str`.
            theme: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Done

        Raises:
            CallsError: The root of all errors of this package.

        Example:
            ```python
            await client.styles.queries_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _QUERIES,
            decode_none,
            query={
                "form": form,
                "joined": joined,
                "piped": piped,
                "spaced": spaced,
                "deep": deep,
                "exploded": exploded,
                "filter": filter,
                "ids[]": ids,
                "since": only_datetime("since", since),
                "day": only_date("day", day),
                "id": id,
                "flag": flag,
            },
            headers={"X-Trace": x_trace, "X-Point": x_point},
            cookies={"session": session, "theme": theme},
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


class StylesWithRawResponse:
    """The methods of Styles, returning the HTTP response."""

    def __init__(self, resource: Styles) -> None:
        self.paths = raw(resource.paths)
        self.paths_async = raw_async(resource.paths_async)
        self.queries = raw(resource.queries)
        self.queries_async = raw_async(resource.queries_async)
