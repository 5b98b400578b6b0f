# Copied from overlay/options.py; edit it there.
"""What a client is told: by generated code about its API, and by each call about itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from .record import Record
from .types import UNSET, Unset

if TYPE_CHECKING:
    from .retries import RetryConfig

OnIncomplete = Literal["raise", "warn", "ignore"]


class SecuritySpec(Record):
    """How one credential travels: `wire` is the header, query or cookie name, `env` the variable read per request."""

    def __init__(
        self,
        name: str,
        kind: Literal["bearer", "basic", "header", "query", "cookie"],
        wire: str = "Authorization",
        env: str = "",
    ) -> None:
        self.name = name
        self.kind = kind
        self.wire = wire
        self.env = env


class ServerSpec(Record):
    """A server of the API; `variables` are the defaults of the `{names}` in its URL."""

    def __init__(self, name: str, url: str, variables: Mapping[str, str] | None = None) -> None:
        self.name = name
        self.url = url
        self.variables = variables or {}


class SDKSettings(Record):
    """What generated code knows of its API. One instance per package.

    `package` is also the name of the logger. `env_server_url` and `env_log` name environment variables, empty for none;
    `idempotency_header` is sent on POST with one value for all attempts; `retry_count_header` says how many retries
    came before. `timeout_ms` is the default for reading, `connect_timeout_ms` for connecting.
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
    ) -> None:
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

    @property
    def agent(self) -> str:
        """The `User-Agent` that is sent."""
        return self.user_agent or f"{self.package}-python/{self.version}"


class RequestOptions(Record):
    """What one call asks for itself; None (`UNSET` for retries) leaves it to the client.

    `timeout_ms` bounds each wait for the network, `deadline_ms` the whole call with its retries. `http_headers` replace
    any header of the same name in any case. `extra_query` and `extra_body` are added to, and win over, what the method
    sends.
    """

    def __init__(
        self,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        deadline_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> None:
        self.retries = retries
        self.server_url = server_url
        self.timeout_ms = timeout_ms
        self.deadline_ms = deadline_ms
        self.http_headers = http_headers
        self.extra_query = extra_query
        self.extra_body = extra_body
        self.on_incomplete: OnIncomplete | None = on_incomplete


NO_OPTIONS = RequestOptions()


class PoolOptions(Record):
    """How the client's own connections are made. `keepalive_expiry` is in seconds; `shard` is connections per pool."""

    def __init__(
        self,
        max_connections: int = 1000,
        max_keepalive: int = 100,
        keepalive_expiry: float = 30.0,
        shard: int = 8,
        http2: bool = False,
        aiohttp: bool = False,
    ) -> None:
        self.max_connections = max_connections
        self.max_keepalive = max_keepalive
        self.keepalive_expiry = keepalive_expiry
        self.shard = shard
        self.http2 = http2
        self.aiohttp = aiohttp
