# Copied from overlay/requests/prepare.py; edit it there.
"""One call as it will be sent: URL, headers, body. Credentials are added to each attempt, and to nothing else."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from attrs import define, frozen

from ..core.errors import ConfigurationError
from ..core.types import UNSET
from .auth import Secret, SecretText, ask, choose, header_bytes, present
from .body import Body, make_body
from .options import NO_OPTIONS, RequestOptions
from .parameters import cookie_text, expand_path, header_text, query_text
from .route import Route
from .settings import SDKSettings

if TYPE_CHECKING:
    from ..client.client import Client

_URL = re.compile(r"(https?://)(?:([^/?#\s@]*)@)?([^/?#\s@]+[^?#\s]*)", re.IGNORECASE)


@define(eq=False)
class Prepared:
    """A call that is ready but for its credentials. `fixed` are the lower-case names of headers that the user
    decided."""

    route: Route
    method: str
    url: str
    headers: list[tuple[bytes, bytes]]
    fixed: frozenset[bytes]
    body: Body | None
    cookies: str = ""


@frozen
class Base:
    """A server's address: without user information, which becomes the `Authorization` header."""

    url: str
    authorization: Secret | None = None


def server_base(text: str, variables: Mapping[str, str]) -> Base:
    """The address with its `{variables}` filled. Raises `ConfigurationError` unless it is an http or https URL."""
    for name, value in variables.items():
        text = text.replace("{" + name + "}", str(value))
    found = _URL.fullmatch(text)
    if found is None:
        shown = re.sub(r"//[^/@]*@", "//[secret]@", text)
        raise ConfigurationError(f"{shown!r} is not a server's address: pass server_url='https://…'")
    scheme, user, rest = found.groups()
    secret = None
    if user:
        from base64 import b64encode

        secret = Secret(b"Basic " + b64encode(unquote(user).encode("utf-8")))
    return Base(scheme + rest.rstrip("/"), secret)


def base_for(client: Client, route: Route, server_url: str | None) -> Base:
    """The server of one call: the call's, the constructor's, the operation's own, the environment's, else the chosen
    one."""
    settings = client.settings
    text = server_url or client.server_url
    variables = client.url_params
    if text is None and route.server is not None:
        text = route.server
    if text is None and settings.env_server_url:
        text = os.environ.get(settings.env_server_url) or None
    if text is None:
        server = client.server
        text = server.url
        variables = {**server.variables, **variables}
    key = (text, variables is client.url_params)
    base = client.bases.get(key)
    if base is None:
        base = client.bases[key] = server_base(text, variables)
    return base


def route_headers(settings: SDKSettings, route: Route) -> list[tuple[bytes, bytes]]:
    """The headers that every call of a route has."""
    # A compressing gateway holds a stream back until its buffer is full.
    encoding = b"identity" if route.result == "stream" else b"gzip, deflate"
    return [
        (b"Accept", route.accept.encode("latin-1")),
        (b"Accept-Encoding", encoding),
        (b"Connection", b"keep-alive"),
        (b"User-Agent", settings.agent.encode("latin-1", "replace")),
    ]


