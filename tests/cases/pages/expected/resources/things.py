# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from .. import models
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset, omit_none
from .._overlay.helpers.pagination import PageRule, iterate, iterate_async
from .._overlay.models.serialization import list_of
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.route import Route

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator, Mapping

    from .._overlay.requests.retries import RetryConfig

_CHAIN = Route(
    id="chain",
    method="GET",
    path="/chain",
)
_DRF = Route(
    id="drf",
    method="GET",
    path="/drf",
)
_DRF_PAGES = PageRule(
    kind="link",
    items=("results",),
    next=("next",),
)
_DRF_CURSOR = Route(
    id="drfCursor",
    method="GET",
    path="/drf-cursor",
)
_DRF_CURSOR_PAGES = PageRule(
    kind="link",
    items=("results",),
    next=("next",),
)
_DRF_SLICES = Route(
    id="drfSlices",
    method="GET",
    path="/drf-slices",
)
_DRF_SLICES_PAGES = PageRule(
    kind="link",
    items=("results",),
    next=("next",),
)
_FAP = Route(
    id="fap",
    method="GET",
    path="/fap",
)
_FAP_PAGES = PageRule(
    kind="page",
    parameter="page",
    keyword="page",
    items=("items",),
    last=("pages",),
    size="size",
)
_FAP_CURSOR = Route(
    id="fapCursor",
    method="GET",
    path="/fap-cursor",
)
_FAP_CURSOR_PAGES = PageRule(
    kind="cursor",
    parameter="cursor",
    keyword="cursor",
    items=("items",),
    next=("next_page",),
)
_FAP_SLICES = Route(
    id="fapSlices",
    method="GET",
    path="/fap-slices",
)
_FAP_SLICES_PAGES = PageRule(
    kind="offset",
    parameter="offset",
    keyword="offset",
    items=("items",),
    last=("total",),
    size="limit",
)
_FERN_CURSOR = Route(
    id="fernCursor",
    method="GET",
    path="/fern-cursor",
)
_FERN_CURSOR_PAGES = PageRule(
    kind="cursor",
    parameter="after",
    keyword="after",
    items=("box", "things"),
    next=("meta", "next"),
)
_FERN_DEFAULT = Route(
    id="fernDefault",
    method="GET",
    path="/fern-default",
)
_FERN_DEFAULT_PAGES = PageRule(
    kind="cursor",
    parameter="cursor",
    keyword="cursor",
    items=("data",),
    next=("next_cursor",),
)
_FERN_MORE = Route(
    id="fernMore",
    method="GET",
    path="/fern-more",
)
_FERN_MORE_PAGES = PageRule(
    kind="page",
    parameter="page",
    keyword="page",
    items=("data",),
    more=("more",),
)
_FERN_PAGE = Route(
    id="fernPage",
    method="GET",
    path="/fern-page",
)
_FERN_PAGE_PAGES = PageRule(
    kind="page",
    parameter="page",
    keyword="page",
    items=("box", "things"),
)
_FERN_STEP = Route(
    id="fernStep",
    method="GET",
    path="/fern-step",
)
_FERN_STEP_PAGES = PageRule(
    kind="offset",
    parameter="position",
    keyword="position",
    items=("box", "things"),
    size="count",
)
_FERN_URI = Route(
    id="fernUri",
    method="GET",
    path="/fern-uri",
)
_FERN_URI_PAGES = PageRule(
    kind="link",
    items=("box", "things"),
    next=("meta", "url"),
)
_GITHUB = Route(
    id="github",
    method="GET",
    path="/github",
)
_GITHUB_PAGES = PageRule(
    kind="link",
    items=(),
)
_GITHUB_SEARCH = Route(
    id="githubSearch",
    method="GET",
    path="/github-search",
)
_GITHUB_SEARCH_PAGES = PageRule(
    kind="link",
    items=("items",),
)
_HAL = Route(
    id="hal",
    method="GET",
    path="/hal",
)
_HAL_PAGES = PageRule(
    kind="link",
    items=("_embedded", "things"),
    next=("_links", "next"),
)
_JSONAPI = Route(
    id="jsonapi",
    method="GET",
    path="/jsonapi",
)
_JSONAPI_PAGES = PageRule(
    kind="link",
    items=("data",),
    next=("links", "next"),
)
_JSONAPI_OBJECTS = Route(
    id="jsonapiObjects",
    method="GET",
    path="/jsonapi-objects",
)
_JSONAPI_OBJECTS_PAGES = PageRule(
    kind="link",
    items=("data",),
    next=("links", "next"),
)
_NONE = Route(
    id="none",
    method="GET",
    path="/none",
)
_OFF = Route(
    id="off",
    method="GET",
    path="/off",
)
_OWN_HEADER = Route(
    id="ownHeader",
    method="GET",
    path="/own-header",
)
_OWN_HEADER_PAGES = PageRule(
    kind="link",
    items=("rows",),
)
_OWN_LINK = Route(
    id="ownLink",
    method="GET",
    path="/own-link",
)
_OWN_LINK_PAGES = PageRule(
    kind="link",
    items=("rows",),
    next=("more",),
)
_OWN_PAGE = Route(
    id="ownPage",
    method="GET",
    path="/own-page",
)
_OWN_PAGE_PAGES = PageRule(
    kind="page",
    parameter="p",
    keyword="p",
    items=("rows",),
)
_SPEAK_BODY = Route(
    id="speakBody",
    method="POST",
    path="/speak-body",
    body="json",
    content_type="application/json",
)
_SPEAK_BODY_PAGES = PageRule(
    kind="cursor",
    parameter="after",
    keyword="after",
    items=("box", "things"),
    next=("box", "things", "-1", "id"),
)
_SPEAK_CURSOR = Route(
    id="speakCursor",
    method="GET",
    path="/speak-cursor",
)
_SPEAK_CURSOR_PAGES = PageRule(
    kind="cursor",
    parameter="token",
    keyword="token",
    items=("box", "things"),
    next=("meta", "next"),
)
_SPEAK_OFFSET = Route(
    id="speakOffset",
    method="GET",
    path="/speak-offset",
)
_SPEAK_OFFSET_PAGES = PageRule(
    kind="offset",
    parameter="start",
    keyword="start",
    items=("box", "things"),
    size="count",
)
_SPEAK_PAGE = Route(
    id="speakPage",
    method="GET",
    path="/speak-page",
)
_SPEAK_PAGE_PAGES = PageRule(
    kind="page",
    parameter="page",
    keyword="page",
    items=("box", "things"),
    last=("meta", "pages"),
)
_SPEAK_URL = Route(
    id="speakUrl",
    method="GET",
    path="/speak-url",
)
_SPEAK_URL_PAGES = PageRule(
    kind="link",
    items=("box", "things"),
    next=("meta", "url"),
)
_SPRING = Route(
    id="spring",
    method="GET",
    path="/spring",
)
_SPRING_PAGES = PageRule(
    kind="page",
    parameter="page",
    keyword="page",
    items=("content",),
    last=("totalPages",),
    size="size",
    start=0,
)
_SPRING_DTO = Route(
    id="springDto",
    method="GET",
    path="/spring-dto",
)
_SPRING_DTO_PAGES = PageRule(
    kind="page",
    parameter="page",
    keyword="page",
    items=("content",),
    last=("page", "totalPages"),
    size="size",
    start=0,
)
_SPRING_PAGEABLE = Route(
    id="springPageable",
    method="GET",
    path="/spring-pageable",
)
_SPRING_PAGEABLE_PAGES = PageRule(
    kind="page",
    parameter="page",
    inner="page",
    keyword="pageable",
    items=("content",),
    last=("totalPages",),
    start=0,
)
_SPRING_SLICE = Route(
    id="springSlice",
    method="GET",
    path="/spring-slice",
)
_SPRING_SLICE_PAGES = PageRule(
    kind="page",
    parameter="page",
    keyword="page",
    items=("content",),
    last=("last",),
    size="size",
    start=0,
)


