# Copied from overlay/client/configuration.py; edit it there.
"""What code for other generations of a package reads of a client: its `sdk_configuration`. Nothing of it can be set."""

from __future__ import annotations

import os
from typing import Any

from ..requests.secrets import hidden_value
from ..requests.settings import CallSettings
from ..transport.connections import Connections


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
