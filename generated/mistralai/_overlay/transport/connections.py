# Copied from overlay/transport/connections.py; edit it there.
"""Where the requests of one client go out: over its own pools, or over an HTTP client that was passed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..core.errors import ClientClosedError, ConfigurationError
from .pools import Pools

if TYPE_CHECKING:
    from .injected import AsyncHttpClient, HttpClient
    from .senders import InjectedSender, InjectedSenderAsync, OwnSender, OwnSenderAsync


class Connections:
    """What a client holds of the network, and what its calls are sent by.

    `owner` is the name of the client's class, for error messages. Copies of a client share its pools, and only the
    original closes them. `own_timeouts` are those that an injected client came with, None for none.
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
        """What sends synchronous requests. Raises `ClientClosedError` after `close()`."""
        if self.closed or self.pools.closed:
            raise self._was_closed()
        if self._sender is None:
            from .senders import InjectedSender, OwnSender

            self._sender = OwnSender(self.pools) if self.client is None else InjectedSender(self.client)
        return self._sender

    def sender_async(self) -> OwnSenderAsync | InjectedSenderAsync:
        """What sends asynchronous requests. Raises `ClientClosedError` after `aclose()`."""
        if self.closed_async or self.pools.closed_async:
            raise self._was_closed()
        if self._sender_async is None:
            from .senders import InjectedSenderAsync, OwnSenderAsync

            injected = self.async_client
            self._sender_async = OwnSenderAsync(self.pools) if injected is None else InjectedSenderAsync(injected)
        return self._sender_async

    def _was_closed(self) -> ClientClosedError:
        return ClientClosedError(f"this {self.owner} client was closed; make another one")

    def for_copy(self) -> Connections:
        """The same connections for a copy of the client, which does not close them."""
        copy = Connections(self.owner, self.pools, self.client, self.async_client, shared=True)
        copy.closed, copy.closed_async = self.closed, self.closed_async
        return copy

    def close(self) -> None:
        """Close the synchronous connections, unless they are another client's. An injected HTTP client stays open."""
        self.closed = True
        if not self._shared:
            self.pools.close()

    async def aclose(self) -> None:
        """Close the connections of both kinds, unless they are another client's."""
        self.closed = self.closed_async = True
        if not self._shared:
            await self.pools.aclose()


def check_extra(wanted: bool, module: str, extra: str, distribution: str) -> None:
    """Raises `ConfigurationError`, saying what to install, if an optional package is asked for and missing.

    It names that package, not this one: the name under which this one is published is not known here.
    """
    if wanted:
        from importlib.util import find_spec

        if find_spec(module) is None:
            raise ConfigurationError(f"{extra}=True needs the extra [{extra}]: pip install '{distribution}'")
