"""Recognises the pages of well-known frameworks, by the parameters that ask for them and by their properties."""

from __future__ import annotations

from ... import ir
from ..schemas.schemas import Schemas
from .paged import Paged, first_page

_NUMBERED = (
    # items, page parameter, size parameter, how many pages there are, who writes such pages
    ("items", "page", "size", "pages", "fastapi-pagination"),
    ("items", "current_page", "page_size", "total_pages", "Litestar"),
)
_PAGING = ("page", "per_page", "page[number]", "page_token", "cursor", "after", "before", "since", "offset", "limit")


def detect(schemas: Schemas, paged: Paged) -> ir.Pagination | None:
    """Return the pagination of an operation that reads, if its pages look like those of a framework. Else None."""
    if paged.method.lower() != "get" or paged.result is None:
        return None
    for shape in (_rest_framework, _json_api, _hal, _spring, _numbered, _slices, _cursors, _link_header):
        found = shape(schemas, paged)
        if found is not None:
            return found
    return None


def _rest_framework(schemas: Schemas, paged: Paged) -> ir.Pagination | None:
    """Recognise `{next, previous, results}` of Django REST framework and all of its paginators.

    `next` is an address.
    """
    following = paged.at("next")
    if paged.item_at("results") is None or following is None or not paged.has("previous"):
        return None
    if schemas.resolved(following) != ir.Scalar("string"):
        return None
    if not (paged.has("count") or "format uri" in paged.limits("next")):
        return None  # A cursor may be called so too.
    return ir.Pagination("link", "", "results", "next", origin="Django REST framework")


def _json_api(_: Schemas, paged: Paged) -> ir.Pagination | None:
    """Recognise `{data, links: {next}}` (JSON:API 1.1 §7.6): `next` is an address, or an object with one as `href`."""
    if paged.item_at("data") is None or not paged.has("links.next"):
        return None
    return ir.Pagination("link", "", "data", "links.next", origin="JSON:API")


def _hal(_: Schemas, paged: Paged) -> ir.Pagination | None:
    """Recognise `{_embedded: {things}, _links: {next: {href}}}` (HAL), as Spring HATEOAS writes it too."""
    items = paged.only_list("_embedded")
    if items is None or not paged.has("_links.next"):
        return None
    return ir.Pagination("link", "", items, "_links.next", origin="HAL")


def _spring(schemas: Schemas, paged: Paged) -> ir.Pagination | None:
    """Recognise `Page`, `Slice` and `PagedModel` of Spring Data, counted from 0 unless the document says otherwise."""
    last = next((path for path in ("totalPages", "page.totalPages", "last") if paged.has(path)), None)
    if paged.item_at("content") is None or last is None:
        return None
    page = paged.query("page")
    if page is not None:
        size = "size" if paged.asks("size") else None
        start = first_page(page, 0)
        return ir.Pagination("page", "page", "content", size=size, last=last, start=start, origin="Spring Data")
    for parameter in paged.parameters:  # One parameter for all three, spread over the query.
        target = schemas.resolved(parameter.type)
        wires = {f.wire for f in target.fields} if isinstance(target, ir.Model) else set[str]()
        if parameter.location == "query" and {"page", "size"} <= wires:
            name = f"{parameter.wire}.page"
            return ir.Pagination("page", name, "content", last=last, start=0, origin="Spring Data")
    return None


def _numbered(_: Schemas, paged: Paged) -> ir.Pagination | None:
    for items, page, size, pages, origin in _NUMBERED:
        if paged.item_at(items) is not None and paged.asks(page, size) and paged.has(page, size):
            last = pages if paged.has(pages) else None
            start = first_page(paged.query(page), 1)
            return ir.Pagination("page", page, items, size=size, last=last, start=start, origin=origin)
    return None


def _slices(_: Schemas, paged: Paged) -> ir.Pagination | None:
    """Recognise `{items, limit, offset, total}` (fastapi-pagination, Litestar), `{items, count}` (Django Ninja)."""
    if paged.item_at("items") is None or not paged.asks("limit", "offset"):
        return None
    last = next((path for path in ("total", "count") if paged.has(path)), None)
    if not paged.has("limit", "offset") and last != "count":
        return None
    origin = "Django Ninja" if last == "count" else "fastapi-pagination, Litestar"
    return ir.Pagination("offset", "offset", "items", size="limit", last=last, origin=origin)


def _cursors(_: Schemas, paged: Paged) -> ir.Pagination | None:
    """Recognise `{items, next_page}` of fastapi-pagination."""
    if paged.item_at("items") is None or not (paged.asks("cursor") and paged.has("next_page")):
        return None
    return ir.Pagination("cursor", "cursor", "items", "next_page", origin="fastapi-pagination")


def _link_header(_: Schemas, paged: Paged) -> ir.Pagination | None:
    """Recognise a `Link` header (RFC 8288) beside a list that can be asked for in parts, as GitHub sends it."""
    if "link" not in paged.headers or not any(paged.asks(wire) for wire in _PAGING):
        return None
    items = "" if paged.item_at("") is not None else paged.only_list()
    return None if items is None else ir.Pagination("link", "", items, origin="GitHub")
