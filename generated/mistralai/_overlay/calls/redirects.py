# Copied from overlay/calls/redirects.py; edit it there.
"""Redirects (RFC 9110 §15.4): whether one is followed, and what the request to the new address carries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from ..core.http_library import httpx
from ..transport.senders import Outgoing

if TYPE_CHECKING:
    from ..requests.prepare import Prepared

MAX_REDIRECTS = 10

SHORT = 16_384
"""Bytes of a redirect's body that are read so that its connection can be used again."""

_CREDENTIAL = re.compile("auth|cookie|key|secret|session|token")
"""Headers that a user may send a credential in, whatever the API declares: these stay with the origin too."""


def redirected(
    prepared: Prepared, outgoing: Outgoing, response: httpx.Response, *, asynchronous: bool
) -> Outgoing | None:
    """Return the request that a redirect asks for; None where it is not followed, and the reply is the call's error.

    A GET is followed anywhere, any other method only to the same origin, with the same body. Credentials never leave
    the origin. Only 303 turns a POST into a GET.
    """
    status = response.status_code
    location = response.headers.get("location")
    if status not in (301, 302, 303, 307, 308) or not location:
        return None
    method, body, headers = outgoing.method, outgoing.body, outgoing.headers
    try:
        url = urljoin(outgoing.url, location).partition("#")[0]
        same_origin = _origin(outgoing.url) == _origin(url)
    except ValueError:
        return None
    if status == 303 and method != "HEAD":
        method, body = "GET", {}
        headers = [pair for pair in headers if not pair[0].lower().startswith((b"content-", b"transfer-"))]
    elif method not in ("GET", "HEAD"):
        if status in (301, 302) or not same_origin or not prepared.replayable:
            return None
        if prepared.body is not None:
            body = prepared.body.arguments(asynchronous)
    if not same_origin:
        if not url.startswith(("https://", "http://")) or (
            outgoing.url.startswith("https:") and url.startswith("http:")
        ):
            return None
        secret_names = prepared.settings.secret_names
        names = [(pair, pair[0].lower().decode("latin-1")) for pair in headers]
        headers = [pair for pair, name in names if name not in secret_names and not _CREDENTIAL.search(name)]
        url = _without_query(url, prepared.settings.query_secrets)
    headers = [pair for pair in headers if pair[0].lower() != b"host"]
    return Outgoing(method, url, headers, body, outgoing.timeouts, dict(outgoing.extensions), outgoing.until)


def is_short(response: httpx.Response) -> bool:
    """Return whether reading the rest of a reply costs less than opening another connection."""
    length = response.headers.get("content-length", "")
    return length.isdigit() and int(length) <= SHORT


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or {"http": 80, "https": 443}.get(parts.scheme)


def _without_query(url: str, names: frozenset[str]) -> str:
    """Return the URL without the query parameters of these names."""
    if not names:
        return url
    head, mark, query = url.partition("?")
    kept = [part for part in query.split("&") if part.partition("=")[0] not in names]
    return head + mark + "&".join(kept)
