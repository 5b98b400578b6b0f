# Copied from overlay/requests/settings.py; edit it there.
"""What generated code tells the client about its API: credentials, servers, defaults."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from ..core.record import Record


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
