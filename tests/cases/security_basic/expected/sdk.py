# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from . import resources, types
from ._overlay.client.client import Client
from ._overlay.core.clock import Clock
from ._overlay.core.log import DebugLogger
from ._overlay.core.types import UNSET, Self, Unset
from ._overlay.requests.hooks import EventHooks, OnRetry
from ._overlay.requests.options import OnIncomplete
from ._overlay.requests.retries import RetryConfig
from ._overlay.requests.settings import Credential, SDKSettings, SecuritySpec

SETTINGS = SDKSettings(
    title="Case API",
    package="sample",
    version="1",
    servers=(),
    security=(
        SecuritySpec(
            name="apiKey",
            kind="basic",
            wire="Authorization",
            env="CASE_BASIC_AUTH",
            parameter="basic_auth",
        ),
        SecuritySpec(
            name="client",
            kind="header",
            wire="X-Client",
            env="CASE_CLIENT_",
            parameter="client_",
        ),
        SecuritySpec(
            name="credentials",
            kind="header",
            wire="X-Credentials",
            env="CASE_CREDENTIALS_",
            parameter="credentials_",
        ),
        SecuritySpec(
            name="self",
            kind="header",
            wire="X-Self",
            env="CASE_SELF_",
            parameter="self_",
        ),
    ),
)


class Case(Client):
    """Case API"""

    def __init__(
        self,
        basic_auth: Credential = None,
        client_: Credential = None,
        credentials_: Credential = None,
        self_: Credential = None,
        server: str | None = None,
        url_params: Mapping[str, str] | None = None,
        server_url: str | None = None,
        client: types.HttpClient | None = None,
        async_client: types.AsyncHttpClient | None = None,
        retry_config: RetryConfig | int | None | Unset = UNSET,
        timeout_ms: int | None = None,
        debug_logger: DebugLogger | None = None,
        *,
        deadline_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, Any] | None = None,
        event_hooks: EventHooks | None = None,
        on_retry: OnRetry | None = None,
        on_incomplete: OnIncomplete = "raise",
        max_event_bytes: int | None = None,
        max_response_bytes: int | None = None,
        grace_ms: int | None = None,
        strict_responses: bool = False,
        http2: bool = False,
        aiohttp: bool = False,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(
            SETTINGS,
            {
                "apiKey": basic_auth,
                "client": client_,
                "credentials": credentials_,
                "self": self_,
            },
            server=server,
            url_params=url_params,
            server_url=server_url,
            client=client,
            async_client=async_client,
            retry_config=retry_config,
            timeout_ms=timeout_ms,
            debug_logger=debug_logger,
            deadline_ms=deadline_ms,
            http_headers=http_headers,
            default_query=default_query,
            event_hooks=event_hooks,
            on_retry=on_retry,
            on_incomplete=on_incomplete,
            max_event_bytes=max_event_bytes,
            max_response_bytes=max_response_bytes,
            grace_ms=grace_ms,
            strict_responses=strict_responses,
            http2=http2,
            aiohttp=aiohttp,
            clock=clock,
        )

    def with_options(
        self,
        *,
        basic_auth: Credential = None,
        client_: Credential = None,
        credentials_: Credential = None,
        self_: Credential = None,
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
        grace_ms: int | None = None,
        strict_responses: bool | None = None,
        debug_logger: DebugLogger | None = None,
        clock: Clock | None = None,
    ) -> Self:
        """A copy with these changes (`http_headers` and `default_query` are added) that uses the same connections.

        Closing the copy leaves the connections open; closing the original closes them for both.
        """
        return super().with_options(
            credentials={
                name: credential
                for name, credential in {
                    "apiKey": basic_auth,
                    "client": client_,
                    "credentials": credentials_,
                    "self": self_,
                    **(credentials or {}),
                }.items()
                if credential is not None
            },
            server_url=server_url,
            retry_config=retry_config,
            timeout_ms=timeout_ms,
            deadline_ms=deadline_ms,
            http_headers=http_headers,
            default_query=default_query,
            event_hooks=event_hooks,
            on_retry=on_retry,
            on_incomplete=on_incomplete,
            max_event_bytes=max_event_bytes,
            max_response_bytes=max_response_bytes,
            grace_ms=grace_ms,
            strict_responses=strict_responses,
            debug_logger=debug_logger,
            clock=clock,
        )

    @cached_property
    def things(self) -> resources.Things:
        return resources.Things(self)
