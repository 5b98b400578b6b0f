# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from . import resources, types
from ._overlay.client.resource import Delete, Get, Patch, Post, Put
from ._overlay.core.log import DebugLogger
from ._overlay.core.loops import Clock
from ._overlay.core.types import UNSET, Self, Unset
from ._overlay.requests.options import EventHooks, OnIncomplete, OnRetry
from ._overlay.requests.retries import RetryConfig
from ._overlay.requests.settings import Credential, SDKSettings, SecuritySpec

SETTINGS = SDKSettings(
    title="Case API",
    package="sample",
    version="1",
    security_of_all=(("apiKey",),),
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


class Case(Delete, Get, Patch, Post, Put):
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
        max_json_depth: int | None = None,
        grace_ms: int | None = None,
        strict_responses: bool = False,
        http2: bool = False,
        aiohttp: bool = False,
        fast_path: bool = True,
        max_connections: int | None = None,
        max_header_bytes: int | None = None,
        clock: Clock | None = None,
    ) -> None:
        """A client. Nothing is sent before the first call.

        Args:
            basic_auth: The credential. A pair of user and password, or a function that gives one. Else the
                variable `CASE_BASIC_AUTH`.
            client_: The credential. A text, or a function that gives one. Else the variable `CASE_CLIENT_`.
            credentials_: The credential. A text, or a function that gives one. Else the variable
                `CASE_CREDENTIALS_`.
            self_: The credential. A text, or a function that gives one. Else the variable `CASE_SELF_`.
            server: The name of a server.
            url_params: Values for the variables in the server's address.
            server_url: The address of another server.
            client: Your own `httpx.Client`; it stays open.
            async_client: Your own `httpx.AsyncClient`; it stays open.
            retry_config: How failures are retried, or how often; 0 for never.
            timeout_ms: Milliseconds of each wait for the network.
            debug_logger: A logger for each request and reply.
            deadline_ms: Milliseconds for a whole call with its retries.
            http_headers: Headers of every request.
            default_query: Query parameters of every request.
            event_hooks: Functions that see each "request", "response" and "error".
            on_retry: A function that is called before each retry.
            on_incomplete: What a stream that breaks off does: "raise", "warn" or "ignore".
            max_event_bytes: The largest event of a stream; 64 MiB unless told.
            max_response_bytes: The largest reply that is held whole; 256 MiB unless told.
            max_json_depth: How many levels of arrays and objects JSON may have; 500 unless told.
            grace_ms: How long a finished stream waits for its end, in milliseconds; 2000 unless told.
            strict_responses: Whether a reply that breaks its schema is an error.
            http2: HTTP/2, for which `httpx[http2]` is installed.
            aiohttp: Asynchronous requests by aiohttp, for which `httpx-aiohttp` is installed.
            fast_path: Whether streams are read below the HTTP library's parser, where that can be.
            max_connections: How many connections there may be at once; 1,000 unless told.
            max_header_bytes: The most that a reply has beside its body; 100 KiB unless told.
            clock: Where time comes from; tests set it.
        """
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
            max_json_depth=max_json_depth,
            grace_ms=grace_ms,
            strict_responses=strict_responses,
            http2=http2,
            aiohttp=aiohttp,
            fast_path=fast_path,
            max_connections=max_connections,
            max_header_bytes=max_header_bytes,
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
        max_json_depth: int | None = None,
        grace_ms: int | None = None,
        strict_responses: bool | None = None,
        debug_logger: DebugLogger | None = None,
        clock: Clock | None = None,
    ) -> Self:
        """A copy with these changes (`http_headers` and `default_query` are added) that uses the same connections.

        Closing the copy leaves the connections open; closing the original closes them for both.

        Args:
            basic_auth: The credential. A pair of user and password, or a function that gives one. Else the
                variable `CASE_BASIC_AUTH`.
            client_: The credential. A text, or a function that gives one. Else the variable `CASE_CLIENT_`.
            credentials_: The credential. A text, or a function that gives one. Else the variable
                `CASE_CREDENTIALS_`.
            self_: The credential. A text, or a function that gives one. Else the variable `CASE_SELF_`.
            credentials: Credentials by the names of their schemes.
            server_url: The address of another server.
            retry_config: How failures are retried, or how often; 0 for never.
            timeout_ms: Milliseconds of each wait for the network.
            deadline_ms: Milliseconds for a whole call with its retries.
            http_headers: Headers of every request.
            default_query: Query parameters of every request.
            event_hooks: Functions that see each "request", "response" and "error".
            on_retry: A function that is called before each retry.
            on_incomplete: What a stream that breaks off does: "raise", "warn" or "ignore".
            max_event_bytes: The largest event of a stream; 64 MiB unless told.
            max_response_bytes: The largest reply that is held whole; 256 MiB unless told.
            max_json_depth: How many levels of arrays and objects JSON may have; 500 unless told.
            grace_ms: How long a finished stream waits for its end, in milliseconds; 2000 unless told.
            strict_responses: Whether a reply that breaks its schema is an error.
            debug_logger: A logger for each request and reply.
            clock: Where time comes from; tests set it.
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
            max_json_depth=max_json_depth,
            grace_ms=grace_ms,
            strict_responses=strict_responses,
            debug_logger=debug_logger,
            clock=clock,
        )

    @cached_property
    def things(self) -> resources.Things:
        return resources.Things(self)
