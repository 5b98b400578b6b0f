# Copied from overlay/helpers/pagination.py; edit it there.
"""All items of a list that comes in pages: the next page is asked for when the last item of one has been taken."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from typing import Any, Literal

from attrs import define

from ..core.types import UNSET
from ..models.base import Model, property_of


@define
class PageRule:
    """How the next page is asked for.

    `parameter` is the wire name that changes from page to page: to the value at `next` (`cursor`), by the number of
    items received (`offset`), or by one (`page`). `keyword` is the method's argument for it, empty where it has none
    and the query is added to. `items` is the path of the list; `size` the argument that holds the size of a page.
    """

    kind: Literal["cursor", "offset", "page"]
    parameter: str
    keyword: str
    items: tuple[str, ...]
    next: tuple[str, ...] = ()
    size: str = ""


def iterate(method: Callable[..., Any], rule: PageRule, arguments: Mapping[str, Any]) -> Iterator[Any]:
    """Every item, page after page. `arguments` are those of the method; raises what it raises."""
    wanted: dict[str, Any] | None = dict(arguments)
    while wanted is not None:
        page = method(**wanted)
        yield from _items(page, rule)
        wanted = _following(page, rule, wanted)


async def iterate_async(
    method: Callable[..., Awaitable[Any]], rule: PageRule, arguments: Mapping[str, Any]
) -> AsyncIterator[Any]:
    """The asynchronous twin of `iterate`."""
    wanted: dict[str, Any] | None = dict(arguments)
    while wanted is not None:
        page = await method(**wanted)
        for item in _items(page, rule):
            yield item
        wanted = _following(page, rule, wanted)


def _items(page: Any, rule: PageRule) -> list[Any]:
    found = _at(page, rule.items)
    return found if found.__class__ is list else []


def _following(page: Any, rule: PageRule, arguments: dict[str, Any]) -> dict[str, Any] | None:
    """The arguments for the next page; None after the last one, or where the server points to the page just read."""
    before = _current(rule, arguments)
    if rule.kind == "cursor":
        value = _at(page, rule.next)
        return None if value in (None, "", UNSET, before) else _with(rule, arguments, value)
    count = len(_items(page, rule))
    size = arguments.get(rule.size)
    if not count or (isinstance(size, int) and count < size):
        return None
    start = before if isinstance(before, int) else 0 if rule.kind == "offset" else 1
    return _with(rule, arguments, start + (count if rule.kind == "offset" else 1))


def _current(rule: PageRule, arguments: Mapping[str, Any]) -> Any:
    if rule.keyword:
        return arguments.get(rule.keyword)
    query: Mapping[str, Any] = arguments.get("extra_query") or {}
    return query.get(rule.parameter)


def _with(rule: PageRule, arguments: dict[str, Any], value: Any) -> dict[str, Any]:
    if rule.keyword:
        return {**arguments, rule.keyword: value}
    return {**arguments, "extra_query": {**(arguments.get("extra_query") or {}), rule.parameter: value}}


def _at(value: Any, path: tuple[str, ...]) -> Any:
    """What stands at a path of properties, in models and in plain JSON; None if nothing does."""
    for step in path:
        if isinstance(value, Model):
            value = property_of(value, step)
        elif value.__class__ is dict:
            value = value.get(step)
        else:
            return None
    return value