class Things(Resource):
    @cached_property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return ThingsWithRawResponse(self)

    def chain(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.ChainResponse:
        return self._client.request(
            _CHAIN,
            models.ChainResponse.from_dict,
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

    async def chain_async(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.ChainResponse:
        """The asynchronous twin of `chain`."""
        return await self._client.request_async(
            _CHAIN,
            models.ChainResponse.from_dict,
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

    def drf(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.PaginatedThingList:
        return self._client.request(
            _DRF,
            models.PaginatedThingList.from_dict,
            query={"page": page},
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

    async def drf_async(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.PaginatedThingList:
        """The asynchronous twin of `drf`."""
        return await self._client.request_async(
            _DRF,
            models.PaginatedThingList.from_dict,
            query={"page": page},
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

    def drf_items(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `drf`; a page is asked for when it is needed."""
        return iterate(
            self.drf,
            _DRF_PAGES,
            {
                "page": page,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def drf_items_async(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `drf_items`, for `async for`."""
        return iterate_async(
            self.drf_async,
            _DRF_PAGES,
            {
                "page": page,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def drf_cursor(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.DrfCursorResponse:
        return self._client.request(
            _DRF_CURSOR,
            models.DrfCursorResponse.from_dict,
            query={"cursor": cursor},
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

    async def drf_cursor_async(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.DrfCursorResponse:
        """The asynchronous twin of `drf_cursor`."""
        return await self._client.request_async(
            _DRF_CURSOR,
            models.DrfCursorResponse.from_dict,
            query={"cursor": cursor},
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

    def drf_cursor_items(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `drf_cursor`; a page is asked for when it is needed."""
        return iterate(
            self.drf_cursor,
            _DRF_CURSOR_PAGES,
            {
                "cursor": cursor,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def drf_cursor_items_async(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `drf_cursor_items`, for `async for`."""
        return iterate_async(
            self.drf_cursor_async,
            _DRF_CURSOR_PAGES,
            {
                "cursor": cursor,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def drf_slices(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.PaginatedThingList:
        return self._client.request(
            _DRF_SLICES,
            models.PaginatedThingList.from_dict,
            query={"limit": limit, "offset": offset},
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

    async def drf_slices_async(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.PaginatedThingList:
        """The asynchronous twin of `drf_slices`."""
        return await self._client.request_async(
            _DRF_SLICES,
            models.PaginatedThingList.from_dict,
            query={"limit": limit, "offset": offset},
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

    def drf_slices_items(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `drf_slices`; a page is asked for when it is needed."""
        return iterate(
            self.drf_slices,
            _DRF_SLICES_PAGES,
            {
                "limit": limit,
                "offset": offset,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def drf_slices_items_async(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `drf_slices_items`, for `async for`."""
        return iterate_async(
            self.drf_slices_async,
            _DRF_SLICES_PAGES,
            {
                "limit": limit,
                "offset": offset,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fap(
        self,
        *,
        page: int | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FapResponse:
        return self._client.request(
            _FAP,
            models.FapResponse.from_dict,
            query={"page": page, "size": size},
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

    async def fap_async(
        self,
        *,
        page: int | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FapResponse:
        """The asynchronous twin of `fap`."""
        return await self._client.request_async(
            _FAP,
            models.FapResponse.from_dict,
            query={"page": page, "size": size},
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

    def fap_items(
        self,
        *,
        page: int | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `fap`; a page is asked for when it is needed."""
        return iterate(
            self.fap,
            _FAP_PAGES,
            {
                "page": page,
                "size": size,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fap_items_async(
        self,
        *,
        page: int | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `fap_items`, for `async for`."""
        return iterate_async(
            self.fap_async,
            _FAP_PAGES,
            {
                "page": page,
                "size": size,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fap_cursor(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FapCursorResponse:
        return self._client.request(
            _FAP_CURSOR,
            models.FapCursorResponse.from_dict,
            query={"cursor": cursor, "size": size},
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

    async def fap_cursor_async(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FapCursorResponse:
        """The asynchronous twin of `fap_cursor`."""
        return await self._client.request_async(
            _FAP_CURSOR,
            models.FapCursorResponse.from_dict,
            query={"cursor": cursor, "size": size},
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

    def fap_cursor_items(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `fap_cursor`; a page is asked for when it is needed."""
        return iterate(
            self.fap_cursor,
            _FAP_CURSOR_PAGES,
            {
                "cursor": cursor,
                "size": size,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fap_cursor_items_async(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `fap_cursor_items`, for `async for`."""
        return iterate_async(
            self.fap_cursor_async,
            _FAP_CURSOR_PAGES,
            {
                "cursor": cursor,
                "size": size,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fap_slices(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FapSlicesResponse:
        return self._client.request(
            _FAP_SLICES,
            models.FapSlicesResponse.from_dict,
            query={"limit": limit, "offset": offset},
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

    async def fap_slices_async(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FapSlicesResponse:
        """The asynchronous twin of `fap_slices`."""
        return await self._client.request_async(
            _FAP_SLICES,
            models.FapSlicesResponse.from_dict,
            query={"limit": limit, "offset": offset},
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

    def fap_slices_items(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `fap_slices`; a page is asked for when it is needed."""
        return iterate(
            self.fap_slices,
            _FAP_SLICES_PAGES,
            {
                "limit": limit,
                "offset": offset,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fap_slices_items_async(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `fap_slices_items`, for `async for`."""
        return iterate_async(
            self.fap_slices_async,
            _FAP_SLICES_PAGES,
            {
                "limit": limit,
                "offset": offset,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fern_cursor(
        self,
        *,
        after: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FernCursorResponse:
        return self._client.request(
            _FERN_CURSOR,
            models.FernCursorResponse.from_dict,
            query={"after": after},
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

    async def fern_cursor_async(
        self,
        *,
        after: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FernCursorResponse:
        """The asynchronous twin of `fern_cursor`."""
        return await self._client.request_async(
            _FERN_CURSOR,
            models.FernCursorResponse.from_dict,
            query={"after": after},
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

    def fern_cursor_items(
        self,
        *,
        after: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `fern_cursor`; a page is asked for when it is needed."""
        return iterate(
            self.fern_cursor,
            _FERN_CURSOR_PAGES,
            {
                "after": after,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fern_cursor_items_async(
        self,
        *,
        after: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `fern_cursor_items`, for `async for`."""
        return iterate_async(
            self.fern_cursor_async,
            _FERN_CURSOR_PAGES,
            {
                "after": after,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fern_default(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FernDefaultResponse:
        return self._client.request(
            _FERN_DEFAULT,
            models.FernDefaultResponse.from_dict,
            query={"cursor": cursor},
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

    async def fern_default_async(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FernDefaultResponse:
        """The asynchronous twin of `fern_default`."""
        return await self._client.request_async(
            _FERN_DEFAULT,
            models.FernDefaultResponse.from_dict,
            query={"cursor": cursor},
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

    def fern_default_items(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `fern_default`; a page is asked for when it is needed."""
        return iterate(
            self.fern_default,
            _FERN_DEFAULT_PAGES,
            {
                "cursor": cursor,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fern_default_items_async(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `fern_default_items`, for `async for`."""
        return iterate_async(
            self.fern_default_async,
            _FERN_DEFAULT_PAGES,
            {
                "cursor": cursor,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fern_more(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FernMoreResponse:
        return self._client.request(
            _FERN_MORE,
            models.FernMoreResponse.from_dict,
            query={"page": page},
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

    async def fern_more_async(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FernMoreResponse:
        """The asynchronous twin of `fern_more`."""
        return await self._client.request_async(
            _FERN_MORE,
            models.FernMoreResponse.from_dict,
            query={"page": page},
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

    def fern_more_items(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `fern_more`; a page is asked for when it is needed."""
        return iterate(
            self.fern_more,
            _FERN_MORE_PAGES,
            {
                "page": page,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fern_more_items_async(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `fern_more_items`, for `async for`."""
        return iterate_async(
            self.fern_more_async,
            _FERN_MORE_PAGES,
            {
                "page": page,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fern_page(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FernPageResponse:
        return self._client.request(
            _FERN_PAGE,
            models.FernPageResponse.from_dict,
            query={"page": page},
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

    async def fern_page_async(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FernPageResponse:
        """The asynchronous twin of `fern_page`."""
        return await self._client.request_async(
            _FERN_PAGE,
            models.FernPageResponse.from_dict,
            query={"page": page},
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

    def fern_page_items(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `fern_page`; a page is asked for when it is needed."""
        return iterate(
            self.fern_page,
            _FERN_PAGE_PAGES,
            {
                "page": page,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fern_page_items_async(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `fern_page_items`, for `async for`."""
        return iterate_async(
            self.fern_page_async,
            _FERN_PAGE_PAGES,
            {
                "page": page,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fern_step(
        self,
        *,
        position: int | None | Unset = UNSET,
        count: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FernStepResponse:
        return self._client.request(
            _FERN_STEP,
            models.FernStepResponse.from_dict,
            query={"position": position, "count": count},
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

    async def fern_step_async(
        self,
        *,
        position: int | None | Unset = UNSET,
        count: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FernStepResponse:
        """The asynchronous twin of `fern_step`."""
        return await self._client.request_async(
            _FERN_STEP,
            models.FernStepResponse.from_dict,
            query={"position": position, "count": count},
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

    def fern_step_items(
        self,
        *,
        position: int | None | Unset = UNSET,
        count: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `fern_step`; a page is asked for when it is needed."""
        return iterate(
            self.fern_step,
            _FERN_STEP_PAGES,
            {
                "position": position,
                "count": count,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fern_step_items_async(
        self,
        *,
        position: int | None | Unset = UNSET,
        count: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `fern_step_items`, for `async for`."""
        return iterate_async(
            self.fern_step_async,
            _FERN_STEP_PAGES,
            {
                "position": position,
                "count": count,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fern_uri(
        self,
        *,
        after: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FernUriResponse:
        return self._client.request(
            _FERN_URI,
            models.FernUriResponse.from_dict,
            query={"after": after},
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

    async def fern_uri_async(
        self,
        *,
        after: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.FernUriResponse:
        """The asynchronous twin of `fern_uri`."""
        return await self._client.request_async(
            _FERN_URI,
            models.FernUriResponse.from_dict,
            query={"after": after},
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

    def fern_uri_items(
        self,
        *,
        after: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `fern_uri`; a page is asked for when it is needed."""
        return iterate(
            self.fern_uri,
            _FERN_URI_PAGES,
            {
                "after": after,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def fern_uri_items_async(
        self,
        *,
        after: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `fern_uri_items`, for `async for`."""
        return iterate_async(
            self.fern_uri_async,
            _FERN_URI_PAGES,
            {
                "after": after,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def github(
        self,
        *,
        per_page: int | None | Unset = UNSET,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[models.Thing]:
        return self._client.request(
            _GITHUB,
            list_of(models.Thing.from_dict),
            query={"per_page": per_page, "page": page},
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

    async def github_async(
        self,
        *,
        per_page: int | None | Unset = UNSET,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[models.Thing]:
        """The asynchronous twin of `github`."""
        return await self._client.request_async(
            _GITHUB,
            list_of(models.Thing.from_dict),
            query={"per_page": per_page, "page": page},
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

    def github_items(
        self,
        *,
        per_page: int | None | Unset = UNSET,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `github`; a page is asked for when it is needed."""
        return iterate(
            self.github,
            _GITHUB_PAGES,
            {
                "per_page": per_page,
                "page": page,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def github_items_async(
        self,
        *,
        per_page: int | None | Unset = UNSET,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `github_items`, for `async for`."""
        return iterate_async(
            self.github_async,
            _GITHUB_PAGES,
            {
                "per_page": per_page,
                "page": page,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def github_search(
        self,
        *,
        q: str,
        per_page: int | None | Unset = UNSET,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.GithubSearchResponse:
        return self._client.request(
            _GITHUB_SEARCH,
            models.GithubSearchResponse.from_dict,
            query={"q": q, "per_page": per_page, "page": page},
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

    async def github_search_async(
        self,
        *,
        q: str,
        per_page: int | None | Unset = UNSET,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.GithubSearchResponse:
        """The asynchronous twin of `github_search`."""
        return await self._client.request_async(
            _GITHUB_SEARCH,
            models.GithubSearchResponse.from_dict,
            query={"q": q, "per_page": per_page, "page": page},
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

    def github_search_items(
        self,
        *,
        q: str,
        per_page: int | None | Unset = UNSET,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `github_search`; a page is asked for when it is needed."""
        return iterate(
            self.github_search,
            _GITHUB_SEARCH_PAGES,
            {
                "q": q,
                "per_page": per_page,
                "page": page,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def github_search_items_async(
        self,
        *,
        q: str,
        per_page: int | None | Unset = UNSET,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `github_search_items`, for `async for`."""
        return iterate_async(
            self.github_search_async,
            _GITHUB_SEARCH_PAGES,
            {
                "q": q,
                "per_page": per_page,
                "page": page,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def hal(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.HalResponse:
        return self._client.request(
            _HAL,
            models.HalResponse.from_dict,
            query={"page": page},
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

    async def hal_async(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.HalResponse:
        """The asynchronous twin of `hal`."""
        return await self._client.request_async(
            _HAL,
            models.HalResponse.from_dict,
            query={"page": page},
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

    def hal_items(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `hal`; a page is asked for when it is needed."""
        return iterate(
            self.hal,
            _HAL_PAGES,
            {
                "page": page,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def hal_items_async(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `hal_items`, for `async for`."""
        return iterate_async(
            self.hal_async,
            _HAL_PAGES,
            {
                "page": page,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def jsonapi(
        self,
        *,
        page_number: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.JsonapiResponse:
        return self._client.request(
            _JSONAPI,
            models.JsonapiResponse.from_dict,
            query={"page[number]": page_number},
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

    async def jsonapi_async(
        self,
        *,
        page_number: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.JsonapiResponse:
        """The asynchronous twin of `jsonapi`."""
        return await self._client.request_async(
            _JSONAPI,
            models.JsonapiResponse.from_dict,
            query={"page[number]": page_number},
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

    def jsonapi_items(
        self,
        *,
        page_number: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `jsonapi`; a page is asked for when it is needed."""
        return iterate(
            self.jsonapi,
            _JSONAPI_PAGES,
            {
                "page_number": page_number,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def jsonapi_items_async(
        self,
        *,
        page_number: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `jsonapi_items`, for `async for`."""
        return iterate_async(
            self.jsonapi_async,
            _JSONAPI_PAGES,
            {
                "page_number": page_number,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def jsonapi_objects(
        self,
        *,
        page_number: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.JsonapiObjectsResponse:
        return self._client.request(
            _JSONAPI_OBJECTS,
            models.JsonapiObjectsResponse.from_dict,
            query={"page[number]": page_number},
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

    async def jsonapi_objects_async(
        self,
        *,
        page_number: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.JsonapiObjectsResponse:
        """The asynchronous twin of `jsonapi_objects`."""
        return await self._client.request_async(
            _JSONAPI_OBJECTS,
            models.JsonapiObjectsResponse.from_dict,
            query={"page[number]": page_number},
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

    def jsonapi_objects_items(
        self,
        *,
        page_number: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `jsonapi_objects`; a page is asked for when it is needed."""
        return iterate(
            self.jsonapi_objects,
            _JSONAPI_OBJECTS_PAGES,
            {
                "page_number": page_number,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def jsonapi_objects_items_async(
        self,
        *,
        page_number: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `jsonapi_objects_items`, for `async for`."""
        return iterate_async(
            self.jsonapi_objects_async,
            _JSONAPI_OBJECTS_PAGES,
            {
                "page_number": page_number,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def none(
        self,
        *,
        search: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.NoneResponse:
        return self._client.request(
            _NONE,
            models.NoneResponse.from_dict,
            query={"search": search},
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

    async def none_async(
        self,
        *,
        search: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.NoneResponse:
        """The asynchronous twin of `none`."""
        return await self._client.request_async(
            _NONE,
            models.NoneResponse.from_dict,
            query={"search": search},
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

    def off(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.PaginatedThingList:
        return self._client.request(
            _OFF,
            models.PaginatedThingList.from_dict,
            query={"page": page},
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

    async def off_async(
        self,
        *,
        page: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.PaginatedThingList:
        """The asynchronous twin of `off`."""
        return await self._client.request_async(
            _OFF,
            models.PaginatedThingList.from_dict,
            query={"page": page},
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

    def own_header(
        self,
        *,
        limit: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.OwnHeaderResponse:
        return self._client.request(
            _OWN_HEADER,
            models.OwnHeaderResponse.from_dict,
            query={"limit": limit},
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

    async def own_header_async(
        self,
        *,
        limit: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.OwnHeaderResponse:
        """The asynchronous twin of `own_header`."""
        return await self._client.request_async(
            _OWN_HEADER,
            models.OwnHeaderResponse.from_dict,
            query={"limit": limit},
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

    def own_header_items(
        self,
        *,
        limit: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `own_header`; a page is asked for when it is needed."""
        return iterate(
            self.own_header,
            _OWN_HEADER_PAGES,
            {
                "limit": limit,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def own_header_items_async(
        self,
        *,
        limit: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `own_header_items`, for `async for`."""
        return iterate_async(
            self.own_header_async,
            _OWN_HEADER_PAGES,
            {
                "limit": limit,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def own_link(
        self,
        *,
        limit: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.OwnLinkResponse:
        return self._client.request(
            _OWN_LINK,
            models.OwnLinkResponse.from_dict,
            query={"limit": limit},
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

    async def own_link_async(
        self,
        *,
        limit: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.OwnLinkResponse:
        """The asynchronous twin of `own_link`."""
        return await self._client.request_async(
            _OWN_LINK,
            models.OwnLinkResponse.from_dict,
            query={"limit": limit},
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

    def own_link_items(
        self,
        *,
        limit: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `own_link`; a page is asked for when it is needed."""
        return iterate(
            self.own_link,
            _OWN_LINK_PAGES,
            {
                "limit": limit,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def own_link_items_async(
        self,
        *,
        limit: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `own_link_items`, for `async for`."""
        return iterate_async(
            self.own_link_async,
            _OWN_LINK_PAGES,
            {
                "limit": limit,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def own_page(
        self,
        *,
        p: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.OwnPageResponse:
        return self._client.request(
            _OWN_PAGE,
            models.OwnPageResponse.from_dict,
            query={"p": p},
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

    async def own_page_async(
        self,
        *,
        p: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.OwnPageResponse:
        """The asynchronous twin of `own_page`."""
        return await self._client.request_async(
            _OWN_PAGE,
            models.OwnPageResponse.from_dict,
            query={"p": p},
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

    def own_page_items(
        self,
        *,
        p: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `own_page`; a page is asked for when it is needed."""
        return iterate(
            self.own_page,
            _OWN_PAGE_PAGES,
            {
                "p": p,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def own_page_items_async(
        self,
        *,
        p: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `own_page_items`, for `async for`."""
        return iterate_async(
            self.own_page_async,
            _OWN_PAGE_PAGES,
            {
                "p": p,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def speak_body(
        self,
        *,
        after: str | None | Unset = UNSET,
        kind: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpeakBodyResponse:
        return self._client.request(
            _SPEAK_BODY,
            models.SpeakBodyResponse.from_dict,
            body={"after": omit_none(after), "kind": omit_none(kind)},
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

    async def speak_body_async(
        self,
        *,
        after: str | None | Unset = UNSET,
        kind: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpeakBodyResponse:
        """The asynchronous twin of `speak_body`."""
        return await self._client.request_async(
            _SPEAK_BODY,
            models.SpeakBodyResponse.from_dict,
            body={"after": omit_none(after), "kind": omit_none(kind)},
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

    def speak_body_items(
        self,
        *,
        after: str | None | Unset = UNSET,
        kind: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `speak_body`; a page is asked for when it is needed."""
        return iterate(
            self.speak_body,
            _SPEAK_BODY_PAGES,
            {
                "after": after,
                "kind": kind,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def speak_body_items_async(
        self,
        *,
        after: str | None | Unset = UNSET,
        kind: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `speak_body_items`, for `async for`."""
        return iterate_async(
            self.speak_body_async,
            _SPEAK_BODY_PAGES,
            {
                "after": after,
                "kind": kind,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def speak_cursor(
        self,
        *,
        token: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpeakCursorResponse:
        return self._client.request(
            _SPEAK_CURSOR,
            models.SpeakCursorResponse.from_dict,
            query={"token": token},
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

    async def speak_cursor_async(
        self,
        *,
        token: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpeakCursorResponse:
        """The asynchronous twin of `speak_cursor`."""
        return await self._client.request_async(
            _SPEAK_CURSOR,
            models.SpeakCursorResponse.from_dict,
            query={"token": token},
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

    def speak_cursor_items(
        self,
        *,
        token: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `speak_cursor`; a page is asked for when it is needed."""
        return iterate(
            self.speak_cursor,
            _SPEAK_CURSOR_PAGES,
            {
                "token": token,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def speak_cursor_items_async(
        self,
        *,
        token: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `speak_cursor_items`, for `async for`."""
        return iterate_async(
            self.speak_cursor_async,
            _SPEAK_CURSOR_PAGES,
            {
                "token": token,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def speak_offset(
        self,
        *,
        start: int | None | Unset = UNSET,
        count: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpeakOffsetResponse:
        return self._client.request(
            _SPEAK_OFFSET,
            models.SpeakOffsetResponse.from_dict,
            query={"start": start, "count": count},
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

    async def speak_offset_async(
        self,
        *,
        start: int | None | Unset = UNSET,
        count: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpeakOffsetResponse:
        """The asynchronous twin of `speak_offset`."""
        return await self._client.request_async(
            _SPEAK_OFFSET,
            models.SpeakOffsetResponse.from_dict,
            query={"start": start, "count": count},
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

    def speak_offset_items(
        self,
        *,
        start: int | None | Unset = UNSET,
        count: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `speak_offset`; a page is asked for when it is needed."""
        return iterate(
            self.speak_offset,
            _SPEAK_OFFSET_PAGES,
            {
                "start": start,
                "count": count,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def speak_offset_items_async(
        self,
        *,
        start: int | None | Unset = UNSET,
        count: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `speak_offset_items`, for `async for`."""
        return iterate_async(
            self.speak_offset_async,
            _SPEAK_OFFSET_PAGES,
            {
                "start": start,
                "count": count,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def speak_page(
        self,
        *,
        page: int,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpeakPageResponse:
        return self._client.request(
            _SPEAK_PAGE,
            models.SpeakPageResponse.from_dict,
            query={"page": page},
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

    async def speak_page_async(
        self,
        *,
        page: int,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpeakPageResponse:
        """The asynchronous twin of `speak_page`."""
        return await self._client.request_async(
            _SPEAK_PAGE,
            models.SpeakPageResponse.from_dict,
            query={"page": page},
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

    def speak_page_items(
        self,
        *,
        page: int,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `speak_page`; a page is asked for when it is needed."""
        return iterate(
            self.speak_page,
            _SPEAK_PAGE_PAGES,
            {
                "page": page,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def speak_page_items_async(
        self,
        *,
        page: int,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `speak_page_items`, for `async for`."""
        return iterate_async(
            self.speak_page_async,
            _SPEAK_PAGE_PAGES,
            {
                "page": page,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def speak_url(
        self,
        *,
        token: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpeakUrlResponse:
        return self._client.request(
            _SPEAK_URL,
            models.SpeakUrlResponse.from_dict,
            query={"token": token},
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

    async def speak_url_async(
        self,
        *,
        token: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpeakUrlResponse:
        """The asynchronous twin of `speak_url`."""
        return await self._client.request_async(
            _SPEAK_URL,
            models.SpeakUrlResponse.from_dict,
            query={"token": token},
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

    def speak_url_items(
        self,
        *,
        token: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `speak_url`; a page is asked for when it is needed."""
        return iterate(
            self.speak_url,
            _SPEAK_URL_PAGES,
            {
                "token": token,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def speak_url_items_async(
        self,
        *,
        token: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `speak_url_items`, for `async for`."""
        return iterate_async(
            self.speak_url_async,
            _SPEAK_URL_PAGES,
            {
                "token": token,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def spring(
        self,
        *,
        page: int | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        sort: Iterable[str] | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpringResponse:
        return self._client.request(
            _SPRING,
            models.SpringResponse.from_dict,
            query={"page": page, "size": size, "sort": sort},
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

    async def spring_async(
        self,
        *,
        page: int | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        sort: Iterable[str] | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpringResponse:
        """The asynchronous twin of `spring`."""
        return await self._client.request_async(
            _SPRING,
            models.SpringResponse.from_dict,
            query={"page": page, "size": size, "sort": sort},
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

    def spring_items(
        self,
        *,
        page: int | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        sort: Iterable[str] | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `spring`; a page is asked for when it is needed."""
        return iterate(
            self.spring,
            _SPRING_PAGES,
            {
                "page": page,
                "size": size,
                "sort": sort,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def spring_items_async(
        self,
        *,
        page: int | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        sort: Iterable[str] | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `spring_items`, for `async for`."""
        return iterate_async(
            self.spring_async,
            _SPRING_PAGES,
            {
                "page": page,
                "size": size,
                "sort": sort,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def spring_dto(
        self,
        *,
        page: int | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpringDtoResponse:
        return self._client.request(
            _SPRING_DTO,
            models.SpringDtoResponse.from_dict,
            query={"page": page, "size": size},
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

    async def spring_dto_async(
        self,
        *,
        page: int | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpringDtoResponse:
        """The asynchronous twin of `spring_dto`."""
        return await self._client.request_async(
            _SPRING_DTO,
            models.SpringDtoResponse.from_dict,
            query={"page": page, "size": size},
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

    def spring_dto_items(
        self,
        *,
        page: int | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `spring_dto`; a page is asked for when it is needed."""
        return iterate(
            self.spring_dto,
            _SPRING_DTO_PAGES,
            {
                "page": page,
                "size": size,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def spring_dto_items_async(
        self,
        *,
        page: int | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `spring_dto_items`, for `async for`."""
        return iterate_async(
            self.spring_dto_async,
            _SPRING_DTO_PAGES,
            {
                "page": page,
                "size": size,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def spring_pageable(
        self,
        *,
        pageable: models.Pageable | models.PageableTypedDict | Mapping[str, Any],
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpringPageableResponse:
        return self._client.request(
            _SPRING_PAGEABLE,
            models.SpringPageableResponse.from_dict,
            query={"pageable": pageable},
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

    async def spring_pageable_async(
        self,
        *,
        pageable: models.Pageable | models.PageableTypedDict | Mapping[str, Any],
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpringPageableResponse:
        """The asynchronous twin of `spring_pageable`."""
        return await self._client.request_async(
            _SPRING_PAGEABLE,
            models.SpringPageableResponse.from_dict,
            query={"pageable": pageable},
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

    def spring_pageable_items(
        self,
        *,
        pageable: models.Pageable | models.PageableTypedDict | Mapping[str, Any],
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `spring_pageable`; a page is asked for when it is needed."""
        return iterate(
            self.spring_pageable,
            _SPRING_PAGEABLE_PAGES,
            {
                "pageable": pageable,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def spring_pageable_items_async(
        self,
        *,
        pageable: models.Pageable | models.PageableTypedDict | Mapping[str, Any],
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `spring_pageable_items`, for `async for`."""
        return iterate_async(
            self.spring_pageable_async,
            _SPRING_PAGEABLE_PAGES,
            {
                "pageable": pageable,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def spring_slice(
        self,
        *,
        page: int | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpringSliceResponse:
        return self._client.request(
            _SPRING_SLICE,
            models.SpringSliceResponse.from_dict,
            query={"page": page, "size": size},
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

    async def spring_slice_async(
        self,
        *,
        page: int | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.SpringSliceResponse:
        """The asynchronous twin of `spring_slice`."""
        return await self._client.request_async(
            _SPRING_SLICE,
            models.SpringSliceResponse.from_dict,
            query={"page": page, "size": size},
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

    def spring_slice_items(
        self,
        *,
        page: int | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Iterator[models.Thing]:
        """The items of all pages of `spring_slice`; a page is asked for when it is needed."""
        return iterate(
            self.spring_slice,
            _SPRING_SLICE_PAGES,
            {
                "page": page,
                "size": size,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )

    def spring_slice_items_async(
        self,
        *,
        page: int | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[models.Thing]:
        """The asynchronous twin of `spring_slice_items`, for `async for`."""
        return iterate_async(
            self.spring_slice_async,
            _SPRING_SLICE_PAGES,
            {
                "page": page,
                "size": size,
                "retries": retries,
                "server_url": server_url,
                "timeout_ms": timeout_ms,
                "http_headers": http_headers,
                "deadline_ms": deadline_ms,
                "extra_query": extra_query,
                "extra_body": extra_body,
            },
        )


class ThingsWithRawResponse:
    """The methods of Things, returning the HTTP response."""

    def __init__(self, resource: Things) -> None:
        self.chain = raw(resource.chain)
        self.chain_async = raw_async(resource.chain_async)
        self.drf = raw(resource.drf)
        self.drf_async = raw_async(resource.drf_async)
        self.drf_cursor = raw(resource.drf_cursor)
        self.drf_cursor_async = raw_async(resource.drf_cursor_async)
        self.drf_slices = raw(resource.drf_slices)
        self.drf_slices_async = raw_async(resource.drf_slices_async)
        self.fap = raw(resource.fap)
        self.fap_async = raw_async(resource.fap_async)
        self.fap_cursor = raw(resource.fap_cursor)
        self.fap_cursor_async = raw_async(resource.fap_cursor_async)
        self.fap_slices = raw(resource.fap_slices)
        self.fap_slices_async = raw_async(resource.fap_slices_async)
        self.fern_cursor = raw(resource.fern_cursor)
        self.fern_cursor_async = raw_async(resource.fern_cursor_async)
        self.fern_default = raw(resource.fern_default)
        self.fern_default_async = raw_async(resource.fern_default_async)
        self.fern_more = raw(resource.fern_more)
        self.fern_more_async = raw_async(resource.fern_more_async)
        self.fern_page = raw(resource.fern_page)
        self.fern_page_async = raw_async(resource.fern_page_async)
        self.fern_step = raw(resource.fern_step)
        self.fern_step_async = raw_async(resource.fern_step_async)
        self.fern_uri = raw(resource.fern_uri)
        self.fern_uri_async = raw_async(resource.fern_uri_async)
        self.github = raw(resource.github)
        self.github_async = raw_async(resource.github_async)
        self.github_search = raw(resource.github_search)
        self.github_search_async = raw_async(resource.github_search_async)
        self.hal = raw(resource.hal)
        self.hal_async = raw_async(resource.hal_async)
        self.jsonapi = raw(resource.jsonapi)
        self.jsonapi_async = raw_async(resource.jsonapi_async)
        self.jsonapi_objects = raw(resource.jsonapi_objects)
        self.jsonapi_objects_async = raw_async(resource.jsonapi_objects_async)
        self.none = raw(resource.none)
        self.none_async = raw_async(resource.none_async)
        self.off = raw(resource.off)
        self.off_async = raw_async(resource.off_async)
        self.own_header = raw(resource.own_header)
        self.own_header_async = raw_async(resource.own_header_async)
        self.own_link = raw(resource.own_link)
        self.own_link_async = raw_async(resource.own_link_async)
        self.own_page = raw(resource.own_page)
        self.own_page_async = raw_async(resource.own_page_async)
        self.speak_body = raw(resource.speak_body)
        self.speak_body_async = raw_async(resource.speak_body_async)
        self.speak_cursor = raw(resource.speak_cursor)
        self.speak_cursor_async = raw_async(resource.speak_cursor_async)
        self.speak_offset = raw(resource.speak_offset)
        self.speak_offset_async = raw_async(resource.speak_offset_async)
        self.speak_page = raw(resource.speak_page)
        self.speak_page_async = raw_async(resource.speak_page_async)
        self.speak_url = raw(resource.speak_url)
        self.speak_url_async = raw_async(resource.speak_url_async)
        self.spring = raw(resource.spring)
        self.spring_async = raw_async(resource.spring_async)
        self.spring_dto = raw(resource.spring_dto)
        self.spring_dto_async = raw_async(resource.spring_dto_async)
        self.spring_pageable = raw(resource.spring_pageable)
        self.spring_pageable_async = raw_async(resource.spring_pageable_async)
        self.spring_slice = raw(resource.spring_slice)
        self.spring_slice_async = raw_async(resource.spring_slice_async)
