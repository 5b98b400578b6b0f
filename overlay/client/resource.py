"""The base of generated resources, and their methods with raw replies (`with_raw_response`)."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from ..core.lazy import on_use
from .client import Client

if TYPE_CHECKING:
    from ..calls import raw_response
    from . import configuration
else:
    configuration = on_use(".configuration", __package__)
    raw_response = on_use("..calls.raw_response", __package__)

P = ParamSpec("P")
T = TypeVar("T")


class Resource:
    """A group of methods that make their calls through one client."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

    @property
    def sdk_configuration(self) -> configuration.Configuration:
        """The settings of the client, by the names of the official package."""
        return self._client.sdk_configuration


class RawView:
    """Stands in for a client, so that a resource's methods return a `RawResponse`. Everything else is the client's."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self.request = client.request_raw
        self.request_async = client.request_raw_async

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)


def raw(method: Callable[P, T]) -> Callable[P, raw_response.RawResponse[T]]:
    """Return a resource's method in the form that returns a `RawResponse`."""
    made: Callable[P, raw_response.RawResponse[T]] = _on_view(method)
    return made


def raw_async(
    method: Callable[P, Coroutine[Any, Any, T]],
) -> Callable[P, Coroutine[Any, Any, raw_response.RawResponse[T]]]:
    """Return a resource's asynchronous method in the form that returns a `RawResponse`."""
    made: Callable[P, Coroutine[Any, Any, raw_response.RawResponse[T]]] = _on_view(method)
    return made


def _on_view(method: Any) -> Any:
    resource = method.__self__
    return getattr(type(resource)(RawView(resource._client)), method.__name__)
