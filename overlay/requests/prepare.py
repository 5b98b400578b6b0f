"""The first step of a call: a method's arguments become a `Prepared` request, which all attempts share. No I/O.

Credentials are not part of it. They are asked for anew for each attempt, and nothing keeps them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, unquote_plus

from ..core.errors import ConfigurationError
from ..core.lazy import on_use
from ..core.secrets import Secret, header_bytes
from ..core.types import UNSET, Record, Unset
from .body import make_body
from .content import Body
from .credentials import SentCredentials, ask, choose, refuse_missing
from .options import NO_OPTIONS, ON_INCOMPLETE, OnIncomplete, RequestOptions, has_host, mapping, milliseconds, one_of
from .retries import RetryConfig, check_retries
from .route import Route
from .settings import CallSettings, SDKSettings, SecuritySpec

if TYPE_CHECKING:
    from . import parameters as styled
else:
    styled = on_use(".parameters", __package__)  # For what many calls have none of.

_URL = re.compile(r"(https?://)(?:([^/?#\s@]*)@)?([^/?#\s@]+[^?#\s]*)(?:\?([^#\s]*))?", re.IGNORECASE)
_VERSION = re.compile(r"/v\d+(?=/)")


class Prepared:
    """One call, ready to be sent but for its credentials. `calls` works on this value alone.

    `base` is the server's address, to which other addresses of the API may be relative. `fixed` are the lower-case
    names of the headers that the user set. `timeout` bounds each wait for the network and `deadline` the whole call,
    both in seconds; None where the user set none.
    """

    def __init__(
        self,
        *,
        settings: CallSettings,
        route: Route,
        base: str,
        url: str,
        headers: list[tuple[bytes, bytes]],
        fixed: frozenset[bytes],
        body: Body | None,
        cookies: str,
        retry_config: RetryConfig,
        timeout: float | None,
        deadline: float | None,
        on_incomplete: OnIncomplete,
    ) -> None:
        self.settings = settings
        self.route = route
        self.base = base
        self.url = url
        self.headers = headers
        self.fixed = fixed
        self.body = body
        self.cookies = cookies
        self.retry_config = retry_config
        self.timeout = timeout
        self.deadline = deadline
        self.on_incomplete: OnIncomplete = on_incomplete

    @property
    def replayable(self) -> bool:
        """Whether the body, if there is one, can be sent a second time."""
        return self.body is None or self.body.replayable


def prepare(
    settings: CallSettings,
    route: Route,
    path: Mapping[str, Any] | str | None = None,
    query: Mapping[str, Any] | None = None,
    headers: Mapping[str, Any] | None = None,
    cookies: Mapping[str, Any] | None = None,
    body: Any = UNSET,
    options: RequestOptions = NO_OPTIONS,
) -> Prepared:
    """Prepare a call of an operation with these arguments; a text is the whole path, with what its query begins with.

    Raises `ConfigurationError` for what cannot be sent.
    """
    for name in ("extra_query", "extra_body", "http_headers"):
        mapping(name, getattr(options, name))
    address = server_address(settings, route, options.server_url)
    try:
        if options.target is None:
            url = _url(settings, address, route, path, query, options.extra_query)
        else:
            url = _linked(settings, address, options.target)
        content = make_body(route, body, options.extra_body)
        shared = _shared_headers(settings, route, address, content)
        sent, fixed = _merged_headers(shared, route, headers, (settings.http_headers, options.http_headers))
    except RecursionError as error:
        raise ConfigurationError(f"an argument of {route.id} is nested too deeply, or holds itself") from error
    timeout_ms = milliseconds("timeout_ms", options.timeout_ms) or settings.timeout_ms
    deadline_ms = milliseconds("deadline_ms", options.deadline_ms, zero=True)
    deadline_ms = settings.deadline_ms if deadline_ms is None else deadline_ms
    retries = options.retries
    return Prepared(
        settings=settings,
        route=route,
        base=address.url,
        url=url,
        headers=sent,
        fixed=fixed,
        body=content,
        cookies=styled.cookie_text(cookies, route.styles) if cookies else "",
        retry_config=settings.retry_config if isinstance(retries, Unset) else check_retries(retries),
        timeout=None if timeout_ms is None else timeout_ms / 1000,
        deadline=None if deadline_ms is None else deadline_ms / 1000,
        on_incomplete=one_of("on_incomplete", options.on_incomplete, ON_INCOMPLETE) or settings.on_incomplete,
    )


# -- the address ------------------------------------------------------------------------------------------------------


class ServerAddress(Record):
    """The URL of a server. User information in it becomes the `Authorization` header, and its query is added to every
    call; neither is part of `url`.
    """

    def __init__(self, url: str, authorization: Secret | None, query: str) -> None:
        self.url = url
        self.authorization = authorization
        self.query = query


def server_address(settings: CallSettings, route: Route, server_url: str | None) -> ServerAddress:
    """Return the server of one call."""
    text, variables = settings.asked(server_url, route.server)
    key = (text, variables is settings.url_params)
    address: ServerAddress | None = settings.addresses.get(key)
    if address is None:
        address = settings.addresses[key] = _parsed_address(text, variables)
    return address


def _parsed_address(text: str, variables: Mapping[str, str]) -> ServerAddress:
    """Return the address with its `{variables}` filled in. Raises `ConfigurationError` unless it is one of HTTP(S)."""
    for name, value in variables.items():
        text = text.replace("{" + name + "}", str(value))
    found = _URL.fullmatch(text)
    if found is None or not has_host(found[1] + found[3]):
        shown = re.sub(r"//[^/@]*@", "//[secret]@", text)
        raise ConfigurationError(f"{shown!r} is not a server's address: pass server_url='https://…'")
    scheme, user, rest, query = found.groups()
    secret = None
    if user:
        from base64 import b64encode

        secret = Secret(b"Basic " + b64encode(unquote(user).encode("utf-8")))
    return ServerAddress(scheme + rest.rstrip("/"), secret, query or "")


def _url(
    settings: CallSettings,
    address: ServerAddress,
    route: Route,
    path: Mapping[str, Any] | str | None,
    query: Mapping[str, Any] | None,
    extra_query: Mapping[str, Any] | None,
) -> str:
    if isinstance(path, str):
        url = address.url + _without_version(path, address.url)
    else:
        way = _without_version(route.path, address.url)
        url = address.url + (styled.expand_path(way, path, route.styles) if "{" in way else way.partition("#")[0])
    if address.query or settings.default_query or extra_query:
        text = styled.whole_query(address.query, settings.default_query, query or {}, extra_query or {}, route.styles)
    else:
        text = styled.query_text(query, route.styles) if query else ""
    return url + ("&" if "?" in url else "?") + text if text else url


def _without_version(path: str, base: str) -> str:
    """The path without its version, `/v1`, where the server's address ends with that, as many write it."""
    version = _VERSION.match(path)
    return path[version.end() :] if version is not None and base.endswith(version[0]) else path


