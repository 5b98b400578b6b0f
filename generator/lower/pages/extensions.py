"""Reads `x-speakeasy-pagination` and `x-fern-pagination`: what documents say of their pages for SDKs."""

from __future__ import annotations

import re
from typing import Any, Literal

from ... import ir
from ..reading.context import Node, is_map
from ..schemas.schemas import Schemas
from .paged import Paged, first_page

_STEP = re.compile(r"\.?([^.\[\]]+)|\[(-?\d+)\]")
_SPEAKEASY, _FERN = "x-speakeasy-pagination", "x-fern-pagination"
_COUNTS_ITEMS = frozenset({"offset", "skip", "start"})


def of_speakeasy(schemas: Schemas, paged: Paged) -> ir.Pagination | None:
    """Return the pagination of `type`, `inputs` and `outputs`.

    Paths are JSON paths of names, and of positions in lists.
    """
    node = paged.node.get(_SPEAKEASY)
    if not is_map(node.value):
        return None
    outputs = node.mapping("outputs").value
    inputs = {str(one.value.get("type")): one.value.get("name") for one in node.sequence("inputs") if is_map(one.value)}
    items = _path(outputs.get("results"), "$")
    kind = node.value.get("type")
    if kind == "url":
        return _checked(schemas, paged, node, "link", "", items, _path(outputs.get("nextUrl"), "$"))
    if kind == "cursor":
        following = _path(outputs.get("nextCursor"), "$")
        return _checked(schemas, paged, node, "cursor", inputs.get("cursor"), items, following)
    counts: Literal["offset", "page"] = "offset" if "offset" in inputs else "page"
    pages = _path(outputs.get("numPages"), "$") if counts == "page" else None
    return _checked(schemas, paged, node, counts, inputs.get(counts), items, size=inputs.get("limit"), last=pages)


def of_fern(schemas: Schemas, paged: Paged) -> ir.Pagination | None:
    """Return the pagination of `cursor`, `offset` or `next_uri`.

    `true` stands for what the top of the document says.
    """
    node = paged.node.get(_FERN)
    if node.value is True:
        node = schemas.context.root.get(_FERN)
    if not is_map(node.value):
        return None
    value: dict[str, Any] = node.value
    items = _path(value.get("results"), "$response")
    more = _path(value.get("has-next-page"), "$response")
    if "next_uri" in value or "next_path" in value:
        address = _path(value.get("next_uri", value.get("next_path")), "$response")
        return _checked(schemas, paged, node, "link", "", items, address, more=more)
    if "cursor" in value:
        asked, following = _path(value["cursor"], "$request"), _path(value.get("next_cursor"), "$response")
        return _checked(schemas, paged, node, "cursor", asked, items, following, more=more)
    asked, step = _path(value.get("offset"), "$request"), _path(value.get("step"), "$request")
    counts: Literal["offset", "page"] = "offset" if step is not None or asked in _COUNTS_ITEMS else "page"
    return _checked(schemas, paged, node, counts, asked, items, size=step, more=more)


def _checked(
    schemas: Schemas,
    paged: Paged,
    node: Node,
    kind: Literal["cursor", "offset", "page", "link"],
    parameter: Any,
    items: str | None,
    following: str | None = None,
    *,
    size: Any = None,
    last: str | None = None,
    more: str | None = None,
) -> ir.Pagination | None:
    """Return the pagination if the operation has what it names; else None, after a complaint."""
    origin = node.pointer.rpartition("/")[2]
    found = items if items is not None else paged.only_list()
    missing = ""
    if found is None or paged.item_at(found) is None:
        missing = f"a list at {items!r} of the reply" if items else "one list in the reply"
    elif kind != "link" and not (isinstance(parameter, str) and paged.takes(parameter.split(".")[0])):
        missing = f"a parameter {parameter!r}"
    elif kind in ("cursor", "link") and following is None:
        missing = "where the next page is told"
    if missing or found is None:
        schemas.context.warn(node.pointer, f"{origin} is left out: the operation does not have {missing}")
        return None
    wire = parameter if isinstance(parameter, str) else ""
    size = size if isinstance(size, str) and paged.takes(size) else None
    start = first_page(paged.query(wire), 1)
    return ir.Pagination(kind, wire, found, following, size, last, more, start, origin=origin)


def _path(text: Any, root: str) -> str | None:
    """Return `$.data[-1].id` as `data.-1.id`. None for what is no such path."""
    if not isinstance(text, str) or not text.startswith(root):
        return None
    rest = text[len(root) :]
    steps = [match[1] or match[2] for match in _STEP.finditer(rest)]
    whole = "".join(match[0] for match in _STEP.finditer(rest))
    return ".".join(steps) if whole == rest else None