def prepare(
    client: Client,
    route: Route,
    path: Mapping[str, Any] | None = None,
    query: Mapping[str, Any] | None = None,
    headers: Mapping[str, Any] | None = None,
    cookies: Mapping[str, Any] | None = None,
    body: Any = UNSET,
    options: RequestOptions = NO_OPTIONS,
) -> Prepared:
    """Everything about a call that its attempts share. Raises `ConfigurationError` for what cannot be sent."""
    base = base_for(client, route, options.server_url)
    url = base.url + expand_path(route.path, path, route.styles)
    text = query_text(query, route.styles) if query else ""
    if options.extra_query:
        # An extra parameter replaces one of the same name.
        kept = {name: value for name, value in (query or {}).items() if name not in options.extra_query}
        text = "&".join(filter(None, (query_text(kept, route.styles), query_text(options.extra_query, {}))))
    if text:
        url += ("&" if "?" in url else "?") + text
    content = make_body(route, body, options.extra_body)
    made = client.route_headers.get(route)
    if made is None:
        made = client.route_headers[route] = route_headers(client.settings, route)
    made = made.copy()
    if content is not None:
        if content.content_type is not None:
            made.append((b"Content-Type", content.content_type.encode("latin-1")))
        if content.length is not None:
            made.append((b"Content-Length", b"%d" % content.length))
    if base.authorization is not None:
        made.append((b"Authorization", base.authorization))
    key = client.settings.idempotency_header
    if key and route.method == "POST":
        from uuid import uuid4

        made.append((key.encode("latin-1"), str(uuid4()).encode("ascii")))
    cookie = cookie_text(cookies, route.styles) if cookies else ""
    if not (headers or client.http_headers or options.http_headers):
        return Prepared(route, route.method, url, made, frozenset(), content, cookie)
    merged = {name.lower(): (name, value) for name, value in made}
    for name, value in (headers or {}).items():
        if value is not UNSET and value is not None:
            _replace(merged, name, header_text(value, route.styles.get(name)))
    fixed: set[bytes] = set()
    for given in (client.http_headers, options.http_headers):
        for name, value in (given or {}).items():
            fixed.add(_replace(merged, name, value))
    return Prepared(route, route.method, url, list(merged.values()), frozenset(fixed), content, cookie)


def _replace(merged: dict[bytes, tuple[bytes, bytes]], name: str, value: object) -> bytes:
    """Put a header in, in the place of any of the same name in another case; None takes it out."""
    lower = name.lower().encode("latin-1", "replace")
    merged.pop(lower, None)
    if value is not None:
        merged[lower] = header_bytes(name, value)
    return lower


@define(eq=False)
class Presented:
    """The credentials of one attempt, each where it travels."""

    headers: list[tuple[bytes, bytes]]
    query: str = ""
    cookies: str = ""


NOTHING = Presented([])


def credentials(client: Client, prepared: Prepared) -> list[tuple[Any, Any]]:
    """Pairs of a scheme and its credential, asked for now; the credential may be awaitable."""
    chosen = choose(prepared.route.security, client.schemes, client.credentials)
    return [(scheme, ask(value)) for scheme, value in chosen if scheme.wire.lower().encode() not in prepared.fixed]


def presented(pairs: list[tuple[Any, Any]]) -> Presented:
    """The credentials as headers, query and cookies. Raises `ConfigurationError` for an unusable one."""
    if not pairs:
        return NOTHING
    result = Presented([])
    for scheme, value in pairs:
        name, raw = present(scheme, value)
        if scheme.kind == "query":
            text = f"{quote(name, safe='')}={quote(raw, safe='')}"
            result.query = SecretText(result.query + ("&" if result.query else "") + text)
        elif scheme.kind == "cookie":
            result.cookies = SecretText(
                result.cookies + ("; " if result.cookies else "") + f"{name.decode()}={quote(raw)}"
            )
        else:
            result.headers.append((name, raw))
    return result


def attempt_headers(
    prepared: Prepared, shown: Presented, counter: tuple[bytes, bytes] | None
) -> list[tuple[bytes, bytes]]:
    """The headers of one attempt, each name once."""
    headers = prepared.headers
    if shown.headers:
        names = {name.lower() for name, _ in shown.headers}
        headers = [pair for pair in headers if pair[0].lower() not in names] + shown.headers
    else:
        headers = headers.copy()
    cookies = "; ".join(filter(None, (prepared.cookies, shown.cookies)))
    if cookies and b"cookie" not in prepared.fixed:
        headers.append((b"Cookie", Secret(cookies.encode("latin-1", "replace"))))
    if counter is not None and counter[0].lower() not in prepared.fixed:
        headers.append(counter)
    return headers
