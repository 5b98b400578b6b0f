# Copied from overlay/helpers/pagination.py; edit it there.
"""All items of a list that comes in pages: the next page is asked for when the last item of one has been taken."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from typing import Any, Literal

from attrs import define

from ..core.errors import ResponseValidationError, SDKError
from ..core.types import UNSET
from ..models.base import Model, property_of


@define
class PageRule:
    """How the next page is asked for.

    `parameter` is the wire name that changes from page to page: to the value at `next` (`cursor`), by the number of
    items received (`offset`), or by one (`page`, from `start`). `keyword` is the method's argument for it, empty where
    it has none and the query is added to; `inner` is the property of that argument, where it is an object. A `link` has
    none of them: the address of the next page stands at `next`, or in the `Link` header.

    `items` is the path of the list; `size` the argument that holds the size of a page. What stands at `last` is true on
    the last page, or how many pages (for `offset`, items) there are; at `more`, true as long as there are others.
    """

    kind: Literal["cursor", "offset", "page", "link"]
    parameter: str = ""
    keyword: str = ""
    items: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    size: str = ""
    last: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    start: int = 1
    inner: str = ""


def iterate(method: Callable[..., Any], rule: PageRule, arguments: Mapping[str, Any]) -> Iterator[Any]:
    """Every item, page after page. `arguments` are those of the method; raises what it raises."""
    if rule.kind == "link":
        from .page_links import iterate_links

        return iterate_links(method, rule, arguments)
    return _iterate(method, rule, arguments)


def iterate_async(
    method: Callable[..., Awaitable[Any]], rule: PageRule, arguments: Mapping[str, Any]
) -> AsyncIterator[Any]:
    """The asynchronous twin of `iterate`."""
    if rule.kind == "link":
        from .page_links import iterate_links_async

        return iterate_links_async(method, rule, arguments)
    return _iterate_async(method, rule, arguments)


def _iterate(method: Callable[..., Any], rule: PageRule, arguments: Mapping[str, Any]) -> Iterator[Any]:
    first = wanted = dict(arguments)
    while True:
        try:
            page = method(**wanted)
        except SDKError as error:
            if _is_past_the_end(error, rule, wanted is first):
                return
            raise
        yield from items_of(page, rule)
        following = _following(page, rule, wanted)
        if following is None:
            return
        wanted = following


async def _iterate_async(
    method: Callable[..., Awaitable[Any]], rule: PageRule, arguments: Mapping[str, Any]
) -> AsyncIterator[Any]:
    first = wanted = dict(arguments)
    while True:
        try:
            page = await method(**wanted)
        except SDKError as error:
            if _is_past_the_end(error, rule, wanted is first):
                return
            raise
        for item in items_of(page, rule):
            yield item
        following = _following(page, rule, wanted)
        if following is None:
            return
        wanted = following


def _is_past_the_end(error: SDKError, rule: PageRule, is_first: bool) -> bool:
    """Whether a failure only says that there is no such page, as Django REST framework's 404 does."""
    return rule.kind == "page" and not is_first and error.status_code == 404


def items_of(page: Any, rule: PageRule) -> list[Any]:
    """The items of one page. Raises `ResponseValidationError` where something else stands in their place."""
    found = at(page, rule.items)
    if found.__class__ is not list and found is not None and found is not UNSET:
        raise ResponseValidationError(f"Response validation failed: no list of items in {'.'.join(rule.items)}", None)
    return found or []


def is_last(page: Any, rule: PageRule) -> bool:
    """Whether a page says that it is the last one."""
    return bool(rule.more and not at(page, rule.more)) or bool(rule.last and at(page, rule.last) is True)


def _following(page: Any, rule: PageRule, arguments: dict[str, Any]) -> dict[str, Any] | None:
    """The arguments for the next page; None after the last one, or where the server points to the page just read."""
    if is_last(page, rule):
        return None
    before = _current(rule, arguments)
    if rule.kind == "cursor":
        value = at(page, rule.next)
        return None if value in (None, "", UNSET, before) else _with(rule, arguments, value)
    count = len(items_of(page, rule))
    size = arguments.get(rule.size)
    if not count or (isinstance(size, int) and count < size):
        return None
    step = count if rule.kind == "offset" else 1
    first = 0 if rule.kind == "offset" else rule.start
    after = (before if isinstance(before, int) else first) + step
    total = at(page, rule.last) if rule.last else None
    if isinstance(total, int) and total is not False and after - first >= total:
        return None
    return _with(rule, arguments, after)


def _current(rule: PageRule, arguments: Mapping[str, Any]) -> Any:
    if not rule.keyword:
        query: Mapping[str, Any] = arguments.get("extra_query") or {}
        return query.get(rule.parameter)
    value = arguments.get(rule.keyword)
    return at(value, (rule.inner,)) if rule.inner else value


def _with(rule: PageRule, arguments: dict[str, Any], value: Any) -> dict[str, Any]:
    if not rule.keyword:
        return {**arguments, "extra_query": {**(arguments.get("extra_query") or {}), rule.parameter: value}}
    if rule.inner:
        given = arguments.get(rule.keyword)
        whole: dict[str, Any] = given.to_dict() if isinstance(given, Model) else dict(given or {})
        value = {**whole, rule.inner: value}
    return {**arguments, rule.keyword: value}


def at(value: Any, path: tuple[str, ...]) -> Any:
    """What stands at a path of properties and places in lists, in models and in plain JSON; None if nothing does."""
    for step in path:
        if isinstance(value, Model):
            value = property_of(value, step)
        elif value.__class__ is dict:
            value = value.get(step)
        elif value.__class__ is list and step.lstrip("-").isdigit():
            value = value[int(step)] if -len(value) <= int(step) < len(value) else None
        else:
            return None
    return value
