"""An HTTP client that the user passed in: what it has to offer, and the timeouts that it came with."""

from __future__ import annotations

from typing import Any, Protocol, cast

LIBRARY_DEFAULT_TIMEOUT = 5.0
"""Seconds. A client whose four timeouts are this was given none: it is the default of httpx, too short for models."""


class HttpClient(Protocol):
    """What a synchronous HTTP client has to offer: the methods of `httpx.Client` that are called here."""

    def build_request(self, *args: Any, **kwargs: Any) -> Any: ...

    def send(self, *args: Any, **kwargs: Any) -> Any: ...

    def close(self) -> None: ...


class AsyncHttpClient(Protocol):
    """What an asynchronous HTTP client has to offer: the methods of `httpx.AsyncClient` that are called here."""

    def build_request(self, *args: Any, **kwargs: Any) -> Any: ...

    async def send(self, *args: Any, **kwargs: Any) -> Any: ...

    async def aclose(self) -> None: ...


def check_injected(parameter: str, client: object, methods: tuple[str, ...]) -> None:
    """Raises `TypeError` for an object that is no HTTP client, or one of the other kind."""
    missing = [name for name in methods if not callable(getattr(client, name, None))]
    if missing:
        kind = "an httpx.AsyncClient" if "aclose" in methods else "an httpx.Client"
        raise TypeError(f"{parameter} must work like {kind}: {type(client).__name__} has no {', '.join(missing)}")


def timeouts_of(client: object) -> dict[str, float | None] | None:
    """The timeouts that the client was given, in seconds by kind (`connect`, `read`, `write`, `pool`); None if it has
    the library's default."""
    as_dict = getattr(getattr(client, "timeout", None), "as_dict", None)
    if as_dict is None:
        return None
    timeouts = cast("dict[str, float | None]", as_dict())
    return None if all(value == LIBRARY_DEFAULT_TIMEOUT for value in timeouts.values()) else timeouts
