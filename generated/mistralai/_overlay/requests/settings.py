# Copied from overlay/requests/settings.py; edit it there.
"""Settings: what generated code says about its API (`SDKSettings`), and what a client's calls go by
(`CallSettings`).
"""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, Union

from ..core.secrets import ClientCredentials
from ..core.types import Record
from .options import address

if TYPE_CHECKING:
    from ..core.log import Log
    from ..core.loops import Clock
    from .options import Hooks, OnIncomplete
    from .retries import RetryConfig
    from .route import Route

Pair: TypeAlias = tuple[str, str]
"""User and password, or the id and the secret of a client."""
Credential = Union[
    str, Pair, ClientCredentials, Callable[[], Union[str, Pair]], Callable[[], Awaitable[Union[str, Pair]]], None
]
"""A key or a pair, or a function that gives one for each attempt; on the asynchronous path that function may be
asynchronous."""


class SecuritySpec(Record):
    """How one credential travels. `wire` is the name of the header, query parameter or cookie; `env` the environment
    variable, read for each request; `parameter` the client's argument for it.

    `token_url` and `scopes` are for access tokens that are fetched for a client id and secret; `env_client` names the
    variables of these.
    """

    def __init__(
        self,
        name: str,
        kind: Literal["bearer", "basic", "header", "query", "cookie"],
        wire: str = "Authorization",
        env: str = "",
        parameter: str = "api_key",
        token_url: str = "",
        scopes: tuple[str, ...] = (),
        env_client: tuple[str, str] = ("", ""),
    ) -> None:
        self.parameter = parameter
        self.name = name
        self.kind = kind
        self.wire = wire
        self.env = env
        self.token_url = token_url
        self.scopes = scopes
        self.env_client = env_client


class ServerSpec(Record):
    """A server of the API. `variables` are the defaults of the `{names}` in its URL."""

    def __init__(self, name: str, url: str, variables: Mapping[str, str] | None = None) -> None:
        self.name = name
        self.url = url
        self.variables = variables or {}


class SDKSettings(Record):
    """What generated code knows about its API. There is one instance per package.

    `package` is also the name of the logger. `env_server_url` and `env_log` name environment variables, empty for none.
    `idempotency_header` is sent with a POST, with one value for all attempts; `retry_count_header` carries the number
    of earlier retries. `security_of_all` holds the alternatives of credentials that operations need unless they say
    otherwise; without it, any one will do. `timeout_ms` is the default timeout for reading, `connect_timeout_ms` for
    connecting.
    """

    def __init__(
        self,
        title: str,
        package: str,
        version: str,
        servers: tuple[ServerSpec, ...],
        security: tuple[SecuritySpec, ...] = (),
        env_server_url: str = "",
        env_log: str = "",
        user_agent: str = "",
        idempotency_header: str | None = None,
        retry_count_header: str = "x-retry-count",
        timeout_ms: int = 300_000,
        connect_timeout_ms: int = 5_000,
        max_event_bytes: int = 64 * 1024 * 1024,
        max_response_bytes: int = 256 * 1024 * 1024,
        max_json_depth: int = 500,
        security_of_all: tuple[tuple[str, ...], ...] = (),
    ) -> None:
        self.security_of_all = security_of_all
        self.title = title
        self.package = package
        self.version = version
        self.servers = servers
        self.security = security
        self.env_server_url = env_server_url
        self.env_log = env_log
        self.user_agent = user_agent
        self.idempotency_header = idempotency_header
        self.retry_count_header = retry_count_header
        self.timeout_ms = timeout_ms
        self.connect_timeout_ms = connect_timeout_ms
        self.max_event_bytes = max_event_bytes
        self.max_response_bytes = max_response_bytes
        self.max_json_depth = max_json_depth

    @property
    def agent(self) -> str:
        """The `User-Agent` header that is sent."""
        return self.user_agent or f"{self.package}-python/{self.version}"


GRACE_MS = 2_000
"""Milliseconds for which the end of a stream is waited for once its answers are finished."""

GIVEN = (
    *("api", "credentials", "server", "server_url", "url_params", "http_headers", "retry_config", "timeout_ms"),
    *("deadline_ms", "on_incomplete", "max_event_bytes", "strict_responses", "hooks", "clock", "log", "default_query"),
    *("tokens", "grace_ms", "max_response_bytes", "max_json_depth"),
)
"""The attributes of `CallSettings` that were given; the others follow from them."""


