"""The base of generated resources, and their methods with raw replies (`with_raw_response`).

And `client.get`, `post`, `put`, `patch` and `delete`: a way to endpoints that the API's document does not tell of yet,
with a class for each, since a client whose API has a resource of such a name goes without it.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from ..core.lazy import on_use
from .client import Client
from .config import Configuration

if TYPE_CHECKING:
    from ..calls import reply
else:
    reply = on_use("..calls.reply", __package__)

P = ParamSpec("P")
T = TypeVar("T")


class Resource:
    """A group of methods that make their calls through one client."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

    @property
    def sdk_configuration(self) -> Configuration:
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


def raw(method: Callable[P, T]) -> Callable[P, reply.RawResponse[T]]:
    """Return a resource's method in the form that returns a `RawResponse`."""
    made: Callable[P, reply.RawResponse[T]] = _on_view(method)
    return made


def raw_async(
    method: Callable[P, Coroutine[Any, Any, T]],
) -> Callable[P, Coroutine[Any, Any, reply.RawResponse[T]]]:
    """Return a resource's asynchronous method in the form that returns a `RawResponse`."""
    made: Callable[P, Coroutine[Any, Any, reply.RawResponse[T]]] = _on_view(method)
    return made


def _on_view(method: Any) -> Any:
    resource = method.__self__
    return getattr(type(resource)(RawView(resource._client)), method.__name__)


if TYPE_CHECKING:
    from . import verb as calls
else:
    calls = on_use(".verb", __package__)


class Get(Client):
    """A client with `get`."""

    @property
    def get(self) -> calls.Verb:
        """Sends a GET to any path of the server."""
        return calls.Verb("GET", self)

    @property
    def get_async(self) -> calls.VerbAsync:
        """The asynchronous twin of `get`."""
        return calls.VerbAsync("GET", self)


class Post(Client):
    """A client with `post`."""

    @property
    def post(self) -> calls.Verb:
        """Sends a POST to any path of the server."""
        return calls.Verb("POST", self)

    @property
    def post_async(self) -> calls.VerbAsync:
        """The asynchronous twin of `post`."""
        return calls.VerbAsync("POST", self)


class Put(Client):
    """A client with `put`."""

    @property
    def put(self) -> calls.Verb:
        """Sends a PUT to any path of the server."""
        return calls.Verb("PUT", self)

    @property
    def put_async(self) -> calls.VerbAsync:
        """The asynchronous twin of `put`."""
        return calls.VerbAsync("PUT", self)


class Patch(Client):
    """A client with `patch`."""

    @property
    def patch(self) -> calls.Verb:
        """Sends a PATCH to any path of the server."""
        return calls.Verb("PATCH", self)

    @property
    def patch_async(self) -> calls.VerbAsync:
        """The asynchronous twin of `patch`."""
        return calls.VerbAsync("PATCH", self)


class Delete(Client):
    """A client with `delete`."""

    @property
    def delete(self) -> calls.Verb:
        """Sends a DELETE to any path of the server."""
        return calls.Verb("DELETE", self)

    @property
    def delete_async(self) -> calls.VerbAsync:
        """The asynchronous twin of `delete`."""
        return calls.VerbAsync("DELETE", self)
