# Copied from overlay/client/verbs.py; edit it there.
"""`client.get`, `post`, `put`, `patch` and `delete`: a way to endpoints that the API's document does not tell of yet.

A class for each of them, since a client whose API has a resource of such a name goes without it.
"""

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
        return anywhere.call(self._client, self._method, path, cast_to, query, body, stream, options, "_async")


class Get(Client):
    """A client with `get`."""

    @property
    def get(self) -> Verb:
        """Sends a GET to any path of the server."""
        return Verb("GET", self)

    @property
    def get_async(self) -> VerbAsync:
        """The asynchronous twin of `get`."""
        return VerbAsync("GET", self)


class Post(Client):
    """A client with `post`."""

    @property
    def post(self) -> Verb:
        """Sends a POST to any path of the server."""
        return Verb("POST", self)

    @property
    def post_async(self) -> VerbAsync:
        """The asynchronous twin of `post`."""
        return VerbAsync("POST", self)


class Put(Client):
    """A client with `put`."""

    @property
    def put(self) -> Verb:
        """Sends a PUT to any path of the server."""
        return Verb("PUT", self)

    @property
    def put_async(self) -> VerbAsync:
        """The asynchronous twin of `put`."""
        return VerbAsync("PUT", self)


class Patch(Client):
    """A client with `patch`."""

    @property
    def patch(self) -> Verb:
        """Sends a PATCH to any path of the server."""
        return Verb("PATCH", self)

    @property
    def patch_async(self) -> VerbAsync:
        """The asynchronous twin of `patch`."""
        return VerbAsync("PATCH", self)


class Delete(Client):
    """A client with `delete`."""

    @property
    def delete(self) -> Verb:
        """Sends a DELETE to any path of the server."""
        return Verb("DELETE", self)

    @property
    def delete_async(self) -> VerbAsync:
        """The asynchronous twin of `delete`."""
        return VerbAsync("DELETE", self)
