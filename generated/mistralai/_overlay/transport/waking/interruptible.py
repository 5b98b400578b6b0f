# Copied from overlay/transport/waking/interruptible.py; edit it there.
"""Ending a wait where no socket is at hand: over HTTP/2, whose connection other requests share, and over aiohttp."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from ...core.loops import is_trio


class Interruptible:
    """The iteration of a body whose waits any thread can end, with the `shutdown` method of a socket."""

    __slots__ = ("_ended", "_loop", "_scope", "inner")

    def __init__(self, pieces: AsyncIterator[bytes], loop: Any) -> None:
        self.inner = pieces
        self._loop = loop
        self._scope: Any = None
        self._ended = False

    def __aiter__(self) -> Interruptible:
        return self

    async def __anext__(self) -> bytes:
        """Return the next piece. Raises `ConnectionAbortedError` once `shutdown` was called."""
        import anyio

        try:
            with anyio.CancelScope() as self._scope:
                if self._ended:
                    self._scope.cancel()
                return await self.inner.__anext__()
        finally:
            self._scope = None
        raise ConnectionAbortedError("the wait was ended")

    def shutdown(self, how: int, /) -> None:
        """End the wait at hand, and all later ones. `how` is there because a socket's method has it."""
        self._ended = True
        scope = self._scope
        if scope is not None:
            try:
                soon = self._loop.run_sync_soon if is_trio(self._loop) else self._loop.call_soon_threadsafe
                soon(scope.cancel)
            except RuntimeError:  # The loop has ended.
                return
