# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from . import resources, types
from ._overlay.client.client import Client
from ._overlay.core.clock import Clock
from ._overlay.core.log import DebugLogger
from ._overlay.core.types import UNSET, Unset
from ._overlay.requests.hooks import EventHooks, OnRetry
from ._overlay.requests.options import OnIncomplete
from ._overlay.requests.retries import RetryConfig
from ._overlay.requests.settings import SDKSettings, ServerSpec

SETTINGS = SDKSettings(
    title="Case API",
    package="sample",
    version="1",
    servers=(
        ServerSpec("production", "https://{region}.example.com/{version}", {"region": "eu", "version": "v1"}),
        ServerSpec("sandbox_v1", "https://sandbox.example.com/v1"),
    ),
    security=(),
)


class Case(Client):
    """Case API"""

    def __init__(
        self,
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
            {},
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

    @cached_property
    def files(self) -> resources.Files:
        return resources.Files(self)

    @cached_property
    def things(self) -> resources.Things:
        return resources.Things(self)
