# Copied from overlay/helpers/pagination/links.py; edit it there.
"""Pages that link to the next one, in their body or in a `Link` header (RFC 8288).

A link is followed at the server that the first page came from, whatever host it names: the credentials are for that
server alone, and a server behind a proxy does not know the name by which it was called.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from ...core.errors import ResponseValidationError
from .rule import PageRule, at, is_last, items_of

if TYPE_CHECKING:
    from ...calls.raw_response import RawResponse
    from ...client.client import Client
    from ...requests.options import RequestOptions

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
