# Copied from overlay/transport/connections.py; edit it there.
"""The connections of one client: its own pools, or the HTTP client that its user passed in."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

from ..core.errors import ClientClosedError, ConfigurationError
from ..core.http_library import DEFAULT, LIBRARIES, ON_AIOHTTP, how_to_install, is_installed, library, misnamed, named
from ..core.lazy import OffLoop
from .pools import Pools

if TYPE_CHECKING:
    from .injected import AsyncHttpClient, HttpClient
    from .senders import InjectedSender, InjectedSenderAsync, OwnSender, OwnSenderAsync


class Connections:
    """Gives a client's calls their senders, and closes what the client opened.

    `owner` is the name of the client's class, for error messages. Copies of a client share its pools; only the original
    closes them. `own_timeouts` are the timeouts that an injected client was made with, None where it was given none.
    """

    def __init__(
        self,
        owner: str,
        pools: Pools,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
        shared: bool = False,
    ) -> None:
        self.owner = owner
        self.pools = pools
        self.client = client
        self.async_client = async_client
        self.closed = self.closed_async = False
        self.own_timeouts: dict[str, float | None] | None = None
        self.own_timeouts_async: dict[str, float | None] | None = None
        if client is not None or async_client is not None:
            from .injected import check_injected, timeouts_of

            if client is not None:
                check_injected("client", client, ("build_request", "send", "close"))
                self.own_timeouts = timeouts_of(client)
            if async_client is not None:
                check_injected("async_client", async_client, ("build_request", "send", "aclose"))
                self.own_timeouts_async = timeouts_of(async_client)
        self._shared = shared
        self._sender: OwnSender | InjectedSender | None = None
        self._sender_async: OwnSenderAsync | InjectedSenderAsync | None = None

    def sender(self) -> OwnSender | InjectedSender:
        """Return the sender of synchronous requests. Raises `ClientClosedError` after `close()`."""
        if self.closed or self.pools.closed:
            raise self._was_closed()
        if self._sender is None:
            from .senders import InjectedSender, OwnSender

            self._sender = OwnSender(self.pools) if self.client is None else InjectedSender(self.client)
        return self._sender

    def sender_async(self) -> OwnSenderAsync | InjectedSenderAsync:
        """Return the sender of asynchronous requests. Raises `ClientClosedError` after `aclose()`."""
        self.check_open_async()
        if self._sender_async is None:
            from .senders import InjectedSenderAsync, OwnSenderAsync

            injected = self.async_client
            self._sender_async = OwnSenderAsync(self.pools) if injected is None else InjectedSenderAsync(injected)
        return self._sender_async

    async def opened_async(self, url: str) -> OwnSenderAsync | InjectedSenderAsync:
        """Return the sender of asynchronous requests, once a thread has loaded what the first of them needs.

        Imports and the TLS context would hold the event loop up.
        """
        sender = self._sender_async
        if sender is None or self.closed_async:
            self.check_open_async()
            needed = _OWN if self.async_client is None else _INJECTED
            if not needed.done:
                await needed.finished()
            if self.async_client is None and self.pools.to_load(url):
                await self.pools.loading.finished()
            sender = self.sender_async()
        return sender

    def check_open_async(self) -> None:
        """Raise `ClientClosedError` after `aclose()`."""
        if self.closed_async or self.pools.closed_async:
            raise self._was_closed()

    def _was_closed(self) -> ClientClosedError:
        return ClientClosedError(f"this {self.owner} client was closed; make another one")

    def for_copy(self) -> Connections:
        """Return the same connections for a copy of the client. Closing those does not close them for the original."""
        copy = Connections(self.owner, self.pools, self.client, self.async_client, shared=True)
        copy.closed, copy.closed_async = self.closed, self.closed_async
        return copy

    def close(self) -> None:
        """Close the synchronous connections, unless they belong to another client. An injected HTTP client stays
        open.
        """
        self.closed = True
        if not self._shared:
            self.pools.close()

    async def aclose(self) -> None:
        """Close the connections of both kinds, unless they belong to another client."""
        self.closed = self.closed_async = True
        if not self._shared:
            await self.pools.aclose()


def _load_injected() -> None:
    import anyio

    from . import senders

    assert senders
    for backend in ("asyncio", "trio"):
        if backend in sys.modules:
            anyio.run(anyio.sleep, 0, backend=backend)  # Loads what it has for this kind of event loop.


def _load_own() -> None:
    import_module(LIBRARIES[library().__name__])
    _load_injected()


_INJECTED, _OWN = OffLoop(_load_injected), OffLoop(_load_own)


def check_packages(http2: bool, aiohttp: bool) -> None:
    """Raise `ConfigurationError`, saying what to install, if a package that is asked for is missing."""
    wrong = misnamed()
    if not wrong and named() != DEFAULT:
        from ..core.loops import running_loop

        if running_loop() is None and not is_installed():  # A loop is told by its first call.
            wrong = how_to_install()
    if wrong:
        raise ConfigurationError(wrong)
    if http2:
        _check_extra("http2", "h2", f"{named()}[http2]")
    if aiohttp:
        _check_extra("aiohttp", ON_AIOHTTP[named()], "httpx-aiohttp" if named() == "httpx" else "httpx-aiohttp[httpx2]")


def _check_extra(extra: str, module: str, distribution: str) -> None:
    from importlib.machinery import PathFinder
    from importlib.util import find_spec

    package, _, inside = module.partition(".")
    found = find_spec(package)
    if found is not None and inside:  # Without an import of the package, which may load much.
        found = PathFinder.find_spec(module, found.submodule_search_locations)
    if found is None:
        raise ConfigurationError(f"{extra}=True needs the extra [{extra}]: pip install '{distribution}'")
