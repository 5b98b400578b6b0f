# Copied from overlay/client/verb.py; edit it there.
"""What `client.get`, `post` and the others are: functions with a signature for each kind of result."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from ..core.lazy import on_use
from ..core.types import UNSET, Unset
from ..requests.options import OnIncomplete
from ..requests.retries import RetryConfig
from .client import Client

if TYPE_CHECKING:
    from ..streams import event_stream, event_stream_async, events
    from . import anywhere
else:
    anywhere = on_use(".anywhere", __package__)
    event_stream = on_use("..streams.event_stream", __package__)
    event_stream_async = on_use("..streams.event_stream_async", __package__)
    events = on_use("..streams.events", __package__)

T = TypeVar("T")


class _Bound:
    """A method of HTTP, and the client that sends it."""

    def __init__(self, method: str, client: Client) -> None:
        self._method = method
        self._client = client

    def __repr__(self) -> str:
        return f"<{self._method} by {self._client!r}>"


class Verb(_Bound):
    """Sends a request to any path of the server, for endpoints that the API's document does not tell of.

    Credentials, retries, hooks, timeouts and errors are those of the client.

    Args:
        path: The path below the server's address, such as `/v1/things`; a query may follow.
        cast_to: What the reply becomes: a model, `list[Model]`, `dict`, `str`, `bytes`, None, `httpx.Response`, a class
            of pydantic, a dataclass. In a stream, what the data of each event becomes.
        query: Query parameters.
        body: Objects, lists and models are sent as JSON, or as a form if they hold files; text, bytes and files as they
            are.
        stream: Whether the reply is an event stream, whose events have `data`.
        retries: How failures are retried, or how often; 0 for never.
        server_url: The address of another server.
        timeout_ms: Milliseconds of each wait for the network.
        http_headers: Headers to add, or to replace those of the same name.
        deadline_ms: Milliseconds for the whole call with its retries.
        on_incomplete: What a stream that breaks off does: "raise", "warn" or "ignore".

    Raises:
        WrongTypeError: No reply can become `cast_to`.
        ClientError: The root of all errors of this package.
    """

    @overload
    def __call__(
        self,
        path: str,
        *,
        cast_to: type[T],
        query: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        stream: Literal[False] = False,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> T: ...

    @overload
    def __call__(
        self,
        path: str,
        *,
        cast_to: type[T],
        query: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        stream: Literal[True],
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> event_stream.EventStream[events.StreamEvent[T]]: ...

    @overload
    def __call__(
        self,
        path: str,
        *,
        cast_to: None,
        query: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        stream: Literal[False] = False,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> None: ...

    def __call__(
        self,
        path: str,
        *,
        cast_to: Any,
        query: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        stream: bool = False,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> Any:
        options = {
            "retries": retries,
            "server_url": server_url,
            "timeout_ms": timeout_ms,
            "http_headers": http_headers,
            "deadline_ms": deadline_ms,
            "on_incomplete": on_incomplete,
        }
        return anywhere.call(self._client, self._method, path, cast_to, query, body, stream, options, "")


class VerbAsync(_Bound):
    """Sends a request to any path of the server, for endpoints that the API's document does not tell of: await it.

    A stream is awaited, entered, or iterated over.

    Credentials, retries, hooks, timeouts and errors are those of the client.

    Args:
        path: The path below the server's address, such as `/v1/things`; a query may follow.
        cast_to: What the reply becomes: a model, `list[Model]`, `dict`, `str`, `bytes`, None, `httpx.Response`, a class
            of pydantic, a dataclass. In a stream, what the data of each event becomes.
        query: Query parameters.
        body: Objects, lists and models are sent as JSON, or as a form if they hold files; text, bytes and files as they
            are.
        stream: Whether the reply is an event stream, whose events have `data`.
        retries: How failures are retried, or how often; 0 for never.
        server_url: The address of another server.
        timeout_ms: Milliseconds of each wait for the network.
        http_headers: Headers to add, or to replace those of the same name.
        deadline_ms: Milliseconds for the whole call with its retries.
        on_incomplete: What a stream that breaks off does: "raise", "warn" or "ignore".

    Raises:
        WrongTypeError: No reply can become `cast_to`.
        ClientError: The root of all errors of this package.
    """

    @overload
    def __call__(
        self,
        path: str,
        *,
        cast_to: type[T],
        query: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        stream: Literal[False] = False,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> Coroutine[Any, Any, T]: ...

    @overload
    def __call__(
        self,
        path: str,
        *,
        cast_to: type[T],
        query: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        stream: Literal[True],
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> event_stream_async.EventStreamAsync[events.StreamEvent[T]]: ...

    @overload
    def __call__(
        self,
        path: str,
        *,
        cast_to: None,
        query: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        stream: Literal[False] = False,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> Coroutine[Any, Any, None]: ...

    def __call__(
        self,
        path: str,
        *,
        cast_to: Any,
        query: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        stream: bool = False,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> Any:
        options = {
            "retries": retries,
            "server_url": server_url,
            "timeout_ms": timeout_ms,
            "http_headers": http_headers,
            "deadline_ms": deadline_ms,
            "on_incomplete": on_incomplete,
        }
        call = (self._client, self._method, path, cast_to, query, body, stream, options, "_async")
        return anywhere.call(*call) if stream else _loaded(self._client, call)


async def _loaded(client: Client, call: tuple[Any, ...]) -> Any:
    """Make an asynchronous call once what it needs is loaded."""
    await client.loaded()
    return await anywhere.call(*call)
