# Copied from overlay/options.py; edit it there.
"""What a client is told: by generated code about its API, and by each call about itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import field, frozen

from .retries import RetryConfig
from .types import UNSET, Unset

OnIncomplete = Literal["raise", "warn", "ignore"]


@frozen
class SecuritySpec:
    """How one credential travels: `wire` is the header, query or cookie name, `env` the variable read per request."""

    name: str
    kind: Literal["bearer", "basic", "header", "query", "cookie"]
    wire: str = "Authorization"
    env: str = ""


@frozen
class ServerSpec:
    """A server of the API; `variables` are the defaults of the `{names}` in its URL."""

    name: str
    url: str
    variables: Mapping[str, str] = field(factory=dict[str, str])


@frozen
class SDKSettings:
    """What generated code knows of its API. One instance per package.

    `package` is also the name of the logger. `env_server_url` and `env_log` name environment variables, empty for none;
    `idempotency_header` is sent on POST with one value for all attempts; `retry_count_header` says how many retries
    came before. `timeout_ms` is the default for reading, `connect_timeout_ms` for connecting.
    """

    title: str
    package: str
    version: str
    servers: tuple[ServerSpec, ...]
    security: tuple[SecuritySpec, ...] = ()
    env_server_url: str = ""
    env_log: str = ""
    user_agent: str = ""
    idempotency_header: str | None = None
    retry_count_header: str = "x-retry-count"
    timeout_ms: int = 300_000
    connect_timeout_ms: int = 5_000
    max_event_bytes: int = 64 * 1024 * 1024

    @property
    def agent(self) -> str:
        """The `User-Agent` that is sent."""
        return self.user_agent or f"{self.package}-python/{self.version}"


@frozen
class RequestOptions:
    """What one call asks for itself; None (`UNSET` for retries) leaves it to the client.

    `timeout_ms` bounds each wait for the network, `deadline_ms` the whole call with its retries. `http_headers` replace
    any header of the same name in any case. `extra_query` and `extra_body` are added to, and win over, what the method
    sends.
    """

    retries: RetryConfig | int | None | Unset = UNSET
    server_url: str | None = None
    timeout_ms: int | None = None
    deadline_ms: int | None = None
    http_headers: Mapping[str, str] | None = None
    extra_query: Mapping[str, Any] | None = None
    extra_body: Mapping[str, Any] | None = None
    on_incomplete: OnIncomplete | None = None


NO_OPTIONS = RequestOptions()