class CallSettings:
    """What every call of a client goes by. A client and `with_options` make one each; it never changes.

    `timeout_ms` bounds each wait for the network, `deadline_ms` a whole call with its retries; None leaves them to
    `api` and to the HTTP client. `schemes` are the credentials' declarations by name. `secret_names` (lower case) and
    `query_secrets` are the headers and the query parameters that carry credentials.
    """

    api: SDKSettings
    credentials: Mapping[str, Credential]
    server: ServerSpec
    server_url: str | None
    url_params: Mapping[str, str]
    http_headers: Mapping[str, str]
    retry_config: RetryConfig
    timeout_ms: int | None
    deadline_ms: int | None
    on_incomplete: OnIncomplete
    max_event_bytes: int
    max_response_bytes: int
    max_json_depth: int
    grace_ms: int
    strict_responses: bool
    hooks: Hooks
    clock: Clock
    log: Log
    default_query: Mapping[str, Any]
    tokens: dict[Any, Any]
    """Access tokens that were fetched, by what they were fetched with; copies of a client share them."""
    schemes: Mapping[str, SecuritySpec]
    secret_names: frozenset[str]
    query_secrets: frozenset[str]
    addresses: dict[Any, Any]
    """Addresses of servers that `prepare` has worked out already, by what they follow from."""
    route_headers: dict[Route, list[tuple[bytes, bytes]]]
    """The headers that all calls of a route share, which `prepare` has put together already."""

    def __init__(
        self,
        *,
        api: SDKSettings,
        credentials: Mapping[str, Credential],
        server: ServerSpec,
        server_url: str | None,
        url_params: Mapping[str, str],
        http_headers: Mapping[str, str],
        retry_config: RetryConfig,
        timeout_ms: int | None,
        deadline_ms: int | None,
        on_incomplete: OnIncomplete,
        max_event_bytes: int,
        strict_responses: bool,
        hooks: Hooks,
        clock: Clock,
        log: Log,
        grace_ms: int = GRACE_MS,
        max_response_bytes: int | None = None,
        max_json_depth: int | None = None,
        default_query: Mapping[str, Any] | None = None,
        tokens: dict[Any, Any] | None = None,
    ) -> None:
        wires = {scheme.wire.lower() for scheme in api.security if scheme.kind != "query"}
        vars(self).update(
            api=api,
            credentials=credentials,
            server=server,
            server_url=server_url,
            url_params=url_params,
            http_headers=http_headers,
            retry_config=retry_config,
            timeout_ms=timeout_ms,
            deadline_ms=deadline_ms,
            on_incomplete=on_incomplete,
            max_event_bytes=max_event_bytes,
            max_response_bytes=max_response_bytes or api.max_response_bytes,
            max_json_depth=max_json_depth or api.max_json_depth,
            grace_ms=grace_ms,
            strict_responses=strict_responses,
            hooks=hooks,
            clock=clock,
            log=log,
            default_query=default_query or {},
            tokens={} if tokens is None else tokens,
            schemes={scheme.name: scheme for scheme in api.security},
            secret_names=frozenset({"authorization", "proxy-authorization", "cookie"} | wires),
            query_secrets=frozenset(scheme.wire for scheme in api.security if scheme.kind == "query"),
            addresses={},
            route_headers={},
        )

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"settings do not change: with_options makes a client with another {name}")

    def asked(self, server_url: str | None = None, own: str | None = None) -> tuple[str, Mapping[str, str]]:
        """The address of the server that a call asks, and the values of the `{variables}` in it.

        The first that is set of: the call's `server_url`, the client's, the operation's `own` server, the environment
        variable, the server that the client chose by name.
        """
        text = address("server_url", server_url) or self.server_url or own
        if text is None and self.api.env_server_url:
            text = address(self.api.env_server_url, os.environ.get(self.api.env_server_url))
        if text is not None:
            return text, self.url_params
        return self.server.url, {**self.server.variables, **self.url_params}

    def given(self) -> dict[str, Any]:
        """Return the keyword arguments that make an equal value."""
        return {name: getattr(self, name) for name in GIVEN}
