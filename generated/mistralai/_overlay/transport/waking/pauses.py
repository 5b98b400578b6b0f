# Copied from overlay/transport/waking/pauses.py; edit it there.
"""Waits that are not for bytes of a stream, and that closing a client or a stream ends: those between two attempts, and
that of an asynchronous stream for its reply.
"""

from __future__ import annotations

import threading
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

from ...core.loops import SystemClock, is_trio, running_loop

if TYPE_CHECKING:
    from ...core.loops import Clock

T = TypeVar("T")


class Pause:
    """A pause of a thread. Any thread can end it; where the clock is not the system's, the next step is."""

    __slots__ = ("_ended",)

    def __init__(self) -> None:
        self._ended = threading.Event()

    def sleep(self, clock: Clock, seconds: float) -> bool:
        """Wait for so many seconds. Returns whether they have passed, and nobody ended the wait."""
        if isinstance(clock, SystemClock):
            return not self._ended.wait(seconds)
        clock.sleep(seconds)
        return not self._ended.is_set()

    def end(self) -> None:
        """End the pause."""
        self._ended.set()


class Endable:
    """A wait of a task. Any thread can end it."""

    __slots__ = ("_ended", "_scope", "loop")

    def __init__(self) -> None:
        self.loop: Any = running_loop()
        self._scope: Any = None
        self._ended = False

    async def run(self, step: Coroutine[Any, Any, T]) -> T | None:
        """Return what this coroutine returns, None if somebody ended the wait."""
        import anyio

        with anyio.CancelScope() as self._scope:
            if self._ended:
                step.close()
                return None
            return await step
        return None

    async def sleep(self, clock: Clock, seconds: float) -> bool:
        """Wait for so many seconds. Returns whether they have passed, and nobody ended the wait."""
        return await self.run(_passed(clock, seconds)) is not None

    def end(self) -> None:
        """End the wait, or the next one if there is none."""
        self._ended = True
        scope = self._scope
        if scope is not None:
            try:
                soon = self.loop.run_sync_soon if is_trio(self.loop) else self.loop.call_soon_threadsafe
                soon(scope.cancel)
            except RuntimeError:  # The loop has ended.
                return


async def _passed(clock: Clock, seconds: float) -> bool:
    await clock.sleep_async(seconds)
    return True
