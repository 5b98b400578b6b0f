# Copied from overlay/raw.py; edit it there.
"""The HTTP side of a reply: beside a parsed object, or instead of it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar

from .errors import request_id_of

if TYPE_CHECKING:
    from datetime import timedelta

    import httpx

    from .client import Client

P = ParamSpec("P")
T = TypeVar("T")


class ResponseInfo:
    """What is known of the reply that an object was decoded from."""

    __slots__ = ("_headers", "elapsed", "retries_taken", "status_code")

    def __init__(self, status_code: int, headers: Mapping[str, str], retries_taken: int, elapsed: timedelta) -> None:
        self.status_code = status_code
        self._headers = headers
        self.retries_taken = retries_taken
        self.elapsed = elapsed

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers, looked up in any case."""
        return self._headers

    @property
    def request_id(self) -> str | None:
        """The identifier that the server gave the request."""
        return request_id_of(self._headers)


class RawResponse(Generic[T]):
    """A successful reply, parsed when `parse()` is called. The body has been read."""

    def __init__(self, response: httpx.Response, decode: Callable[[], T], info: ResponseInfo) -> None:
        self.http_response = response
        self.retries_taken = info.retries_taken
        self.elapsed = info.elapsed
        self._info = info
        self._decode: Callable[[], T] | None = decode
        self._parsed: Any = None

    def __repr__(self) -> str:
        return f"<RawResponse {self.status_code}, {len(self.content)} bytes, request id {self.request_id}>"

    @property
    def status_code(self) -> int:
        return self.http_response.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers, looked up in any case."""
        return self.http_response.headers

    @property
    def request_id(self) -> str | None:
        """The identifier that the server gave the request."""
        return request_id_of(self.headers)

    @property
    def content(self) -> bytes:
        """The body, its content encoding undone."""
        return self.http_response.content

    @property
    def text(self) -> str:
        """The body as text."""
        return self.http_response.text

    def json(self) -> Any:
        """The body as plain JSON values."""
        return self.http_response.json()

    def parse(self) -> T:
        """What the method without `with_raw_response` returns; the same object each time. Raises as that does."""
        if self._decode is not None:
            self._parsed = self._decode()
            self._decode = None
            attach(self._parsed, self._info)
        parsed: T = self._parsed
        return parsed


def attach(result: Any, info: ResponseInfo) -> None:
    """Let a model know the reply it came with; lists and plain values cannot."""
    try:
        result._response = info
    except (AttributeError, TypeError):  # The latter is a UUID's: it is immutable.
        return


class RawView:
    """A client whose requests give a `RawResponse`; all else is the client's."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self.request = client.request_raw
        self.request_async = client.request_raw_async

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)


def raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """The method of a resource, giving the HTTP side of the reply as well."""
    made: Callable[P, RawResponse[T]] = _on_view(method)
    return made


def raw_async(method: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]:
    """The same for an asynchronous method."""
    made: Callable[P, Coroutine[Any, Any, RawResponse[T]]] = _on_view(method)
    return made


def _on_view(method: Any) -> Any:
    resource = method.__self__
    return getattr(type(resource)(RawView(resource._client)), method.__name__)
