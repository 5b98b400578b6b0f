"""Opening an asynchronous connection, TCP and TLS, so that closing the client ends it."""

from __future__ import annotations

import ssl
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ...core.errors import ClientClosedError

if TYPE_CHECKING:
    import anyio


class OpeningsAsync:
    """The connections that a pool is opening, all in one event loop."""

    __slots__ = ("_scopes", "ended")

    def __init__(self) -> None:
        self._scopes: set[anyio.CancelScope] = set()
        self.ended = False

    def end(self) -> None:
        """End them, and let no other begin."""
        self.ended = True
        for scope in [*self._scopes]:
            scope.cancel()

    @contextmanager
    def within(self, timeout: float | None) -> Generator[None]:
        """Open one in so many seconds at most. Raises `TimeoutError`, or `ClientClosedError` where they were ended."""
        import anyio  # Not before there is a loop: synchronous clients do without.

        self.check()
        with anyio.fail_after(timeout) as scope:
            self._scopes.add(scope)
            try:
                yield
            finally:
                self._scopes.discard(scope)
        self.check()

    def check(self) -> None:
        """Raise `ClientClosedError` once they were ended."""
        if self.ended:
            raise ClientClosedError("the client was closed while it connected")

    async def start_tls(self, stream: Any, context: ssl.SSLContext, hostname: str | None, timeout: float | None) -> Any:
        """Return a stream of the library's under TLS. Where that fails or is ended, the library leaves it open."""
        try:
            with self.within(None):
                return await stream.start_tls(context, hostname, timeout)
        except BaseException:
            import anyio

            with anyio.CancelScope(shield=True):
                await stream.aclose()
            raise
