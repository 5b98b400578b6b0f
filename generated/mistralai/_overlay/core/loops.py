# Copied from overlay/core/loops.py; edit it there.
"""Event loops, asyncio's and trio's: which one runs this code, and how to run a coroutine on a loop from anywhere.

And the clock of a client: where its calls read the time and wait. Tests hand in one of their own.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any, Protocol, cast

_tasks: set[Any] = set()
"""What runs on a loop of asyncio, which by itself refers to its tasks weakly."""


def running_loop() -> Any:
    """Return the event loop that runs the caller: asyncio's loop, or trio's token; None outside of both."""
    asyncio: Any = sys.modules.get("asyncio")
    loop = None if asyncio is None else asyncio._get_running_loop()
    trio: Any = sys.modules.get("trio")
    if loop is not None or trio is None:
        return loop
    try:
        return trio.lowlevel.current_trio_token()
    except RuntimeError:
        return None


def is_trio(loop: Any) -> bool:
    """Return whether this is a token of trio's."""
    return hasattr(loop, "run_sync_soon")


def run_soon(loop: Any, start: Callable[[], Awaitable[Any]]) -> None:
    """Run a coroutine on this loop, as a task of its own. Never raises.

    A loop that is not running takes the task up when it runs again, if it ever does.
    """
    try:
        if is_trio(loop) and running_loop() is loop and not _within_trio():
            _spawn(start)  # The next turn is its own: a run that is about to end still takes it.
        elif is_trio(loop):
            loop.run_sync_soon(_spawn, start)
        elif not loop.is_closed():
            loop.call_soon_threadsafe(_create_task, loop, start)
    except Exception:  # The loop ended meanwhile; the operating system closes what is left.
        return


def _within_trio() -> bool:
    """Return whether the garbage collector called this function out of trio's own code, in which trio's queues must not
    be touched.
    """
    from inspect import currentframe  # Loaded long since, by attrs and by httpx.

    frame, package = currentframe(), __name__.rsplit(".", 2)[0]
    while frame is not None and str(frame.f_globals.get("__name__")).startswith(package):
        frame = frame.f_back
    return frame is None or str(frame.f_globals.get("__name__")).partition(".")[0] in ("trio", "outcome")


async def let_others_run() -> None:
    """Let other tasks of this loop run, and let a cancellation that is due take effect."""
    loop = running_loop()
    await (sys.modules["trio"].lowlevel.checkpoint() if is_trio(loop) else sys.modules["asyncio"].sleep(0))


async def _unheard(start: Callable[[], Awaitable[Any]]) -> None:
    """Await the coroutine and drop its exception: nobody waits for it, and trio would end the program for it."""
    try:
        await start()
    except Exception:
        return


def _spawn(start: Callable[[], Awaitable[Any]]) -> None:
    try:
        cast("Any", sys.modules["trio"]).lowlevel.spawn_system_task(_unheard, start)
    except RuntimeError:  # The run is ending.
        return


def _create_task(loop: Any, start: Callable[[], Awaitable[Any]]) -> None:
    task = loop.create_task(_unheard(start))
    _tasks.add(task)
    task.add_done_callback(_tasks.discard)


class Clock(Protocol):
    """What a clock has to offer. All times are seconds; `now` counts from an arbitrary start and never goes back."""

    def now(self) -> float:
        """Return the seconds since the clock's start."""
        ...

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
