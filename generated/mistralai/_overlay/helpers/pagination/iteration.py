# Copied from overlay/helpers/pagination/iteration.py; edit it there.
"""Iteration over the items of a paged list, with the arguments of the method changed from page to page."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from typing import Any

from ...core.errors import SDKError
from ...core.types import UNSET
from ...models.base import Model
from .rule import PageRule, at, is_last, items_of


def iterate(method: Callable[..., Any], rule: PageRule, arguments: Mapping[str, Any]) -> Iterator[Any]:
    """Yield every item, page after page. `arguments` are those of the method; raises what the method raises."""
    if rule.kind == "link":
        from .links import iterate_links

        return iterate_links(method, rule, arguments)
    return _iterate(method, rule, arguments)


def iterate_async(
    method: Callable[..., Awaitable[Any]], rule: PageRule, arguments: Mapping[str, Any]
) -> AsyncIterator[Any]:
    """The asynchronous twin of `iterate`."""
    if rule.kind == "link":
        from .links import iterate_links_async

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
    """Return whether a failure only says that there is no such page, as Django REST framework's 404 does."""
    return rule.kind == "page" and not is_first and error.status_code == 404


def _following(page: Any, rule: PageRule, arguments: dict[str, Any]) -> dict[str, Any] | None:
    """Return the arguments for the next page; None after the last one, and if the server points back to the page just
    read.
    """
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
