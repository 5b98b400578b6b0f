# Copied from overlay/core/clock.py; edit it there.
"""The clock of a client: where its calls read the time and wait. Tests hand in one of their own."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """What a clock has to offer. All times are seconds; `now` counts from an arbitrary start and never goes back."""

    def now(self) -> float:
        """Return the seconds since the clock's start."""

    def sleep(self, seconds: float, /) -> None:
        """Block this thread for so many seconds."""

    async def sleep_async(self, seconds: float, /) -> None:
        """Suspend this task for so many seconds."""


class SystemClock:
    """The monotonic clock of the operating system."""

    now = staticmethod(time.monotonic)

    sleep = staticmethod(time.sleep)

    async def sleep_async(self, seconds: float) -> None:
        """Suspend this task, under asyncio or trio, whichever runs it."""
        import anyio

        await anyio.sleep(seconds)
