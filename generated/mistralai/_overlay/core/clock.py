# Copied from overlay/core/clock.py; edit it there.
"""The passing of time, as one object that the client holds, so that a test can own it."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """Where the client reads time and waits for it. Seconds; `now` counts from an arbitrary start and never goes
    back."""

    def now(self) -> float: ...

    def sleep(self, seconds: float, /) -> None: ...

    async def sleep_async(self, seconds: float, /) -> None: ...


class SystemClock:
    """The machine's own monotonic clock."""

    now = staticmethod(time.monotonic)

    sleep = staticmethod(time.sleep)

    async def sleep_async(self, seconds: float) -> None:
        """Waits under whichever event loop is running, asyncio's or trio's."""
        import anyio

        await anyio.sleep(seconds)
