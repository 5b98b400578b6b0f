# Copied from overlay/client/client.py; edit it there.
"""The client that generated code builds on: its settings, its connections, and the methods that make calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ..core.clock import SystemClock
from ..core.log import Log
from ..core.types import UNSET, Unset
from ..requests.hooks import Hooks
from ..requests.options import NO_OPTIONS, RequestOptions
from ..requests.retries import DEFAULT_RETRIES, check_retries
from ..requests.secrets import hidden
from ..requests.settings import CallSettings
from ..transport.connections import Connections, check_extra
from ..transport.options import PoolOptions
from ..transport.pools import Pools
from .config import Configured, find_server

if TYPE_CHECKING:
    from types import TracebackType

    from ..calls.call import Call
    from ..calls.call_async import CallAsync
    from ..calls.raw_response import RawResponse
    from ..core.clock import Clock
    from ..core.log import DebugLogger
    from ..requests.hooks import EventHooks, OnRetry
    from ..requests.options import OnIncomplete
    from ..requests.retries import RetryConfig
    from ..requests.route import Route, StreamPolicy
    from ..requests.settings import Credential, SDKSettings
    from ..sse.event import ServerSentEvent
    from ..streams.event_stream import EventStream
    from ..streams.event_stream_async import EventStreamAsync
    from ..transport.injected import AsyncHttpClient, HttpClient
    from ..transport.senders import InjectedSender, InjectedSenderAsync, OwnSender, OwnSenderAsync

C = TypeVar("C", bound="Client")
E = TypeVar("E")
T = TypeVar("T")


class Client(Configured):
    """Base of the generated client class. Thread-safe, usable from several event loops and after a fork; it pickles.

    `with` and `async with` close the connections that the client made itself, never an HTTP client that was passed in.
    """

    def __init__(
        self,
        settings: SDKSettings,
        credentials: Mapping[str, Credential],
        *,
        server: str | None = None,
        url_params: Mapping[str, str] | None = None,
        server_url: str | None = None,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
        retry_config: RetryConfig | int | None | Unset = UNSET,
        timeout_ms: int | None = None,
        debug_logger: DebugLogger | None = None,
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
        self.call_settings = CallSettings(
            api=settings,
            credentials=hidden(credentials),
            server=find_server(settings, server),
            server_url=server_url or None,
            url_params=dict(url_params or {}),
            http_headers=dict(http_headers or {}),
            retry_config=DEFAULT_RETRIES if isinstance(retry_config, Unset) else check_retries(retry_config),
            timeout_ms=timeout_ms,
            deadline_ms=deadline_ms,
            on_incomplete=on_incomplete,
            max_event_bytes=settings.max_event_bytes if max_event_bytes is None else max_event_bytes,
            strict_responses=strict_responses,
            hooks=Hooks(event_hooks, on_retry),
            clock=clock or SystemClock(),
            log=Log(settings.package, settings.env_log, debug_logger),
            default_query=dict(default_query or {}),
        )
        check_extra(http2, "h2", "http2", "httpx[http2]")
        check_extra(aiohttp, "httpx_aiohttp", "aiohttp", "httpx-aiohttp")
        pools = Pools(PoolOptions(http2=http2, aiohttp=aiohttp))
        self._connections = Connections(type(self).__name__, pools, client, async_client)

    # -- calls --------------------------------------------------------------------------------------------------------

    def sender(self) -> OwnSender | InjectedSender:
        """Return the sender of synchronous requests. Raises `ClientClosedError` after `close()`."""
        return self._connections.sender()

    def sender_async(self) -> OwnSenderAsync | InjectedSenderAsync:
        """Return the sender of asynchronous requests. Raises `ClientClosedError` after `aclose()`."""
        return self._connections.sender_async()

    def request(
        self,
        route: Route,
        decode: Callable[[Any], T],
        *,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, Any] | None = None,
        cookies: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        options: RequestOptions = NO_OPTIONS,
    ) -> T:
        """Send a request and return its decoded reply. Raises only errors of this package."""
        return self._call(
            route, path=path, query=query, headers=headers, cookies=cookies, body=body, options=options
        ).result(decode)

    async def request_async(
        self,
        route: Route,
        decode: Callable[[Any], T],
        *,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, Any] | None = None,
        cookies: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        options: RequestOptions = NO_OPTIONS,
    ) -> T:
        """The asynchronous twin of `request`."""
        return await self._call_async(
            route, path=path, query=query, headers=headers, cookies=cookies, body=body, options=options
        ).result(decode)

    def request_raw(self, route: Route, decode: Callable[[Any], T], **call: Any) -> RawResponse[T]:
        """Send a request and return the reply; its `parse()` decodes it. Keywords as for `request`."""
        from ..calls.raw_response import RawResponse

        made = self._call(route, **call)
        response = made.fetch()
        return RawResponse(response, lambda: made.decoded(response, decode), made.info(response))

    async def request_raw_async(self, route: Route, decode: Callable[[Any], T], **call: Any) -> RawResponse[T]:
        """The asynchronous twin of `request_raw`."""
        from ..calls.raw_response import RawResponse

        made = self._call_async(route, **call)
        response = await made.fetch()
        return RawResponse(response, lambda: made.decoded(response, decode), made.info(response))

    def stream(
        self,
        route: Route,
        decode_event: Callable[[Any, ServerSentEvent], E],
        policy: StreamPolicy,
        *,
        stream_class: Any = None,
        **call: Any,
    ) -> EventStream[E]:
        """Send a request and return its open event stream, of `stream_class` if given. Keywords as for `request`."""
        from ..streams.event_stream import EventStream

        cls: Any = stream_class or EventStream
        made: EventStream[E] = cls(self._call(route, **call), decode_event, policy)
        return made

    def stream_async(
        self,
        route: Route,
        decode_event: Callable[[Any, ServerSentEvent], E],
        policy: StreamPolicy,
        *,
        stream_class: Any = None,
        **call: Any,
    ) -> EventStreamAsync[E]:
        """The asynchronous twin of `stream`. It returns at once; the request is sent when the stream is awaited or
        used.
        """
        from ..streams.event_stream_async import EventStreamAsync

        cls: Any = stream_class or EventStreamAsync
        made: EventStreamAsync[E] = cls(self._call_async(route, **call), decode_event, policy)
        return made

    # A call loads what it needs, the HTTP library first of all: importing this package costs nothing like it.

    def _call(self, route: Route, **arguments: Any) -> Call:
        from ..calls.call import Call
        from ..requests.prepare import prepare

        return Call(prepare(self.call_settings, route, **arguments), self._connections)

    def _call_async(self, route: Route, **arguments: Any) -> CallAsync:
        from ..calls.call_async import CallAsync
        from ..requests.prepare import prepare

        return CallAsync(prepare(self.call_settings, route, **arguments), self._connections)

    # -- life ---------------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Close the synchronous connections that this client made. An injected HTTP client stays open."""
        self._connections.close()

    async def aclose(self) -> None:
        """Close all connections that this client made, of both kinds."""
        await self._connections.aclose()

    def __enter__(self: C) -> C:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    async def __aenter__(self: C) -> C:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()
