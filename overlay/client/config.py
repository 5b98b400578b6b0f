"""A client's configuration: how it is copied, pickled and printed, and what code for other generations of a package
reads of it (`sdk_configuration`), of which nothing can be set.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..core.errors import ConfigurationError
from ..core.helper_errors import WrongTypeError
from ..core.log import DebugLogger, Log
from ..core.loops import Clock
from ..core.secrets import hidden, hidden_value
from ..core.types import UNSET, Self, Unset
from ..requests import options as told
from ..requests.options import ON_INCOMPLETE, EventHooks, Hooks, OnIncomplete, OnRetry
from ..requests.retries import RetryConfig, check_retries
from ..requests.settings import CallSettings, Credential, SDKSettings, ServerSpec
from ..transport.connections import Connections
from ..transport.pools import Pools


def find_server(api: SDKSettings, name: str | None) -> ServerSpec:
    """Return the server of that name, the first one for None. Raises `ConfigurationError` (a ValueError) for an unknown
    name.
    """
    if name is None:
        return api.servers[0] if api.servers else ServerSpec("", "")
    for server in api.servers:
        if server.name == name:
            return server
    known = ", ".join(repr(server.name) for server in api.servers)
    raise ConfigurationError(f"there is no server {name!r}, only {known or 'none'}")


_DOCUMENTED = ("aclose", "close", "with_options")
_VERBS = frozenset(f"{verb}{twin}" for verb in ("delete", "get", "patch", "post", "put") for twin in ("", "_async"))


class Configured:
    """A client, as its settings and its connections. Neither is changed: `with_options` makes another client.

    Copies and pickles take nothing else along, such as the resources that a generated class keeps on its instances.
    """

    call_settings: CallSettings
    """`call_settings.api` is what generated code says of the API: its title, servers and credentials."""
    _connections: Connections

    def __dir__(self) -> list[str]:
        """What users call: the resources, and what the client itself does."""
        names = [name for name in dir(type(self)) if name.startswith("__") or name in _VERBS]
        return sorted([*self._resources(), *_DOCUMENTED, *names])

    @classmethod
    def _resources(cls) -> list[str]:
        return [name for name in dir(cls) if isinstance(getattr(cls, name), cached_property)]

    if not TYPE_CHECKING:

        def __getattr__(self, name):
            # For what is not there, such as the other APIs that other generations of a package cover.
            said = f"{type(self).__name__!r} object has no attribute {name!r}"
            if not name.startswith("_"):
                said += f"; its resources are {', '.join(self._resources())}"
            raise AttributeError(said, name=name, obj=self)

    def __repr__(self) -> str:
        import re

        url, variables = self.call_settings.asked()
        for name, value in variables.items():
            url = url.replace("{" + name + "}", str(value))
        return f"<{type(self).__name__} {re.sub(r'//[^/@]*@', '//[secret]@', url.partition('?')[0])}>"

    @property
    def sdk_configuration(self) -> Configuration:
        """The settings by the names of the official package, for code that reads them there."""
        return Configuration(self.call_settings, self._connections)

    def with_options(
        self,
        *,
        credentials: Mapping[str, Credential] | None = None,
        server_url: str | None = None,
        retry_config: RetryConfig | int | None | Unset = UNSET,
        timeout_ms: int | None = None,
        deadline_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, Any] | None = None,
        event_hooks: EventHooks | None = None,
        on_retry: OnRetry | None = None,
        on_incomplete: OnIncomplete | None = None,
        max_event_bytes: int | None = None,
        max_response_bytes: int | None = None,
        max_json_depth: int | None = None,
        grace_ms: int | None = None,
        strict_responses: bool | None = None,
        debug_logger: DebugLogger | None = None,
        clock: Clock | None = None,
    ) -> Self:
        """A copy with these changes (`http_headers` and `default_query` are added) that uses the same connections.

        Closing the copy leaves the connections open; closing the original closes them for both.
        """
        settings = self.call_settings
        changes: dict[str, Any] = {
            "timeout_ms": told.milliseconds("timeout_ms", timeout_ms),
            "deadline_ms": told.milliseconds("deadline_ms", deadline_ms, zero=True),
            "on_incomplete": told.one_of("on_incomplete", on_incomplete, ON_INCOMPLETE),
            "max_event_bytes": told.size("max_event_bytes", max_event_bytes),
            "max_response_bytes": told.size("max_response_bytes", max_response_bytes),
            "max_json_depth": told.size("max_json_depth", max_json_depth, "levels"),
            "grace_ms": told.milliseconds("grace_ms", grace_ms, zero=True),
            "strict_responses": strict_responses,
            "server_url": told.address("server_url", server_url),
            "clock": clock,
        }
        changes = {name: value for name, value in changes.items() if value is not None}
        if credentials:
            changes["credentials"] = {**settings.credentials, **hidden(credentials)}
        if not isinstance(retry_config, Unset):
            changes["retry_config"] = check_retries(retry_config)
        if http_headers:
            more = told.mapping("http_headers", http_headers)
            lower = {name.lower() for name in more}
            kept = {name: value for name, value in settings.http_headers.items() if name.lower() not in lower}
            changes["http_headers"] = {**kept, **more}
        if default_query:
            changes["default_query"] = {
                **settings.default_query,
                **told.mapping("default_query", default_query),
            }
        if event_hooks is not None or on_retry is not None:
            hooks = settings.hooks.event_hooks if event_hooks is None else event_hooks
            changes["hooks"] = Hooks(hooks, on_retry or settings.hooks.on_retry)
        if debug_logger is not None:
            changes["log"] = Log(settings.log.package, "", debug_logger)
        copy = type(self).__new__(type(self))
        copy.call_settings = CallSettings(**{**settings.given(), **changes})
        copy._connections = self._connections.for_copy()
        return copy

    def __getstate__(self) -> dict[str, Any]:
        connections = self._connections
        if connections.client is not None or connections.async_client is not None:
            raise WrongTypeError(
                f"a {type(self).__name__} with an injected HTTP client does not pickle: its connections stay here"
            )
        state = self.call_settings.given()
        del state["tokens"]
        return {**state, "log": state["log"].debug_logger, "pools": connections.pools.options}

    def __setstate__(self, state: dict[str, Any]) -> None:
        pools = Pools(**state.pop("pools"))
        api: SDKSettings = state["api"]
        state["log"] = Log(api.package, api.env_log, state["log"])
        self.call_settings = CallSettings(**state)
        self._connections = Connections(type(self).__name__, pools)


class Configuration:
    """The settings of a client, by the names of the official package. `client` and `async_client` are the HTTP clients
    that were passed in, None where there are none.
    """

    def __init__(self, settings: CallSettings, connections: Connections) -> None:
        self.client: Any = connections.client
        self.async_client: Any = connections.async_client
        self.server = settings.server.name
        self.server_url = settings.server_url
        self.security = Security(settings)
        self.retry_config = settings.retry_config
        self.timeout_ms = settings.timeout_ms
        self.debug_logger = settings.log.debug_logger
        self.user_agent = settings.api.agent
        self.sdk_version = settings.api.version
        self._settings = settings

    def get_server_details(self) -> tuple[str, dict[str, str]]:
        """Return the address of the server that is asked, and the values of the `{variables}` in it."""
        url, variables = self._settings.asked()
        return url.rstrip("/"), dict(variables)


class Security:
    """The credentials of a client: each is an attribute, called as the parameter that it is passed as."""

    def __init__(self, settings: CallSettings) -> None:
        for scheme in settings.api.security:
            given = settings.credentials.get(scheme.name)
            value = hidden_value(given() if callable(given) else given)
            setattr(self, scheme.parameter, value or os.environ.get(scheme.env) or None)

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(f"the client has no credential {name!r}")

    def __repr__(self) -> str:
        return "<Security>"