def _linked(settings: CallSettings, address: ServerAddress, target: str) -> str:
    """The URL of a path and query on the server, with what every call has in its query where the link lacks it."""
    path, _, query = target.partition("?")
    known = {unquote_plus(part.partition("=")[0]) for part in query.split("&")}
    default = {name: value for name, value in settings.default_query.items() if name not in known}
    known.update(default)
    kept = [part for part in address.query.split("&") if unquote_plus(part.partition("=")[0]) not in known]
    text = "&".join(filter(None, (query, *kept, styled.query_text(default, {}) if default else "")))
    return "/".join(address.url.split("/", 3)[:3]) + path + (f"?{text}" if text else "")


# -- headers ----------------------------------------------------------------------------------------------------------


def _route_headers(api: SDKSettings, route: Route) -> list[tuple[bytes, bytes]]:
    """Return the headers that every call of an operation has."""
    # A compressing gateway holds a stream back until its buffer is full.
    encoding = b"identity" if route.result == "stream" else b"gzip, deflate"
    return [
        (b"Accept", route.accept.encode("latin-1")),
        (b"Accept-Encoding", encoding),
        (b"Connection", b"keep-alive"),
        (b"User-Agent", api.agent.encode("latin-1", "replace")),
    ]


def _shared_headers(
    settings: CallSettings, route: Route, address: ServerAddress, content: Body | None
) -> list[tuple[bytes, bytes]]:
    """Return the headers that follow from the operation, the server and the body, with the idempotency key of a
    POST.
    """
    known = settings.route_headers.get(route)
    if known is None:
        known = settings.route_headers[route] = _route_headers(settings.api, route)
    made = known.copy()
    if content is not None:
        if content.content_type is not None:
            made.append((b"Content-Type", content.content_type.encode("latin-1")))
        if content.length is not None:
            made.append((b"Content-Length", b"%d" % content.length))
    if address.authorization is not None:
        made.append((b"Authorization", address.authorization))
    key = settings.api.idempotency_header
    if key and route.method == "POST":
        from uuid import uuid4

        made.append((key.encode("latin-1"), str(uuid4()).encode("ascii")))
    return made


