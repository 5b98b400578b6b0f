"""An HTTP client that the user passed in: what it has to offer, and which timeouts it came with."""

from __future__ import annotations

from typing import Any, Protocol, cast

from ..core.helper_errors import WrongTypeError
from ..core.http_library import named

LIBRARY_DEFAULT_TIMEOUT = 5.0
"""Seconds. A client whose four timeouts are this was given none: it is the default of httpx, too short for models."""


class HttpClient(Protocol):
    """What a synchronous HTTP client has to offer: the methods of `httpx.Client` that are called here."""

    def build_request(self, *args: Any, **kwargs: Any) -> Any:
        """Return the library's request for a method, a URL and the keyword arguments of httpx."""

    def send(self, *args: Any, **kwargs: Any) -> Any:
        """Send a request and return the reply."""

    def close(self) -> None:
        """Close the connections. This is never called here: the client is its maker's to close."""


class AsyncHttpClient(Protocol):
    """What an asynchronous HTTP client has to offer: the methods of `httpx.AsyncClient` that are called here."""

    def build_request(self, *args: Any, **kwargs: Any) -> Any:
        """Return the library's request for a method, a URL and the keyword arguments of httpx."""

    async def send(self, *args: Any, **kwargs: Any) -> Any:
        """Send a request and return the reply."""

    async def aclose(self) -> None:
        """Close the connections. This is never called here: the client is its maker's to close."""


def check_injected(parameter: str, client: object, methods: tuple[str, ...]) -> None:
    """Raise `ConfigurationError` for an object that is no HTTP client, or one of the other kind (asynchronous for
    synchronous).
    """
    missing = [name for name in methods if not callable(getattr(client, name, None))]
    kind = f"an {named()}.{'AsyncClient' if 'aclose' in methods else 'Client'}"
    if isinstance(client, type):
        raise WrongTypeError(f"{parameter} must work like {kind}: {client.__name__} is a class, call it")
    if missing:
        raise WrongTypeError(f"{parameter} must work like {kind}: {type(client).__name__} has no {', '.join(missing)}")


def timeouts_of(client: object) -> dict[str, float | None] | None:
    """Return the timeouts that the client was given, in seconds by kind (`connect`, `read`, `write`, `pool`).

    None if it has the library's default, or does not tell.
    """
    as_dict = getattr(getattr(client, "timeout", None), "as_dict", None)
    if as_dict is None:
        return None
    timeouts = cast("dict[str, float | None]", as_dict())
    return None if all(value == LIBRARY_DEFAULT_TIMEOUT for value in timeouts.values()) else timeouts
