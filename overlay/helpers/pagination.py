"""Iteration over the items of a paged list, with the arguments of the method changed from page to page, by the rule
that says where the items stand and what asks for the next page.

Pages may link to the next one, in their body or in a `Link` header (RFC 8288). A link is followed at the server that
the first page came from, whatever host it names: the credentials are for that server alone, and a server behind a proxy
does not know the name by which it was called.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urljoin, urlsplit

from attrs import define

from ..core.errors import ResponseValidationError, SDKError
from ..core.types import UNSET
from ..models.base import Model, property_of

if TYPE_CHECKING:
    from ..calls.reply import RawResponse
    from ..client.client import Client
    from ..requests.options import RequestOptions


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


def items_of(page: Any, rule: PageRule) -> list[Any]:
    """Return the items of a page. Raises `ResponseValidationError` if something else stands in their place."""
    found = at(page, rule.items)
    if found.__class__ is not list and found is not None and found is not UNSET:
        raise ResponseValidationError(f"Response validation failed: no list of items in {'.'.join(rule.items)}", None)
    return found or []


def is_last(page: Any, rule: PageRule) -> bool:
    """Return whether a page says that it is the last one."""
    return bool(rule.more and not at(page, rule.more)) or bool(rule.last and at(page, rule.last) is True)


def at(value: Any, path: tuple[str, ...]) -> Any:
    """Return what stands at a path of properties and list indexes, in models and in plain JSON; None if nothing
    does.
    """
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


_LINK = re.compile(r'\s*<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,]*))?)*)\s*(?:,|$)')
_PARAMETER = re.compile(r';\s*([^\s=;,]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,]*)))?')


class LinkView:
    """Stands in for a client: requests go to `target` if that is given, and return a `RawResponse`. Everything else is
    the client's.
    """

    def __init__(self, client: Client, target: str | None) -> None:
        self._client = client
        self._target = target

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)

    def request(self, *arguments: Any, options: RequestOptions, **values: Any) -> Any:
        """Ask for the page and return its `RawResponse`."""
        options.target = self._target
        return self._client.request_raw(*arguments, options=options, **values)

    async def request_async(self, *arguments: Any, options: RequestOptions, **values: Any) -> Any:
        """Ask for the page and return its `RawResponse`."""
        options.target = self._target
        return await self._client.request_raw_async(*arguments, options=options, **values)


def iterate_links(method: Callable[..., Any], rule: PageRule, arguments: Mapping[str, Any]) -> Iterator[Any]:
    """Yield every item, page after page."""
    seen = set[str]()
    target: str | None = None
    while True:
        reply = _on_view(method, target)(**arguments)
        page = reply.parse()
        yield from items_of(page, rule)
        target = next_target(reply, page, rule, _secrets(method))
        if target is None or target in seen:
            return
        seen.add(target)


async def iterate_links_async(
    method: Callable[..., Awaitable[Any]], rule: PageRule, arguments: Mapping[str, Any]
) -> AsyncIterator[Any]:
    """The asynchronous twin of `iterate_links`."""
    seen = set[str]()
    target: str | None = None
    while True:
        reply = await _on_view(method, target)(**arguments)
        page = reply.parse()
        for item in items_of(page, rule):
            yield item
        target = next_target(reply, page, rule, _secrets(method))
        if target is None or target in seen:
            return
        seen.add(target)


def _on_view(method: Any, target: str | None) -> Any:
    resource = method.__self__
    return getattr(type(resource)(LinkView(resource._client, target)), method.__name__)


def _secrets(method: Any) -> frozenset[str]:
    """Return the names of the query parameters that carry credentials: each request gets its own."""
    secrets: frozenset[str] = method.__self__._client.call_settings.query_secrets
    return secrets


def next_target(reply: RawResponse[Any], page: Any, rule: PageRule, secrets: frozenset[str]) -> str | None:
    """Return path and query of the next page; None after the last one. Raises `ResponseValidationError` for a link that
    is no address.
    """
    if is_last(page, rule):
        return None
    link = at(page, rule.next) if rule.next else _of_header(reply.headers.get("link", ""))
    href = at(link, ("href",))  # JSON:API's and HAL's links may be objects.
    link = href if href else link
    if not link:
        return None
    try:
        parts = urlsplit(urljoin(str(reply.http_response.url), link))
    except (TypeError, ValueError, AttributeError):
        parts = None
    if parts is None or parts.scheme not in ("http", "https"):
        message = f"the link to the next page is no address: {link!r:.100}"
        raise ResponseValidationError(message, reply.http_response, body=reply.text)
    query = "&".join(part for part in parts.query.split("&") if part.partition("=")[0] not in secrets)
    return (parts.path or "/") + (f"?{query}" if query else "")


def _of_header(text: str) -> str | None:
    """Return the target of the first link whose relation is `next` (RFC 8288 §3)."""
    position = 0
    while (found := _LINK.match(text, position)) is not None and found.end() > position:
        position = found.end()
        for name, quoted, plain in _PARAMETER.findall(found[2]):
            if name.lower() == "rel" and "next" in (quoted or plain).lower().split():
                return found[1]
    return None


def iterate(method: Callable[..., Any], rule: PageRule, arguments: Mapping[str, Any]) -> Iterator[Any]:
    """Yield every item, page after page. `arguments` are those of the method; raises what the method raises."""
    if rule.kind == "link":
        return iterate_links(method, rule, arguments)
    return _iterate(method, rule, arguments)


def iterate_async(
    method: Callable[..., Awaitable[Any]], rule: PageRule, arguments: Mapping[str, Any]
) -> AsyncIterator[Any]:
    """The asynchronous twin of `iterate`."""
    if rule.kind == "link":
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