def _merged_headers(
    shared: list[tuple[bytes, bytes]],
    route: Route,
    parameters: Mapping[str, Any] | None,
    by_user: tuple[Mapping[str, str] | None, ...],
) -> tuple[list[tuple[bytes, bytes]], frozenset[bytes]]:
    """Return all headers, each name once, as it was given last, and the lower-case names that the user set."""
    if not parameters and not any(by_user):
        return shared, frozenset()
    merged = {name.lower(): (name, value) for name, value in shared}
    for name, value in (parameters or {}).items():
        if value is not UNSET and value is not None:
            _replace(merged, name, styled.header_text(value, route.styles.get(name)))
    fixed = {_replace(merged, name, value) for given in by_user for name, value in (given or {}).items()}
    return list(merged.values()), frozenset(fixed)


def _replace(merged: dict[bytes, tuple[bytes, bytes]], name: str, value: object) -> bytes:
    """Set a header, replacing one of the same name in any case; None removes it. Returns the name in lower case."""
    lower = name.lower().encode("latin-1", "replace")
    merged.pop(lower, None)
    if value is not None:
        merged[lower] = header_bytes(name, value)
    return lower


# -- each attempt -----------------------------------------------------------------------------------------------------


def ask_credentials(prepared: Prepared, client: Any = None) -> list[tuple[SecuritySpec, Any]]:
    """Ask for the credentials of an attempt. Returns pairs of a declaration and its credential, which may be
    awaitable.

    Raises `MissingKeyError` where one is needed and there is none, also not in what an injected `client` adds.
    """
    settings = prepared.settings
    chosen = choose(prepared.route.security, settings.schemes, settings.credentials)
    if not chosen:
        refuse_missing(prepared.route.security, settings.schemes, prepared, client)
    return [(scheme, ask(value)) for scheme, value in chosen if scheme.wire.lower().encode() not in prepared.fixed]


def attempt_headers(
    prepared: Prepared, credentials: SentCredentials, counter: tuple[bytes, bytes] | None
) -> list[tuple[bytes, bytes]]:
    """Return the headers of one attempt, each name once. `counter` is the header with the number of earlier retries."""
    headers = prepared.headers
    if credentials.headers:
        names = {name.lower() for name, _ in credentials.headers}
        headers = [pair for pair in headers if pair[0].lower() not in names] + credentials.headers
    else:
        headers = headers.copy()
    cookies = "; ".join(filter(None, (prepared.cookies, credentials.cookies)))
    if cookies and b"cookie" not in prepared.fixed:
        headers.append((b"Cookie", Secret(cookies.encode("latin-1", "replace"))))
    if counter is not None and counter[0].lower() not in prepared.fixed:
        headers.append(counter)
    return headers
