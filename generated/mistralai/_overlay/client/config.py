# Copied from overlay/client/config.py; edit it there.
"""A client's configuration: copying it, pickling it, showing it, and what may be injected."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from ..core.errors import ConfigurationError
from ..core.log import Log
from ..core.types import UNSET, Unset
from ..requests.auth import hidden
from ..requests.hooks import Hooks
from ..requests.retries import check_retries
from ..requests.settings import ServerSpec
from ..transport.pools import Pools

if TYPE_CHECKING:
    from ..core.clock import Clock
    from ..core.log import DebugLogger
    from ..requests.auth import Credential
    from ..requests.hooks import EventHooks, OnRetry
    from ..requests.options import OnIncomplete
    from ..requests.prepare import Base
    from ..requests.retries import RetryConfig
    from ..requests.route import Route
    from ..requests.settings import SDKSettings
    from ..transport.options import PoolOptions

S = TypeVar("S", bound="Configured")

LIBRARY_DEFAULT_TIMEOUT = 5.0
"""Seconds. An injected client whose four timeouts are this was given none: it is the default of httpx, too short
here."""


class HttpClient(Protocol):
    """What a synchronous HTTP client has to offer: the calls of `httpx.Client` that are used here."""

    def build_request(self, *args: Any, **kwargs: Any) -> Any: ...

    def send(self, *args: Any, **kwargs: Any) -> Any: ...

    def close(self) -> None: ...


class AsyncHttpClient(Protocol):
    """What an asynchronous HTTP client has to offer: the calls of `httpx.AsyncClient` that are used here."""

    def build_request(self, *args: Any, **kwargs: Any) -> Any: ...

    async def send(self, *args: Any, **kwargs: Any) -> Any: ...

    async def aclose(self) -> None: ...


def check_injected(parameter: str, client: object, methods: tuple[str, ...]) -> None:
    """Raises `TypeError` for an object that is no HTTP client, or one of the other kind."""
    missing = [name for name in methods if not callable(getattr(client, name, None))]
    if missing:
        kind = "an httpx.AsyncClient" if "aclose" in methods else "an httpx.Client"
        raise TypeError(f"{parameter} must work like {kind}: {type(client).__name__} has no {', '.join(missing)}")


def check_extra(wanted: bool, module: str, extra: str, distribution: str) -> None:
    """Raises `ConfigurationError`, saying what to install, if an optional package is asked for and missing.

    It names that package, not this one: the name under which this one is published is not known here.
    """
    if wanted:
        from importlib.util import find_spec

        if find_spec(module) is None:
            raise ConfigurationError(f"{extra}=True needs the extra [{extra}]: pip install '{distribution}'")


def timeouts_of(client: object) -> dict[str, float | None] | None:
    """The timeouts that an injected client was given, in seconds by kind; None if it has the library's default."""
    as_dict = getattr(getattr(client, "timeout", None), "as_dict", None)
    if as_dict is None:
        return None
    timeouts = cast("dict[str, float | None]", as_dict())
    return None if all(value == LIBRARY_DEFAULT_TIMEOUT for value in timeouts.values()) else timeouts


def find_server(settings: SDKSettings, name: str | None) -> ServerSpec:
    """The server of that name, the first one for None. Raises `ConfigurationError` (a ValueError) for an unknown
    name."""
    if name is None:
        return settings.servers[0] if settings.servers else ServerSpec("", "")
    for server in settings.servers:
        if server.name == name:
            return server
    known = ", ".join(repr(server.name) for server in settings.servers)
    raise ConfigurationError(f"there is no server {name!r}, only {known or 'none'}")


_KEPT = (
    *("settings", "credentials", "server", "server_url", "url_params", "retry_config", "timeout_ms", "deadline_ms"),
    *("http_headers", "hooks", "on_incomplete", "max_event_bytes", "strict_responses", "clock"),
)
"""What a copy and a pickle take along; connections and whatever generated classes cache on themselves stay behind."""


