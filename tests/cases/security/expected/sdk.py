# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._overlay.client.client import Client
from ._overlay.core.types import UNSET, Unset
from ._overlay.requests.settings import SDKSettings, SecuritySpec

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from typing_extensions import Self

    from ._overlay.core.clock import Clock
    from ._overlay.core.log import DebugLogger
    from ._overlay.requests.hooks import EventHooks, OnRetry
    from ._overlay.requests.options import OnIncomplete
    from ._overlay.requests.retries import RetryConfig
    from ._overlay.requests.settings import Credential
    from ._overlay.transport.injected import AsyncHttpClient, HttpClient
    from .resources.either import Either
    from .resources.odd import Odd
    from .resources.open import Open
    from .resources.shut import Shut

SETTINGS = SDKSettings(
    title="Case API",
    package="sample",
    version="1",
    servers=(),
    security=(
        SecuritySpec(
            name="token",
            kind="bearer",
            wire="Authorization",
            env="CASE_API_KEY",
        ),
        SecuritySpec(
            name="connect",
            kind="bearer",
            wire="Authorization",
            env="CASE_CONNECT",
        ),
        SecuritySpec(
            name="key",
            kind="header",
            wire="X-Key",
            env="CASE_KEY",
        ),
        SecuritySpec(
            name="login",
            kind="bearer",
            wire="Authorization",
            env="CASE_LOGIN",
        ),
        SecuritySpec(
            name="query_key",
            kind="query",
            wire="key",
            env="CASE_QUERY_KEY",
        ),
        SecuritySpec(
            name="session",
            kind="cookie",
            wire="sid",
            env="CASE_SESSION",
        ),
        SecuritySpec(
            name="user",
            kind="basic",
            wire="Authorization",
            env="CASE_USER",
        ),
    ),
)


class Case(Client):
    """Case API"""

    def __init__(
        self,
        api_key: Credential = None,
        connect: Credential = None,
        key: Credential = None,
        login: Credential = None,
        query_key: Credential = None,
        session: Credential = None,
        user: Credential = None,
        server: str | None = None,
        url_params: Mapping[str, str] | None = None,
        server_url: str | None = None,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
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
        strict_responses: bool = False,
        http2: bool = False,
        aiohttp: bool = False,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(
            SETTINGS,
            {
                "token": api_key,
                "connect": connect,
                "key": key,
                "login": login,
                "query_key": query_key,
                "session": session,
                "user": user,
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
            strict_responses=strict_responses,
            http2=http2,
            aiohttp=aiohttp,
            clock=clock,
        )

    def with_options(
        self,
        *,
        api_key: Credential = None,
        connect: Credential = None,
        key: Credential = None,
        login: Credential = None,
        query_key: Credential = None,
        session: Credential = None,
        user: Credential = None,
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
        strict_responses: bool | None = None,
        debug_logger: DebugLogger | None = None,
        clock: Clock | None = None,
    ) -> Self:
        """A copy with these changes (`http_headers` and `default_query` are added) that uses the same connections.

        Closing the copy leaves the connections open; closing the original closes them for both.
        """
        given: dict[str, Credential] = {
            "token": api_key,
            "connect": connect,
            "key": key,
            "login": login,
            "query_key": query_key,
            "session": session,
            "user": user,
            **(credentials or {}),
        }
        return super().with_options(
            credentials={name: credential for name, credential in given.items() if credential is not None},
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
            strict_responses=strict_responses,
            debug_logger=debug_logger,
            clock=clock,
        )

    @cached_property
    def either(self) -> Either:
        from .resources.either import Either

        return Either(self)

    @cached_property
    def odd(self) -> Odd:
        from .resources.odd import Odd

        return Odd(self)

    @cached_property
    def open(self) -> Open:
        from .resources.open import Open

        return Open(self)

    @cached_property
    def shut(self) -> Shut:
        from .resources.shut import Shut

        return Shut(self)
