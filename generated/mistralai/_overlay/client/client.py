# Copied from overlay/client/client.py; edit it there.
"""The client that generated code builds on: its settings, its connections, and the methods that make calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from ..core.lazy import OffLoop, on_use
from ..core.log import DebugLogger, Log
from ..core.loops import Clock, SystemClock
from ..core.secrets import hidden
from ..core.types import UNSET, Self, Unset
from ..requests import options as told
from ..requests.options import NO_OPTIONS, ON_INCOMPLETE, EventHooks, Hooks, OnIncomplete, OnRetry, RequestOptions
from ..requests.retries import DEFAULT_RETRIES, RetryConfig, check_retries
from ..requests.settings import GRACE_MS, CallSettings, Credential, SDKSettings
from ..transport.connections import Connections, check_packages
from ..transport.pools import Pools
from .config import Configured, find_server

if TYPE_CHECKING:
    from ..calls import call as calls
    from ..calls import call_async as calls_async
    from ..calls import reply, whole_body
    from ..models import base
    from ..requests import prepare as requests
    from ..requests import route as routes
    from ..sse import event as frames
    from ..streams import event_stream, event_stream_async
    from ..transport import injected, senders
else:
    # A call loads what it needs, the HTTP library first of all: importing this package costs nothing like it.
    calls = on_use("..calls.call", __package__)
    calls_async = on_use("..calls.call_async", __package__)
    reply = on_use("..calls.reply", __package__)
    whole_body = on_use("..calls.whole_body", __package__)
    base = on_use("..models.base", __package__)
    requests = on_use("..requests.prepare", __package__)
    routes = on_use("..requests.route", __package__)
    frames = on_use("..sse.event", __package__)
    event_stream = on_use("..streams.event_stream", __package__)
    event_stream_async = on_use("..streams.event_stream_async", __package__)
    injected = on_use("..transport.injected", __package__)
    senders = on_use("..transport.senders", __package__)

_CALLS = OffLoop(
    lambda: (
        (requests.prepare, base.Model, calls_async.CallAsync),
        (event_stream_async.EventStreamAsync, reply.decode_reply, whole_body.read_async),
    )
)

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
        client: injected.HttpClient | None = None,
        async_client: injected.AsyncHttpClient | None = None,
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
        self.call_settings = CallSettings(
            api=settings,
            credentials=hidden(credentials),
            server=find_server(settings, server),
            server_url=told.address("server_url", server_url),
            url_params=told.mapping("url_params", url_params),
            http_headers=told.mapping("http_headers", http_headers),
            retry_config=DEFAULT_RETRIES if isinstance(retry_config, Unset) else check_retries(retry_config),
            timeout_ms=told.milliseconds("timeout_ms", timeout_ms),
            deadline_ms=told.milliseconds("deadline_ms", deadline_ms, zero=True),
            on_incomplete=told.one_of("on_incomplete", on_incomplete, ON_INCOMPLETE),
            max_event_bytes=told.size("max_event_bytes", max_event_bytes) or settings.max_event_bytes,
            max_response_bytes=told.size("max_response_bytes", max_response_bytes) or settings.max_response_bytes,
            max_json_depth=told.size("max_json_depth", max_json_depth, "levels") or settings.max_json_depth,
            grace_ms=GRACE_MS if grace_ms is None else told.milliseconds("grace_ms", grace_ms, zero=True),
            strict_responses=strict_responses,
            hooks=Hooks(event_hooks, on_retry),
            clock=clock or SystemClock(),
            log=Log(settings.package, settings.env_log, debug_logger),
            default_query=told.mapping("default_query", default_query),
        )
        check_packages(http2, aiohttp)
        most = told.size("max_connections", max_connections, "connections")
        header = told.size("max_header_bytes", max_header_bytes)
        pools = Pools(http2=http2, aiohttp=aiohttp, fast_path=fast_path, max_connections=most, max_header_bytes=header)
        self._connections = Connections(type(self).__name__, pools, client, async_client)

    # -- calls --------------------------------------------------------------------------------------------------------

    def sender(self) -> senders.OwnSender | senders.InjectedSender:
        """Return the sender of synchronous requests. Raises `ClientClosedError` after `close()`."""
        return self._connections.sender()

    def sender_async(self) -> senders.OwnSenderAsync | senders.InjectedSenderAsync:
        """Return the sender of asynchronous requests. Raises `ClientClosedError` after `aclose()`."""
        return self._connections.sender_async()

    def request(
        self,
        route: routes.Route,
        decode: Callable[[Any], T],
        *,
        path: Mapping[str, Any] | str | None = None,
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

    async def loaded(self) -> None:
        """Wait until what an asynchronous call needs is loaded. A thread does so, before the first call of all."""
        if not _CALLS.done:
            await _CALLS.finished()

    async def request_async(
        self,
        route: routes.Route,
        decode: Callable[[Any], T],
        *,
        path: Mapping[str, Any] | str | None = None,
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

    def request_raw(self, route: routes.Route, decode: Callable[[Any], T], **call: Any) -> reply.RawResponse[T]:
        """Send a request and return the reply; its `parse()` decodes it. Keywords as for `request`."""
        made = self._call(route, **call)
        response = made.fetch()
        return reply.RawResponse(response, lambda: made.decoded(response, decode), made.info(response))

    async def request_raw_async(
        self, route: routes.Route, decode: Callable[[Any], T], **call: Any
    ) -> reply.RawResponse[T]:
        """The asynchronous twin of `request_raw`."""
        made = self._call_async(route, **call)
        response = await made.fetch()
        return reply.RawResponse(response, lambda: made.decoded(response, decode), made.info(response))

    def stream(
        self,
        route: routes.Route,
        decode_event: Callable[[Any, frames.ServerSentEvent], E],
        policy: routes.StreamPolicy,
        *,
        stream_class: Any = None,
        **call: Any,
    ) -> event_stream.EventStream[E]:
        """Send a request and return its open event stream, of `stream_class` if given. Keywords as for `request`."""
        cls: Any = stream_class or event_stream.EventStream
        made: event_stream.EventStream[E] = cls(self._call(route, **call), decode_event, policy)
        return made

    def stream_async(
        self,
        route: routes.Route,
        decode_event: Callable[[Any, frames.ServerSentEvent], E],
        policy: routes.StreamPolicy,
        *,
        stream_class: Any = None,
        **call: Any,
    ) -> event_stream_async.EventStreamAsync[E]:
        """The asynchronous twin of `stream`. It returns at once; the request is sent when the stream is awaited or
        used.
        """
        cls: Any = stream_class or event_stream_async.EventStreamAsync
        made: event_stream_async.EventStreamAsync[E] = cls(self._call_async(route, **call), decode_event, policy)
        return made

    def _call(self, route: routes.Route, **arguments: Any) -> calls.Call:
        return calls.Call(requests.prepare(self.call_settings, route, **arguments), self._connections)

    def _call_async(self, route: routes.Route, **arguments: Any) -> calls_async.CallAsync:
        return calls_async.CallAsync(requests.prepare(self.call_settings, route, **arguments), self._connections)

    # -- life ---------------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Close the synchronous connections that this client made. An injected HTTP client stays open."""
        self._connections.close()

    async def aclose(self) -> None:
        """Close all connections that this client made, of both kinds."""
        await self._connections.aclose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        await self.loaded()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()