class Configured:
    """What a client knows. Attributes are read by calls; they are not for changing: `with_options` makes a copy."""

    settings: SDKSettings
    credentials: dict[str, Credential]
    server: ServerSpec
    server_url: str | None
    url_params: dict[str, str]
    retry_config: RetryConfig
    timeout_ms: int | None
    deadline_ms: int | None
    http_headers: dict[str, str]
    hooks: Hooks
    on_incomplete: OnIncomplete
    max_event_bytes: int
    strict_responses: bool
    clock: Clock
    log: Log
    pools: Pools
    http_client: HttpClient | None
    async_http_client: AsyncHttpClient | None
    _owner: bool
    _closed: bool
    _closed_async: bool

    def _connect(self, client: HttpClient | None, async_client: AsyncHttpClient | None) -> None:
        raise NotImplementedError

    def _derive(self) -> None:
        """Make what follows from the configuration."""
        self.schemes = {scheme.name: scheme for scheme in self.settings.security}
        self.bases: dict[tuple[str, bool], Base] = {}
        self.route_headers: dict[Route, list[tuple[bytes, bytes]]] = {}
        wires = {scheme.wire.lower() for scheme in self.settings.security if scheme.kind != "query"}
        self.secret_names = frozenset({"authorization", "proxy-authorization", "cookie"} | wires)
        self.query_secrets = frozenset(s.wire for s in self.settings.security if s.kind == "query")

    def __repr__(self) -> str:
        url = self.server_url or self.server.url
        return f"<{type(self).__name__} {re.sub(r'//[^/@]*@', '//[secret]@', url.partition('?')[0])}>"

    def with_options(
        self: S,
        *,
        credentials: Mapping[str, Credential] | None = None,
        server_url: str | None = None,
        retry_config: RetryConfig | int | None | Unset = UNSET,
        timeout_ms: int | None = None,
        deadline_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        event_hooks: EventHooks | None = None,
        on_retry: OnRetry | None = None,
        on_incomplete: OnIncomplete | None = None,
        max_event_bytes: int | None = None,
        strict_responses: bool | None = None,
        debug_logger: DebugLogger | None = None,
        clock: Clock | None = None,
    ) -> S:
        """A copy with these changes (`http_headers` are added) that uses the same connections.

        Closing the copy leaves the connections open; closing the original closes them for both.
        """
        copy = type(self).__new__(type(self))
        copy.__dict__.update((name, getattr(self, name)) for name in _KEPT)
        copy.credentials = {**self.credentials, **hidden(credentials or {})}
        copy.server_url = server_url or self.server_url
        if not isinstance(retry_config, Unset):
            copy.retry_config = check_retries(retry_config)
        for name, value in (
            ("timeout_ms", timeout_ms),
            ("deadline_ms", deadline_ms),
            ("on_incomplete", on_incomplete),
            ("max_event_bytes", max_event_bytes),
            ("strict_responses", strict_responses),
            ("clock", clock),
        ):
            if value is not None:
                setattr(copy, name, value)
        lower = {name.lower() for name in http_headers or ()}
        kept = {name: value for name, value in self.http_headers.items() if name.lower() not in lower}
        copy.http_headers = {**kept, **(http_headers or {})}
        if event_hooks is not None or on_retry is not None:
            hooks = self.hooks.event_hooks if event_hooks is None else event_hooks
            copy.hooks = Hooks(hooks, on_retry or self.hooks.on_retry)
        copy.log = self.log if debug_logger is None else Log(self.log.package, "", debug_logger)
        copy.pools = self.pools
        copy._owner = False
        copy._closed, copy._closed_async = self._closed, self._closed_async
        copy._connect(self.http_client, self.async_http_client)
        copy._derive()
        return copy

    def __getstate__(self) -> dict[str, Any]:
        if self.http_client is not None or self.async_http_client is not None:
            raise TypeError(
                f"a {type(self).__name__} with an injected HTTP client does not pickle: its connections stay here"
            )
        state = {name: getattr(self, name) for name in _KEPT}
        return {**state, "debug_logger": self.log.debug_logger, "pool_options": self.pools.options}

    def __setstate__(self, state: dict[str, Any]) -> None:
        debug_logger = state.pop("debug_logger")
        options: PoolOptions = state.pop("pool_options")
        self.__dict__.update(state)
        self.log = Log(self.settings.package, self.settings.env_log, debug_logger)
        self.pools = Pools(options)
        self._owner = True
        self._closed = self._closed_async = False
        self._connect(None, None)
        self._derive()
